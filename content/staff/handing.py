"""Giving what belongs to one of the staff to another, and back. Each row leaves its line in the trail."""

from datetime import datetime
from typing import Any, Final

from django.db import transaction
from django.db.models import QuerySet

from content.staff.actions import record, record_all
from content.staff.belongings import KINDS, Kind, kind_of
from content.staff.errors import AlreadyTheirs, NewOwnerInactive, NoHandover, NothingToHandOver
from content.staff.models import AuditEntry, User
from content.staff.queries import Handover, last_handover

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


def hand_back(*, of: User, by: User, now: datetime) -> tuple[dict[str, int], int]:
    """Takes the last hand_over_all back, also into the name of somebody who was stopped; kind → how many, and
    how many stay where they are, since they changed hands again or are gone.

    Where it is cut off, the next press goes on. Raises NoHandover.
    """
    handover = last_handover(of, now)
    if handover is None:
        raise NoHandover
    trail = AuditEntry.objects.filter(verb="change_owner", at=handover.at, actor=handover.actor)
    given = trail.filter(detail__from=of.pk, detail__to=handover.to.pk).order_by("pk")
    ids: dict[str, list[int]] = {code: [] for code in KINDS}
    for target in given.values_list("target", flat=True):
        code, _, pk = target.partition(":")
        ids[code].append(int(pk))
    back, kept = dict.fromkeys(KINDS, 0), 0
    for code, pks in ids.items():
        for start in range(0, len(pks), AT_ONCE):
            portion = pks[start : start + AT_ONCE]
            back[code] += _take_back(KINDS[code], portion, handover, of, by, now)
            kept += len(portion) - KINDS[code].rows.filter(pk__in=portion, owner=of).count()
    detail = {"from": handover.to.pk, **back, "kept": kept}
    record(actor=by, verb="hand_back", target=f"user:{of.pk}", detail=detail, now=now)
    return back, kept


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


@transaction.atomic
def _take_back(kind: Kind, ids: list[int], handover: Handover, of: User, by: User, now: datetime) -> int:
    theirs = kind.rows.filter(pk__in=ids, owner=handover.to).select_for_update().order_by("pk")
    targets = {f"{kind.code}:{pk}": pk for pk in theirs.values_list("pk", flat=True)}
    later = AuditEntry.objects.filter(target__in=targets, verb="change_owner", at__gt=handover.at)
    for target in set(later.values_list("target", flat=True)):
        del targets[target]
    kind.rows.filter(pk__in=targets.values()).update(owner=of)
    details = {target: {"from": handover.to.pk, "to": of.pk} for target in targets}
    record_all(actor=by, verb="change_owner", details=details, now=now)
    return len(targets)
