"""Leads a room from item to item."""

from datetime import datetime, timedelta
from typing import Final

from django.db import transaction

from content.items.domain import JsonDict
from content.items.formats.case import CASE, case_code
from content.jobs.actions import enqueue
from content.staff.models import User
from quiz.play.models import RulingKind
from quiz.play.papers import paper_entries

from ..domain.states import Move, Phase, RoundClock, Step, step
from ..domain.timing import case_reading_ms, reading_ms
from ..errors import (
    RoomNotFound,
    StaleMove,
)
from ..models import Room, Round
from ..phrases import SKIPPED
from ..queries import room_state
from .ruling import BOARDS, raise_version, rule

FINISH: Final = "room"  # a kind of job
MILLISECOND: Final = timedelta(milliseconds=1)


@transaction.atomic
def make_move(*, room_id: int, move: Move, seen: int | None, now: datetime, by: User | None) -> Room:
    """One step of the game. `seen` is the version the host had before them, so that a second press of the
    same button does nothing. Raises StaleMove, IllegalMove, RoomNotFound."""
    room = Room.objects.select_for_update().filter(pk=room_id).first()
    if room is None:
        raise RoomNotFound
    if seen is not None and seen != room.version:
        raise StaleMove
    todo = step(room_state(room), move, now)
    _carry_out(room, todo, now, by)
    return room


@transaction.atomic
def close_when_over(*, room_id: int, number: int, now: datetime) -> bool:
    """Closes the round whose time is over, or that all have answered; False where somebody else has."""
    room = Room.objects.select_for_update().get(pk=room_id)
    if room.phase != Phase.QUESTION or room.number != number:
        return False
    _carry_out(room, Step(Phase.RESULT, closes=number), now, None)
    return True


def _carry_out(room: Room, todo: Step, now: datetime, by: User | None) -> None:
    if todo.closes is not None:
        _close_round(room, todo.closes, now, by)
    if todo.voids is not None:
        rule(room, todo.voids, RulingKind.VOID, reason=SKIPPED, by=by, now=now)
    if todo.clock is not None:
        _set_clock(room, todo.clock)
    if todo.opens is not None:
        _open_round(room, todo.opens, now)
    room.phase, room.number = todo.phase, todo.opens or room.number
    room.version += 1
    if todo.phase == Phase.PODIUM:
        room.ended_at = now
        for kind in (FINISH, BOARDS):
            enqueue(kind=kind, key=f"room:{room.pk}", payload={"room": room.pk}, now=now)
    room.save(update_fields=["phase", "number", "version", "ended_at"])


def _close_round(room: Room, number: int, now: datetime, by: User | None) -> None:
    if Round.objects.filter(room=room, number=number, closed_at=None).update(closed_at=now):
        rule(room, number, RulingKind.CLOSED, by=by, now=now)


def _set_clock(room: Room, clock: RoundClock) -> None:
    left_ms = None if clock.left is None else clock.left // MILLISECOND
    Round.objects.filter(room=room, number=room.number).update(
        opens_at=clock.opens_at, closes_at=clock.closes_at, left_ms=left_ms
    )


def _open_round(room: Room, number: int, now: datetime) -> None:
    [entry] = paper_entries(room.paper_id, number)
    read_ms = reading_ms(entry.content.stem) + case_reading_ms(_unread_case(room, number, entry.content.body))
    opens_at = now + read_ms * MILLISECOND
    limit_ms = room.limit_seconds * 1000 if room.limit_seconds else None
    closes_at = opens_at + limit_ms * MILLISECOND if limit_ms else None
    Round.objects.create(room=room, number=number, limit_ms=limit_ms, opens_at=opens_at, closes_at=closes_at)


def _unread_case(room: Room, number: int, body: JsonDict) -> str:
    """The case text above the question, unless the one before was about the same."""
    if not case_code(body):
        return ""
    before = paper_entries(room.paper_id, number - 1)
    is_read = before and case_code(before[0].content.body) == case_code(body)
    return "" if is_read else str(body[CASE]["text"])


@transaction.atomic
def set_lock(*, room_id: int, locked: bool) -> Room:
    room = Room.objects.select_for_update().get(pk=room_id)
    room.locked = locked
    room.save(update_fields=["locked"])
    return raise_version(room)
