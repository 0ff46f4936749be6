"""What the answers to items come to, brought by whoever counts them, for the bank to filter by."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

from django.db import transaction

from content.items.models import Item, ItemVersion

NO_FIGURES: Final[dict[str, Any]] = {"answered": 0, "facility": None, "discrimination": None, "advice": ""}


class Figures(NamedTuple):
    """`advice`: codes of phrases.FIGURES."""

    answered: int
    facility: float | None = None
    discrimination: float | None = None
    advice: Sequence[str] = ()


@transaction.atomic
def keep_figures(figures: Mapping[int, Figures]) -> None:
    """Of wordings, by id; an item takes those of its newest approved wording and lets the others be."""
    touched = ItemVersion.objects.filter(pk__in=list(figures)).values_list("item", flat=True)
    items = {item.pk: item for item in Item.objects.select_for_update().filter(pk__in=set(touched))}
    frozen = ItemVersion.objects.filter(item__in=items, frozen_at__isnull=False).order_by("number")
    newest = dict(frozen.values_list("item", "pk"))
    found = {items[item_id]: figures[pk] for item_id, pk in newest.items() if pk in figures}
    for item, one in found.items():
        item.answered, item.facility, item.discrimination = one[:3]
        item.advice = f",{','.join(one.advice)}," if one.advice else ""
    # an update of many rows with values of their own; nothing is ever inserted, the rows are locked
    Item.objects.bulk_create(
        list(found), update_conflicts=True, unique_fields=["id"], update_fields=list(NO_FIGURES)
    )
