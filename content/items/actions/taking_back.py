"""Undoing what was brought in from elsewhere, as long as nobody has worked on it since."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from content.items.actions.checking import check_version
from content.items.actions.indexing import index_items
from content.items.actions.writing import locked_version, put_wording
from content.items.cases.actions import tie_to_case
from content.items.domain import ItemContent
from content.items.errors import ChangedSince
from content.items.models import Item, ItemState, ItemVersion
from content.staff.actions import record
from content.staff.models import User

# the columns a mark is made of
MARKED = ("revision", "frozen_at")


@transaction.atomic
def drop_drafts(*, marks: Mapping[int, str]) -> set[int]:
    """Delete the drafts that stand as brought in, in no quiz and without a comment: item id → mark.

    Returns their ids.
    """
    held = ItemVersion.objects.select_for_update().filter(item__in=marks).only("item_id", "number", *MARKED)
    stands = {
        version.item_id for version in held if version.number == 1 and version.mark == marks[version.item_id]
    }
    edited = {version.item_id for version in held if version.number > 1}
    fresh = Item.objects.filter(pk__in=stands - edited, state=ItemState.DRAFT, quizzes=None, comments=None)
    ids = set(fresh.values_list("pk", flat=True))
    Item.objects.filter(pk__in=ids).delete()
    return ids


@transaction.atomic
def put_back(*, item: Item, mark: str, before: dict[str, Any], by: User | None, now: datetime) -> None:
    """Make the item what it was: `before` holds state, topic, suits, and number and content of its wording.

    Raises ChangedSince where its wording is not as `mark` says, or somebody has decided on it.
    """
    version = locked_version(item)
    item.refresh_from_db(fields=["state"])
    edited = version.number > before["number"] or item.state != before["state"]
    if version.mark != mark or item.state != (ItemState.DRAFT if edited else before["state"]):
        raise ChangedSince
    if version.number > before["number"]:
        ItemVersion.objects.filter(pk=version.pk, frozen_at=None).delete()
    elif version.frozen_at is None:
        content = ItemContent(**before["content"])
        version = put_wording(version=version, content=content, author=by)
        tie_to_case(item=item, content=content, by=by, now=now)
        check_version(version=version)
    Item.objects.filter(pk=item.pk).update(**{name: before[name] for name in ("state", "topic", "suits")})
    index_items([item])
    record(actor=by, verb="put_back_item", target=f"item:{item.pk}", detail={"undone": mark}, now=now)
