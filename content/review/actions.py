"""Deciding on the desk: many drafts at once, and taking a decision back."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from content.generation.redrafting import restore_wording
from content.items.actions import approve_items, reopen_item, unapprove_item, withdraw_item
from content.items.models import Item, ItemState, ItemVersion
from content.releases.models import ReleaseItem
from content.review.errors import AlreadyReleased, BatchReleased, NothingToApprove, NothingToUndo
from content.review.history import batch_of, last_deed
from content.staff.models import AuditEntry, User


def approve_batch(*, marks: Mapping[int, str], by: User, now: datetime) -> list[int]:
    """Approve the drafts that still are as they were shown: item id → mark. Raises NothingToApprove."""
    ids = approve_items(marks=marks, by=by, now=now)
    if not ids:
        raise NothingToApprove
    return ids


@transaction.atomic
def undo_decision(*, item: Item, by: User, now: datetime, back_to: str = ItemState.DRAFT) -> None:
    """A rejected or approved item is a draft or waits again. Raises AlreadyReleased, ItemNotInReview."""
    if item.state == ItemState.REJECTED:
        reopen_item(item=item, by=by, now=now, back_to=back_to)
        return
    # publish_quiz locks the wordings too: either it sees the approval or this sees the release
    version = ItemVersion.objects.select_for_update().filter(item=item).order_by("-number")[0]
    if ReleaseItem.objects.filter(version=version).exists():
        raise AlreadyReleased
    unapprove_item(item=item, by=by, now=now, back_to=back_to)


@transaction.atomic
def undo_last(*, by: User, now: datetime) -> list[Item]:
    """Take back the newest deed of this person that still stands; the items, as they were before it.

    Raises NothingToUndo, AlreadyReleased, or BatchReleased for a batch of which a part is out.
    """
    deed = last_deed(by)
    if deed is None:
        raise NothingToUndo
    if "batch" in deed.detail:
        return _undo_batch(batch_of(deed), by, now)
    item = _item_of(deed)
    if deed.verb == "regenerate_item":
        restore_wording(item=item, before=deed.detail["before"], by=by, now=now)
    elif deed.verb == "submit_item":
        withdraw_item(item=item, by=by, now=now)
    else:
        undo_decision(item=item, by=by, now=now, back_to=_before(deed))
    return [item]


def _undo_batch(deeds: list[AuditEntry], by: User, now: datetime) -> list[Item]:
    items = [_item_of(deed) for deed in deeds]
    released = 0
    for item, deed in zip(items, deeds, strict=True):
        try:
            undo_decision(item=item, by=by, now=now, back_to=_before(deed))
        except AlreadyReleased:
            released += 1
    if released:
        raise BatchReleased(released)
    return items


def _before(deed: AuditEntry) -> str:
    return str(deed.detail.get("before", ItemState.DRAFT))


def _item_of(deed: AuditEntry) -> Item:
    return Item.objects.select_related("source").get(pk=int(deed.target.removeprefix("item:")))
