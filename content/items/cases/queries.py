"""Reading case texts."""

from collections.abc import Sequence
from itertools import groupby

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


def case_runs(items: QuerySet[Item]) -> list[tuple[int, ...]]:
    """Ids of those about one case, in its order, for each case that several of the items are about."""
    pairs = items.filter(case__isnull=False).order_by("case", "case_position", "pk").values_list("case", "pk")
    runs = [tuple(pk for _, pk in run) for _, run in groupby(pairs, key=lambda pair: pair[0])]
    return [run for run in runs if len(run) > 1]


def side_by_side(items: Sequence[Item]) -> list[Item]:
    """In their order, those about one case at the place of the first of them, as the case has them."""
    first: dict[int, int] = {}
    places = {
        item.pk: first.setdefault(item.case_id, place) if item.case_id else place
        for place, item in enumerate(items)
    }
    return sorted(items, key=lambda item: (places[item.pk], item.case_position, item.pk))
