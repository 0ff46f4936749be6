"""Giving what belongs to one member of staff to another. Each row leaves its line in the trail."""

from datetime import datetime
from typing import Any, Final

from django.db import transaction
from django.db.models import QuerySet

from content.staff.actions import record, record_all
from content.staff.belongings import KINDS, Kind, kind_of
from content.staff.errors import AlreadyTheirs, NewOwnerInactive, NothingToHandOver
from content.staff.models import User

AT_ONCE: Final = 500


@transaction.atomic
def hand_over(*, row: Any, to: User, by: User, now: datetime) -> None:
    """Raises NewOwnerInactive, AlreadyTheirs."""
    kind = kind_of(row)
    if not _give(kind, kind.rows.filter(pk=row.pk).exclude(owner=to), to, by, now):
        raise AlreadyTheirs(to)


def hand_over_all(*, of: User, to: User, by: User, now: datetime) -> dict[str, int]:
    """Everything of one person, some hundred rows a transaction; kind → how many.

    Where it is cut off, what was given stays given, and the next press goes on.
    Raises NewOwnerInactive, AlreadyTheirs, NothingToHandOver.
    """
    if of == to:
        raise AlreadyTheirs(to)
    given = {code: _give_all(kind, of, to, by, now) for code, kind in KINDS.items()}
    if not any(given.values()):
        raise NothingToHandOver
    detail = {"to": to.pk, **given}
    record(actor=by, verb="hand_over_all", target=f"user:{of.pk}", detail=detail, now=now)
    return given


def _give_all(kind: Kind, of: User, to: User, by: User, now: datetime) -> int:
    total = 0
    while given := _give(kind, kind.rows.filter(owner=of), to, by, now):
        total += given
    return total


@transaction.atomic
def _give(kind: Kind, rows: QuerySet[Any], to: User, by: User, now: datetime) -> int:
    # locked, so that nobody is stopped between this look and the change
    if not User.objects.select_for_update().get(pk=to.pk).is_active:
        raise NewOwnerInactive(to)
    locked = rows.select_for_update().order_by("pk").values_list("pk", "owner")
    before = dict(locked[:AT_ONCE])
    kind.rows.filter(pk__in=before).update(owner=to)
    details = {f"{kind.code}:{pk}": {"from": owner, "to": to.pk} for pk, owner in before.items()}
    record_all(actor=by, verb="change_owner", details=details, now=now)
    return len(before)
