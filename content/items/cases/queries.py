"""Reading case texts."""

from django.db.models import Count, Q, QuerySet

from content.items.cases.models import CaseText
from content.items.domain import ItemContent
from content.items.models import Item, ItemState
from content.items.queries import content_of

OFFERED = 50  # in the writer's form; older ones by their own page


def cases_offered(code: str = "") -> list[CaseText]:
    """The newest, and the one that is chosen."""
    newest = list(CaseText.objects.order_by("-pk")[:OFFERED])
    if code and code not in {case.code for case in newest}:
        newest += CaseText.objects.filter(code=code)
    return newest


def all_cases() -> QuerySet[CaseText]:
    return CaseText.objects.annotate(
        count=Count("items", filter=~Q(items__state=ItemState.RETIRED))
    ).order_by("-pk")


def items_of_case(case: CaseText) -> list[tuple[Item, ItemContent]]:
    """Those that may be changed, in their order, with their newest wording; in two queries."""
    items = Item.objects.filter(case=case).exclude(state=ItemState.RETIRED)
    return [
        (item, content_of(item.newest))
        for item in items.order_by("case_position", "pk").prefetch_related("versions")
    ]
