"""Correcting a wording that was played: the decision at once, what follows from it by a job."""

from datetime import datetime
from typing import Any, Final

from django.db import transaction

from content.items.models import ItemVersion
from content.items.queries import content_of
from content.jobs.actions import enqueue
from content.staff.actions import record
from content.staff.models import User
from content.staff.queries import colleagues_of, house_rules
from quiz.play.models import Correction, PaperItem, RulingKind

from . import domain
from .errors import (
    CorrectedSince,
    KeyMisfits,
    NeverPlayed,
    NoNewKey,
    NothingToCorrect,
    OwnKey,
    ReasonMissing,
)

REMARK: Final = "remark"  # a kind of job
LONGEST_REASON: Final = 120


@transaction.atomic
def correct_key(
    *,
    version: ItemVersion,
    by_version: ItemVersion,
    reason: str,
    by: User,
    now: datetime,
    seen: int | None = None,
) -> Correction:
    """更正答案: answers to the wording are marked by the key of another approved wording of its item from now
    on, or by its own again. `seen`: the correction that was in force when the page was shown, 0 for none.

    Raises ReasonMissing, NeverPlayed, CorrectedSince, NoNewKey, KeyMisfits, NothingToCorrect, OwnKey.
    """
    in_force = _prepare(version, seen)
    if by_version.item_id != version.item_id or by_version.frozen_at is None:
        raise NoNewKey
    played, later = content_of(version), content_of(by_version)
    if why := domain.misfit(played, later):
        raise KeyMisfits(why)
    key = in_force.key if in_force else played.key
    if later.key == key and (in_force is None or in_force.kind == RulingKind.KEY):
        raise NothingToCorrect
    if by_version.author_id == by.pk and house_rules().two_people:
        raise OwnKey([str(user) for user in colleagues_of(by)])
    explained = {name: getattr(by_version, name) for name in ("option_notes", "rationale", "citation")}
    return _write(
        version, RulingKind.KEY, reason, by, now, by_version=by_version, key=by_version.key, **explained
    )


@transaction.atomic
def void_wording(
    *, version: ItemVersion, reason: str, by: User, now: datetime, seen: int | None = None
) -> Correction:
    """作废: whatever was answered to the wording counts as right; in rooms it counts for nobody.

    Raises ReasonMissing, NeverPlayed, CorrectedSince, NothingToCorrect.
    """
    in_force = _prepare(version, seen)
    if in_force is not None and in_force.kind == RulingKind.VOID:
        raise NothingToCorrect
    return _write(version, RulingKind.VOID, reason, by, now)


def _prepare(version: ItemVersion, seen: int | None) -> Correction | None:
    """The correction in force; two editors come one after the other."""
    ItemVersion.objects.select_for_update(no_key=True).get(pk=version.pk)
    if not PaperItem.objects.filter(version=version).exists():
        raise NeverPlayed
    in_force = version.corrections.order_by("-pk").first()
    if seen is not None and seen != (in_force.pk if in_force else 0):
        raise CorrectedSince
    return in_force


def _write(
    version: ItemVersion, kind: RulingKind, reason: str, by: User, now: datetime, **fields: Any
) -> Correction:
    reason = " ".join(reason.split())[:LONGEST_REASON].rstrip("。")
    if not reason:
        raise ReasonMissing
    made = Correction.objects.create(version=version, kind=kind, reason=reason, by=by, made_at=now, **fields)
    by_version = fields.get("by_version")
    detail = {"version": version.number, "by": by_version.number if by_version else None, "reason": reason}
    verb = "correct_key" if kind == RulingKind.KEY else "void_wording"
    record(actor=by, verb=verb, target=f"item:{version.item_id}", detail=detail, now=now)
    enqueue(kind=REMARK, key=job_key(version.pk), payload={"version": version.pk}, now=now)
    return made


def job_key(version_id: int) -> str:
    return f"version:{version_id}"
