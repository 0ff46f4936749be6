"""Frozen wordings as plain values, kept in the process: they never change, and every answer needs one."""

from collections.abc import Collection
from typing import Final

from content.items.domain import ItemContent
from content.items.models import ItemVersion
from content.items.queries import content_of

# A wording takes a few kilobytes. When full, all go: simpler than choosing, and as good.
_MOST_KEPT: Final = 4000
_kept: dict[int, ItemContent] = {}


def frozen_contents(version_ids: Collection[int]) -> dict[int, ItemContent]:
    """Version id → content; what is not kept yet is read in one query. Nobody changes what comes back."""
    found = {pk: content for pk in version_ids if (content := _kept.get(pk))}
    if missing := set(version_ids) - found.keys():
        read = ItemVersion.objects.exclude(frozen_at=None).in_bulk(missing)
        contents = {pk: content_of(version) for pk, version in read.items()}
        if len(_kept) + len(contents) > _MOST_KEPT:
            _kept.clear()
        _kept.update(contents)
        found |= contents
    return found


def forget_frozen() -> None:
    """A row that was rolled back gives its id away again: for tests."""
    _kept.clear()
