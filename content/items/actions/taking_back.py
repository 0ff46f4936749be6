"""Undoing what was brought in from elsewhere, as long as nobody has worked on it since."""

from datetime import datetime
from typing import Any

from django.db import transaction

from content.items.actions.checking import check_version
from content.items.actions.writing import locked_version, put_wording
from content.items.domain import ItemContent
from content.items.errors import ChangedSince
from content.items.models import Item, ItemState, ItemVersion
from content.staff.actions import record
from content.staff.models import User


@transaction.atomic
def drop_draft(*, item: Item, mark: str) -> None:
    """Delete a draft that stands as `mark` says and is in no quiz. Raises ChangedSince."""
    version = locked_version(item)
    fresh = Item.objects.filter(pk=item.pk, state=ItemState.DRAFT, quizzes=None)
    if version.mark != mark or version.number > 1 or not fresh.exists():
        raise ChangedSince
    Item.objects.filter(pk=item.pk).delete()


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
        version = put_wording(version=version, content=ItemContent(**before["content"]), author=by)
        check_version(version=version)
    Item.objects.filter(pk=item.pk).update(**{name: before[name] for name in ("state", "topic", "suits")})
    record(actor=by, verb="put_back_item", target=f"item:{item.pk}", detail={"undone": mark}, now=now)
