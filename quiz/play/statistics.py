"""How others answered an item. Shown only beside feedback, so never before the item is closed."""

from typing import Final

from django.core.cache import cache
from django.db.models import F

from .domain.shown import Answered, share_percent
from .models import PaperItem, Response

# The latest papers tell as much as all of them, and cost the same on a big site as on a small one.
_SAMPLE: Final = 500


# The same for everybody who missed the item, and no worse for being a minute old.
_FRESH_SECONDS: Final = 60
_UNKNOWN: Final = -1


def wrong_share(version_id: int, last: Answered) -> int | None:
    """How many percent chose the same wrong option; None where the answer is right or has no one option."""
    option = last.answer.get("option")
    if option is None or last.quality == 1:
        return None
    key = f"wrong_share:{version_id}:{option}"
    known: int | None = cache.get(key)
    if known is None:
        known = _count(version_id, option)
        cache.set(key, known, _FRESH_SECONDS)
    return None if known == _UNKNOWN else known


def _count(version_id: int, option: str) -> int:
    recent = PaperItem.objects.filter(version=version_id).order_by("-id")[:_SAMPLE]
    chosen = Response.objects.filter(
        attempt__paper__entries__in=list(recent.values_list("id", flat=True)),
        attempt__paper__entries__number=F("number"),
        mark__isnull=False,
    )
    share = share_percent(chosen.values_list("answer__option", flat=True), option)
    return _UNKNOWN if share is None else share
