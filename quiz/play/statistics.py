"""How others answered an item. Shown only beside feedback, so never before the item is closed."""

from typing import Final

from django.db.models import F

from .domain.shown import share_percent
from .models import PaperItem, Response

# The latest papers tell as much as all of them, and cost the same on a big site as on a small one.
_SAMPLE: Final = 500


def wrong_share(version_id: int, response: Response) -> int | None:
    """How many percent chose the same wrong option; None where the answer is right or has no one option."""
    option = response.answer.get("option")
    if option is None or response.mark.quality == 1:
        return None
    recent = PaperItem.objects.filter(version=version_id).order_by("-id")[:_SAMPLE]
    chosen = Response.objects.filter(
        attempt__paper__entries__in=list(recent.values_list("id", flat=True)),
        attempt__paper__entries__number=F("number"),
        mark__isnull=False,
    )
    return share_percent(chosen.values_list("answer__option", flat=True), option)
