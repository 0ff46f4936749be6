"""保留题: keeping items back for contests, so that nobody has practised them. What is published stays."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction

from content.items.models import Item
from content.staff.actions import record_all
from content.staff.models import User


@transaction.atomic
def hold_items(*, items: Iterable[Item], held: bool, by: User, now: datetime) -> list[int]:
    """Those of the locked items that were not so before; returns their ids."""
    ids = [item.pk for item in items if item.held != held]
    Item.objects.filter(pk__in=ids).update(held=held)
    details: dict[str, dict[str, Any]] = {f"item:{item_id}": {} for item_id in ids}
    record_all(actor=by, verb="hold_item" if held else "unhold_item", details=details, now=now)
    return ids


@transaction.atomic
def hold_item(*, item: Item, held: bool, by: User, now: datetime) -> None:
    """One item; where it is so already nothing changes."""
    hold_items(items=Item.objects.select_for_update().filter(pk=item.pk), held=held, by=by, now=now)
