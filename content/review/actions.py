"""Taking a decision of the desk back."""

from datetime import datetime

from django.db import transaction

from content.items.actions import reopen_item, unapprove_item
from content.items.models import Item, ItemState, ItemVersion
from content.releases.models import ReleaseItem
from content.review.errors import AlreadyReleased, NothingToUndo
from content.review.queries import last_decided
from content.staff.models import User


@transaction.atomic
def undo_decision(*, item: Item, by: User, now: datetime) -> None:
    """A rejected or approved item is a draft again. Raises AlreadyReleased, ItemNotInReview."""
    if item.state == ItemState.REJECTED:
        reopen_item(item=item, by=by, now=now)
        return
    # publish_quiz locks the wordings too: either it sees the approval or this sees the release
    version = ItemVersion.objects.select_for_update().filter(item=item).order_by("-number")[0]
    if ReleaseItem.objects.filter(version=version).exists():
        raise AlreadyReleased
    unapprove_item(item=item, by=by, now=now)


def undo_last_decision(*, by: User, now: datetime) -> Item:
    """The newest decision of this person that still stands. Raises NothingToUndo, AlreadyReleased."""
    item = last_decided(by)
    if item is None:
        raise NothingToUndo
    undo_decision(item=item, by=by, now=now)
    return item
