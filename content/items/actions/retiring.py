"""停用: taking an approved item out of use, and bringing it back. What was published keeps it."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction

from content.items.errors import NotApproved, NotRetired, RetirementUnexplained
from content.items.models import Item, ItemState
from content.staff.actions import record, record_all
from content.staff.models import User

STILL_IN_USE = {"retired_at": None, "retired_by": None, "retired_reason": ""}


@transaction.atomic
def retire_item(*, item: Item, reason: str, by: User, now: datetime) -> None:
    """No new quiz gets it. Raises RetirementUnexplained, NotApproved."""
    reason = reason.strip()[:200]
    if not reason:
        raise RetirementUnexplained
    approved = Item.objects.filter(pk=item.pk, state=ItemState.APPROVED)
    changes = {"state": ItemState.RETIRED, "retired_at": now, "retired_by": by, "retired_reason": reason}
    if approved.update(**changes) != 1:
        raise NotApproved
    item.refresh_from_db(fields=list(changes))
    record(actor=by, verb="retire_item", target=f"item:{item.pk}", detail={"reason": reason}, now=now)


@transaction.atomic
def restore_item(*, item: Item, by: User, now: datetime) -> None:
    """The item is approved again in the wording it had. Raises NotRetired."""
    retired = Item.objects.filter(pk=item.pk, state=ItemState.RETIRED)
    if retired.update(state=ItemState.APPROVED, **STILL_IN_USE) != 1:
        raise NotRetired
    item.refresh_from_db(fields=["state", *STILL_IN_USE])
    record(actor=by, verb="restore_item", target=f"item:{item.pk}", detail={}, now=now)


@transaction.atomic
def retire_items(*, items: Iterable[Item], reason: str, by: User, now: datetime) -> list[int]:
    """Those of the locked items that are approved; returns their ids. Raises RetirementUnexplained."""
    reason = reason.strip()[:200]
    if not reason:
        raise RetirementUnexplained
    ids = [item.pk for item in items if item.state == ItemState.APPROVED]
    changes = {"state": ItemState.RETIRED, "retired_at": now, "retired_by": by, "retired_reason": reason}
    Item.objects.filter(pk__in=ids).update(**changes)
    details = {f"item:{item_id}": {"reason": reason} for item_id in ids}
    record_all(actor=by, verb="retire_item", details=details, now=now)
    return ids


@transaction.atomic
def restore_items(*, items: Iterable[Item], by: User, now: datetime) -> list[int]:
    """Those of the locked items that are retired; returns their ids."""
    ids = [item.pk for item in items if item.state == ItemState.RETIRED]
    Item.objects.filter(pk__in=ids).update(state=ItemState.APPROVED, **STILL_IN_USE)
    details: dict[str, dict[str, Any]] = {f"item:{item_id}": {} for item_id in ids}
    record_all(actor=by, verb="restore_item", details=details, now=now)
    return ids
