"""What became of the drafts of each recipe."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q

from content.generation.models import RecipeStop
from content.generation.phrases import FORMER_NAMES, RECIPE_NAMES
from content.items.models import Item, ItemState, ItemVersion, Rejection


@dataclass(frozen=True)
class RecipeLine:
    """What became of the drafts of one recipe. `edited` of the approved were changed by a person first.

    `gone`: the product has it no more, only its items are left.
    """

    recipe: str
    name: str
    drafted: int
    approved: int
    edited: int
    rejected: int
    reasons: list[int]  # in the order of Rejection
    stopped: RecipeStop | None
    gone: bool


def recipe_lines() -> list[RecipeLine]:
    """Every recipe in the order of the registry, then those of before that left items; in two queries."""
    frozen = ItemVersion.objects.filter(item=OuterRef("pk"), frozen_at__isnull=False, author__isnull=False)
    approved = Q(state__in=[ItemState.APPROVED, ItemState.RETIRED])
    counts = (
        Item.objects.exclude(recipe="")
        .annotate(by_hand=Exists(frozen))
        .values("recipe")
        .annotate(
            drafted=Count("pk"),
            approved=Count("pk", filter=approved),
            edited=Count("pk", filter=approved & Q(by_hand=True)),
            rejected=Count("pk", filter=Q(state=ItemState.REJECTED)),
            **{code: Count("pk", filter=Q(rejection=code)) for code in Rejection.values},
        )
    )
    by_recipe: dict[str, Mapping[str, Any]] = {row["recipe"]: row for row in counts}
    stops = {stop.recipe: stop for stop in RecipeStop.objects.select_related("stopped_by")}
    codes = [*RECIPE_NAMES, *sorted(by_recipe.keys() - RECIPE_NAMES.keys())]
    return [_recipe_line(code, by_recipe.get(code, {}), stops.get(code)) for code in codes]


def _recipe_line(code: str, row: Mapping[str, Any], stopped: RecipeStop | None) -> RecipeLine:
    totals = {name: row.get(name, 0) for name in ("drafted", "approved", "edited", "rejected")}
    return RecipeLine(
        recipe=code,
        name=RECIPE_NAMES.get(code) or FORMER_NAMES.get(code, code),
        reasons=[row.get(reason, 0) for reason in Rejection.values],
        stopped=stopped,
        gone=code not in RECIPE_NAMES,
        **totals,
    )
