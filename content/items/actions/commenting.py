"""留言: what editors say to each other about an item. No player ever sees it, and it outlives the wording."""

from datetime import datetime

from django.db import transaction

from content.items.errors import EmptyComment, LongComment
from content.items.models import LONGEST_COMMENT, Item, ItemComment
from content.items.queries import latest_version
from content.staff.actions import record
from content.staff.models import User


@transaction.atomic
def comment_on_item(*, item: Item, text: str, by: User, now: datetime) -> ItemComment:
    """Said of the newest wording. Raises EmptyComment, LongComment."""
    text = text.replace("\r\n", "\n").strip()
    if not text:
        raise EmptyComment
    if len(text) > LONGEST_COMMENT:
        raise LongComment(len(text) - LONGEST_COMMENT)
    comment = ItemComment.objects.create(
        item=item, version=latest_version(item).number, author=by, text=text, made_at=now
    )
    _record(comment, "comment_on_item", by, now)
    return comment


@transaction.atomic
def settle_comment(*, comment: ItemComment, by: User, now: datetime) -> None:
    """已处理. Done twice it changes nothing."""
    if ItemComment.objects.filter(pk=comment.pk, resolved_at=None).update(resolved_at=now, resolved_by=by):
        _record(comment, "settle_comment", by, now)


@transaction.atomic
def unsettle_comment(*, comment: ItemComment, by: User, now: datetime) -> None:
    """It is open again. Done twice it changes nothing."""
    settled = ItemComment.objects.filter(pk=comment.pk, resolved_at__isnull=False)
    if settled.update(resolved_at=None, resolved_by=None):
        _record(comment, "unsettle_comment", by, now)


def _record(comment: ItemComment, verb: str, by: User, now: datetime) -> None:
    record(actor=by, verb=verb, target=f"item:{comment.item_id}", detail={"comment": comment.pk}, now=now)
