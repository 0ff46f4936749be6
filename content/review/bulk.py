"""The same to many items in one press, in one transaction; bulk_undoing takes a press back for some days.

An item that may not be changed so, or was changed since, stays as it is and the press says why.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db import transaction

from content.items.actions import approve_items, hold_items, retire_items, submit_items
from content.items.bank import BankFilter, bank
from content.items.models import UNDECIDED, Item, ItemVersion
from content.review import phrases
from content.review.errors import NoNewOwner, NoTag, NothingChosen
from content.review.models import BulkChange, BulkKind
from content.review.tagging import put_tag, take_tag
from content.staff.actions import record, record_all
from content.staff.models import User

MOST: Final = 1000
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
    return newest_marks(ids)


@transaction.atomic
def change_many(press: Press) -> BulkChange:
    """Raises NothingChosen, NoTag, NoNewOwner, RetirementUnexplained."""
    items = {item.pk: item for item in locked(list(press.marks)[:MOST])}
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


type Changed = tuple[dict[str, Any], list[dict[str, Any]], Why]


def _tag(press: Press, items: dict[int, Item]) -> Changed:
    name = _tag_name(press)
    having = put_tag(name, items)
    return {"tag": name}, lines(set(items) - having), dict.fromkeys(having, phrases.TAGGED)


def _untag(press: Press, items: dict[int, Item]) -> Changed:
    name = _tag_name(press)
    having = take_tag(name, items)
    return {"tag": name}, lines(having), dict.fromkeys(set(items) - having, phrases.NOT_TAGGED)


def _submit(press: Press, items: dict[int, Item]) -> Changed:
    marks = {pk: press.marks[pk] for pk in items}
    done = submit_items(marks=marks, by=press.by, now=press.now)
    left = {pk: item for pk, item in items.items() if pk not in done}
    why = {pk: phrases.NOT_SUBMITTED.get(item.state, phrases.CHANGED_SINCE) for pk, item in left.items()}
    return {}, [{"item": pk, "mark": marks[pk]} for pk in done], why


def _approve(press: Press, items: dict[int, Item]) -> Changed:
    marks = {pk: press.marks[pk] for pk in items}
    done = set(approve_items(marks=marks, by=press.by, now=press.now))
    left = {pk: item for pk, item in items.items() if pk not in done}
    current = newest_marks(left)
    why = {pk: _why_not_approved(item, current[pk] == marks[pk]) for pk, item in left.items()}
    return {}, [{"item": pk, "state": items[pk].state} for pk in sorted(done)], why


def _why_not_approved(item: Item, as_seen: bool) -> str:
    if item.state not in UNDECIDED:
        return phrases.DECIDED[item.state]
    if not as_seen:
        return phrases.CHANGED_SINCE
    return phrases.COMPLAINED if item.complaints else phrases.OWN_WORDING


def _retire(press: Press, items: dict[int, Item]) -> Changed:
    done = set(retire_items(items=items.values(), reason=press.reason, by=press.by, now=press.now))
    return (
        {"reason": press.reason.strip()},
        lines(done),
        dict.fromkeys(set(items) - done, phrases.NOT_APPROVED),
    )


def _give(press: Press, items: dict[int, Item]) -> Changed:
    if press.owner is None:
        raise NoNewOwner
    same = {pk for pk, item in items.items() if item.owner_id == press.owner.pk}
    given = [item for pk, item in items.items() if pk not in same]
    set_owner(given, press.owner.pk, press.by, press.now)
    detail = {"owner": press.owner.pk, "name": str(press.owner)}
    done = [{"item": item.pk, "owner": item.owner_id} for item in given]
    return detail, done, dict.fromkeys(same, phrases.SAME_OWNER)


def _hold(press: Press, items: dict[int, Item]) -> Changed:
    held = press.kind == BulkKind.HOLD
    done = set(hold_items(items=items.values(), held=held, by=press.by, now=press.now))
    return {}, lines(done), dict.fromkeys(set(items) - done, phrases.HELD if held else phrases.NOT_HELD)


_CHANGES: Final[dict[BulkKind, Callable[[Press, dict[int, Item]], Changed]]] = {
    BulkKind.TAG: _tag,
    BulkKind.UNTAG: _untag,
    BulkKind.SUBMIT: _submit,
    BulkKind.APPROVE: _approve,
    BulkKind.RETIRE: _retire,
    BulkKind.OWNER: _give,
    BulkKind.HOLD: _hold,
    BulkKind.UNHOLD: _hold,
}


def set_owner(items: list[Item], owner_id: int | None, by: User, now: datetime) -> None:
    Item.objects.filter(pk__in=[item.pk for item in items]).update(owner=owner_id)
    details = {f"item:{item.pk}": {"from": item.owner_id, "to": owner_id} for item in items}
    record_all(actor=by, verb="change_owner", details=details, now=now)


def _tag_name(press: Press) -> str:
    name = " ".join(press.tag.split())
    if not name or len(name) > TAG_MAX:
        raise NoTag
    return name


def newest_marks(ids: Iterable[int]) -> dict[int, str]:
    words = ItemVersion.objects.filter(item__in=list(ids)).only("item_id", "number", "revision", "frozen_at")
    return {version.item_id: version.mark for version in words.order_by("number")}


def locked(ids: list[int]) -> Iterable[Item]:
    return Item.objects.select_for_update().filter(pk__in=ids).order_by("pk")


def lines(ids: Iterable[int]) -> list[dict[str, Any]]:
    return [{"item": item_id} for item_id in sorted(ids)]
