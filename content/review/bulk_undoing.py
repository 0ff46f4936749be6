"""Taking back what one press did to many items, as far as nobody has changed them since."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from django.db import transaction

from content.items.actions import hold_items, restore_items, unapprove_items, withdraw_items
from content.items.models import Item, ItemState, ItemVersion
from content.releases.models import ReleaseItem
from content.review import phrases
from content.review.bulk import Why, locked, set_owner
from content.review.errors import AlreadyUndone, UndoTooLate
from content.review.models import BulkChange, BulkKind
from content.review.tagging import put_tag, take_tag
from content.staff.actions import record
from content.staff.models import User

UNDO_WITHIN: Final = timedelta(days=7)


@transaction.atomic
def undo_change(*, change: BulkChange, by: User, now: datetime) -> BulkChange:
    """What has been changed since stays; `kept` says so. Raises AlreadyUndone, UndoTooLate."""
    if now - change.at > UNDO_WITHIN:
        raise UndoTooLate
    if BulkChange.objects.filter(pk=change.pk, undone_at=None).update(undone_at=now) != 1:
        raise AlreadyUndone
    items = {item.pk: item for item in locked([line["item"] for line in change.done])}
    gone = {line["item"]: phrases.GONE for line in change.done if line["item"] not in items}
    kept = gone | _UNDOS[BulkKind(change.kind)](change, items, by, now)
    change.undone_at, change.kept = now, [{"item": pk, "why": why} for pk, why in kept.items()]
    change.save(update_fields=["kept"])
    record(actor=by, verb="undo_bulk", target=f"bulk:{change.pk}", detail={"kept": len(change.kept)}, now=now)
    return change


def _undo_tag(change: BulkChange, items: dict[int, Item], by: User, now: datetime) -> Why:
    having = take_tag(change.detail["tag"], items)
    return dict.fromkeys(set(items) - having, phrases.NOT_TAGGED)


def _undo_untag(change: BulkChange, items: dict[int, Item], by: User, now: datetime) -> Why:
    return dict.fromkeys(put_tag(change.detail["tag"], items), phrases.TAGGED)


def _undo_submit(change: BulkChange, items: dict[int, Item], by: User, now: datetime) -> Why:
    marks = {line["item"]: line["mark"] for line in change.done if line["item"] in items}
    back = set(withdraw_items(marks=marks, by=by, now=now))
    return dict.fromkeys(set(items) - back, phrases.CHANGED_SINCE)


def _undo_approve(change: BulkChange, items: dict[int, Item], by: User, now: datetime) -> Why:
    # publish_quiz locks the wordings too: either it sees the approval or this sees the release
    versions = ItemVersion.objects.select_for_update().filter(item__in=items, frozen_at=change.at)
    approved = {version.item_id: version for version in versions.order_by("pk")}
    newer = set(
        ItemVersion.objects.filter(item__in=approved)
        .exclude(pk__in=[version.pk for version in approved.values()])
        .filter(created_at__gt=change.at)
        .values_list("item", flat=True)
    )
    out = set(
        ReleaseItem.objects.filter(version__in=approved.values()).values_list("version__item", flat=True)
    )
    back = [
        version
        for pk, version in approved.items()
        if items[pk].state == ItemState.APPROVED and pk not in newer and pk not in out
    ]
    before = {line["item"]: line.get("state", ItemState.DRAFT) for line in change.done}
    unapprove_items(versions={version: before[version.item_id] for version in back}, by=by, now=now)
    kept = set(items) - {version.item_id for version in back}
    return {pk: phrases.RELEASED if pk in out else phrases.CHANGED_SINCE for pk in kept}


def _undo_retire(change: BulkChange, items: dict[int, Item], by: User, now: datetime) -> Why:
    still = [item for item in items.values() if item.retired_at == change.at]
    back = set(restore_items(items=still, by=by, now=now))
    return dict.fromkeys(set(items) - back, phrases.CHANGED_SINCE)


def _undo_give(change: BulkChange, items: dict[int, Item], by: User, now: datetime) -> Why:
    before: dict[int | None, list[Item]] = {}
    kept = {}
    for line in change.done:
        item = items.get(line["item"])
        if item and item.owner_id == change.detail["owner"]:
            before.setdefault(line["owner"], []).append(item)
        elif item:
            kept[item.pk] = phrases.CHANGED_SINCE
    for owner_id, some in before.items():
        set_owner(some, owner_id, by, now)
    return kept


def _undo_hold(change: BulkChange, items: dict[int, Item], by: User, now: datetime) -> Why:
    held = change.kind != BulkKind.HOLD
    back = set(hold_items(items=items.values(), held=held, by=by, now=now))
    return dict.fromkeys(set(items) - back, phrases.CHANGED_SINCE)


_UNDOS: Final[dict[BulkKind, Callable[[BulkChange, dict[int, Item], User, datetime], Why]]] = {
    BulkKind.TAG: _undo_tag,
    BulkKind.UNTAG: _undo_untag,
    BulkKind.SUBMIT: _undo_submit,
    BulkKind.APPROVE: _undo_approve,
    BulkKind.RETIRE: _undo_retire,
    BulkKind.OWNER: _undo_give,
    BulkKind.HOLD: _undo_hold,
    BulkKind.UNHOLD: _undo_hold,
}
