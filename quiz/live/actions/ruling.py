"""What a host decides of an item: closed, void, or another key."""

from dataclasses import replace
from datetime import datetime
from typing import Final

from django.db import transaction

from content.items import formats
from content.items.domain import JsonDict
from content.jobs.actions import enqueue
from content.staff.models import User
from quiz.play.models import Correction, PaperItem, Ruling, RulingKind
from quiz.play.papers import paper_entries
from quiz.play.rulings import rulings_of

from ..errors import (
    KeyUnfit,
)
from ..models import Room

MARKS: Final = "marks"  # kinds of jobs
BOARDS: Final = "room_boards"


def rule(
    room: Room,
    number: int,
    kind: RulingKind,
    *,
    by: User | None,
    now: datetime,
    key: JsonDict | None = None,
    reason: str = "",
    correction: Correction | None = None,
) -> None:
    entry = PaperItem.objects.get(paper=room.paper_id, number=number)
    Ruling.objects.create(
        entry=entry, kind=kind, key=key, reason=reason, by=by, made_at=now, correction=correction
    )
    payload = {"room": room.pk, "number": number}
    enqueue(kind=MARKS, key=f"round:{room.pk}:{number}", payload=payload, now=now)
    if room.ended_at is not None:
        enqueue(kind=BOARDS, key=f"room:{room.pk}", payload={"room": room.pk}, now=now)


@transaction.atomic
def void_round(*, room_id: int, number: int, reason: str, by: User | None, now: datetime) -> Room:
    """本题作废: its answers count no more, at any moment."""
    room = Room.objects.select_for_update().get(pk=room_id)
    rule(room, number, RulingKind.VOID, reason=reason, by=by, now=now)
    return raise_version(room)


@transaction.atomic
def correct_key(
    *, room_id: int, number: int, key: JsonDict, reason: str, by: User | None, now: datetime
) -> Room:
    """更正答案: the round is marked by another key from now on. Raises KeyUnfit."""
    room = Room.objects.select_for_update().get(pk=room_id)
    [entry] = paper_entries(room.paper_id, number)
    if formats.get(entry.content.format).faults(replace(entry.content, key=key)):
        raise KeyUnfit
    rule(room, number, RulingKind.KEY, key=key, reason=reason, by=by, now=now)
    return raise_version(room)


@transaction.atomic
def follow_correction(*, room_id: int, number: int, correction: Correction, now: datetime) -> bool:
    """The desk has corrected the item: the room follows. False where its host has decided of it himself, or
    it follows already; again is harmless."""
    room = Room.objects.select_for_update().get(pk=room_id)
    followed = Ruling.objects.filter(
        entry__paper=room.paper_id, entry__number=number, correction__pk__gte=correction.pk
    )
    if number in rulings_of({room.paper_id})[room.paper_id].own or followed.exists():
        return False
    follow(room, number, correction, now)
    raise_version(room)
    return True


def begin_corrected(*, room: Room, now: datetime) -> None:
    """A room that opens knows what has been corrected of its items before, in the caller's transaction."""
    corrected = {entry.number: entry.correction for entry in paper_entries(room.paper_id)}
    made = Correction.objects.in_bulk([one.id for one in corrected.values() if one])
    for number, one in corrected.items():
        if one is not None:
            follow(room, number, made[one.id], now)


def follow(room: Room, number: int, correction: Correction, now: datetime) -> None:
    """In the caller's transaction."""
    key = None if correction.kind == RulingKind.VOID else correction.key
    rule(
        room,
        number,
        RulingKind(correction.kind),
        by=correction.by,
        now=now,
        key=key,
        reason=correction.reason,
        correction=correction,
    )


def raise_version(room: Room) -> Room:
    room.version += 1
    room.save(update_fields=["version"])
    return room
