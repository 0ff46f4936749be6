"""The same to many items in one press, in one transaction; each press can be taken back for some days.

An item that may not be changed so, or was changed since, stays as it is and the press says why.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from django.db import transaction

from content.items.actions import approve_items, hold_items, restore_items, retire_items, unapprove_items
from content.items.bank import BankFilter, bank
from content.items.models import Item, ItemState, ItemVersion
from content.releases.models import ReleaseItem
from content.review import phrases
from content.review.errors import AlreadyUndone, NoNewOwner, NoTag, NothingChosen, UndoTooLate
from content.review.models import BulkChange, BulkKind
from content.review.tagging import put_tag, take_tag
from content.staff.actions import record, record_all
from content.staff.models import User

MOST: Final = 1000
UNDO_WITHIN: Final = timedelta(days=7)
TAG_MAX: Final = 24

type Marks = Mapping[int, str]
type Why = dict[int, str]


@dataclass(frozen=True)
class Press:
    """What was pressed: the items with the marks of the wordings that were seen, by whom and when."""

    kind: BulkKind
    marks: Marks
    by: User
    now: datetime
    tag: str = ""
    reason: str = ""
    owner: User | None = None


def marks_of_all(asked: BankFilter) -> dict[int, str]:
    """The newest of all that fit, at most MOST, with the marks of their newest wordings."""
    ids = list(bank(asked).values_list("pk", flat=True)[:MOST])
    return _newest_marks(ids)


@transaction.atomic
def change_many(press: Press) -> BulkChange:
    """Raises NothingChosen, NoTag, NoNewOwner, RetirementUnexplained."""
    items = {item.pk: item for item in _locked(list(press.marks)[:MOST])}
    if not items:
        raise NothingChosen
    detail, done, skipped = _CHANGES[press.kind](press, items)
    change = BulkChange.objects.create(
        actor=press.by,
        at=press.now,
        kind=press.kind,
        detail=detail,
        done=done,
        skipped=[{"item": item_id, "why": why} for item_id, why in skipped.items()],
    )
    counted = {**detail, "items": len(done)}
    record(
        actor=press.by, verb=f"bulk_{press.kind}", target=f"bulk:{change.pk}", detail=counted, now=press.now
    )
    return change


@transaction.atomic
def undo_change(*, change: BulkChange, by: User, now: datetime) -> BulkChange:
    """What has been changed since stays; `kept` says so. Raises AlreadyUndone, UndoTooLate."""
    if now - change.at > UNDO_WITHIN:
        raise UndoTooLate
    if BulkChange.objects.filter(pk=change.pk, undone_at=None).update(undone_at=now) != 1:
        raise AlreadyUndone
    items = {item.pk: item for item in _locked([line["item"] for line in change.done])}
    gone = {line["item"]: phrases.GONE for line in change.done if line["item"] not in items}
    kept = gone | _UNDOS[BulkKind(change.kind)](change, items, by, now)
    change.undone_at, change.kept = now, [{"item": pk, "why": why} for pk, why in kept.items()]
    change.save(update_fields=["kept"])
    record(actor=by, verb="undo_bulk", target=f"bulk:{change.pk}", detail={"kept": len(change.kept)}, now=now)
    return change


type Changed = tuple[dict[str, Any], list[dict[str, Any]], Why]


def _tag(press: Press, items: dict[int, Item]) -> Changed:
    name = _tag_name(press)
    having = put_tag(name, items)
    return {"tag": name}, _lines(set(items) - having), dict.fromkeys(having, phrases.TAGGED)


def _untag(press: Press, items: dict[int, Item]) -> Changed:
    name = _tag_name(press)
    having = take_tag(name, items)
    return {"tag": name}, _lines(having), dict.fromkeys(set(items) - having, phrases.NOT_TAGGED)


def _approve(press: Press, items: dict[int, Item]) -> Changed:
    marks = {pk: press.marks[pk] for pk in items}
    done = set(approve_items(marks=marks, by=press.by, now=press.now))
    left = {pk: item for pk, item in items.items() if pk not in done}
    current = _newest_marks(left)
    why = {pk: _why_not_approved(item, current[pk] == marks[pk]) for pk, item in left.items()}
    return {}, _lines(done), why


def _why_not_approved(item: Item, as_seen: bool) -> str:
    if item.state != ItemState.DRAFT:
        return phrases.NOT_A_DRAFT[item.state]
    if not as_seen:
        return phrases.CHANGED_SINCE
    return phrases.COMPLAINED if item.complaints else phrases.OWN_WORDING


def _retire(press: Press, items: dict[int, Item]) -> Changed:
    done = set(retire_items(items=items.values(), reason=press.reason, by=press.by, now=press.now))
    return (
        {"reason": press.reason.strip()},
        _lines(done),
        dict.fromkeys(set(items) - done, phrases.NOT_APPROVED),
    )


def _give(press: Press, items: dict[int, Item]) -> Changed:
    if press.owner is None:
        raise NoNewOwner
    same = {pk for pk, item in items.items() if item.owner_id == press.owner.pk}
    given = [item for pk, item in items.items() if pk not in same]
    _set_owner(given, press.owner.pk, press.by, press.now)
    detail = {"owner": press.owner.pk, "name": str(press.owner)}
    done = [{"item": item.pk, "owner": item.owner_id} for item in given]
    return detail, done, dict.fromkeys(same, phrases.SAME_OWNER)


def _hold(press: Press, items: dict[int, Item]) -> Changed:
    held = press.kind == BulkKind.HOLD
    done = set(hold_items(items=items.values(), held=held, by=press.by, now=press.now))
    return {}, _lines(done), dict.fromkeys(set(items) - done, phrases.HELD if held else phrases.NOT_HELD)


_CHANGES: Final[dict[BulkKind, Callable[[Press, dict[int, Item]], Changed]]] = {
    BulkKind.TAG: _tag,
    BulkKind.UNTAG: _untag,
    BulkKind.APPROVE: _approve,
    BulkKind.RETIRE: _retire,
    BulkKind.OWNER: _give,
    BulkKind.HOLD: _hold,
    BulkKind.UNHOLD: _hold,
}


def _undo_tag(change: BulkChange, items: dict[int, Item], by: User, now: datetime) -> Why:
    having = take_tag(change.detail["tag"], items)
    return dict.fromkeys(set(items) - having, phrases.NOT_TAGGED)


def _undo_untag(change: BulkChange, items: dict[int, Item], by: User, now: datetime) -> Why:
    return dict.fromkeys(put_tag(change.detail["tag"], items), phrases.TAGGED)


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
    unapprove_items(versions=back, by=by, now=now)
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
        _set_owner(some, owner_id, by, now)
    return kept


def _undo_hold(change: BulkChange, items: dict[int, Item], by: User, now: datetime) -> Why:
    held = change.kind != BulkKind.HOLD
    back = set(hold_items(items=items.values(), held=held, by=by, now=now))
    return dict.fromkeys(set(items) - back, phrases.CHANGED_SINCE)


_UNDOS: Final[dict[BulkKind, Callable[[BulkChange, dict[int, Item], User, datetime], Why]]] = {
    BulkKind.TAG: _undo_tag,
    BulkKind.UNTAG: _undo_untag,
    BulkKind.APPROVE: _undo_approve,
    BulkKind.RETIRE: _undo_retire,
    BulkKind.OWNER: _undo_give,
    BulkKind.HOLD: _undo_hold,
    BulkKind.UNHOLD: _undo_hold,
}


def _set_owner(items: list[Item], owner_id: int | None, by: User, now: datetime) -> None:
    Item.objects.filter(pk__in=[item.pk for item in items]).update(owner=owner_id)
    details = {f"item:{item.pk}": {"from": item.owner_id, "to": owner_id} for item in items}
    record_all(actor=by, verb="change_owner", details=details, now=now)


def _tag_name(press: Press) -> str:
    name = " ".join(press.tag.split())
    if not name or len(name) > TAG_MAX:
        raise NoTag
    return name


def _newest_marks(ids: Iterable[int]) -> dict[int, str]:
    words = ItemVersion.objects.filter(item__in=list(ids)).only("item_id", "number", "revision", "frozen_at")
    return {version.item_id: version.mark for version in words.order_by("number")}


def _locked(ids: list[int]) -> Iterable[Item]:
    return Item.objects.select_for_update().filter(pk__in=ids).order_by("pk")


def _lines(ids: Iterable[int]) -> list[dict[str, Any]]:
    return [{"item": item_id} for item_id in sorted(ids)]
