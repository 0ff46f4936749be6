"""What a room may do next. Pure: moments come in, nothing is written."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from ..errors import IllegalMove


class Phase(StrEnum):
    """lobby → question ⇄ paused → result → (standing) → question … → podium."""

    LOBBY = "lobby"
    QUESTION = "question"
    PAUSED = "paused"
    RESULT = "result"
    STANDING = "standing"
    PODIUM = "podium"


class Move(StrEnum):
    """What a host asks for. `next` is what the space bar does: the one way on from where the room stands."""

    NEXT = "next"
    PAUSE = "pause"
    RESUME = "resume"
    EXTEND = "extend"
    SKIP = "skip"
    END = "end"


EXTENSION: Final = timedelta(seconds=10)
LATE: Final = timedelta(milliseconds=800)
NOTHING: Final = timedelta(0)
MILLISECOND: Final = timedelta(milliseconds=1)


@dataclass(frozen=True)
class RoundClock:
    """When the round in hand takes answers. `left` is set while it is paused."""

    opens_at: datetime
    closes_at: datetime | None
    left: timedelta | None = None

    def takes_answers(self, now: datetime, extra: timedelta = NOTHING) -> bool:
        """An answer sent in time may arrive a little late. `extra` is the player's own extra time."""
        if self.left is not None or now < self.opens_at:
            return False
        return self.closes_at is None or now <= self.closes_at + extra + LATE

    def ends_at(self, extra: timedelta = NOTHING) -> datetime | None:
        """When it is over for everybody; None while paused or without a limit."""
        if self.left is not None or self.closes_at is None:
            return None
        return self.closes_at + extra + LATE


@dataclass(frozen=True)
class RoomState:
    """Where a room stands: `number` is the round in hand, of `count`; 0 before the first."""

    phase: Phase
    number: int
    count: int
    shows_standing: bool
    clock: RoundClock | None = None


@dataclass(frozen=True)
class Step:
    """What a move comes to: the phase after it and what happens to rounds on the way."""

    phase: Phase
    opens: int | None = None
    closes: int | None = None
    voids: int | None = None
    clock: RoundClock | None = None


def step(state: RoomState, move: Move, now: datetime) -> Step:
    """Raises IllegalMove."""
    match move, state.phase:
        case Move.NEXT, Phase.LOBBY | Phase.STANDING:
            return _open_next(state)
        case Move.NEXT, Phase.QUESTION | Phase.PAUSED:
            return Step(Phase.RESULT, closes=state.number)
        case Move.NEXT, Phase.RESULT:
            return Step(Phase.STANDING) if state.shows_standing else _open_next(state)
        case Move.PAUSE, Phase.QUESTION:
            return Step(Phase.PAUSED, clock=_paused(_clock(state), now))
        case Move.RESUME, Phase.PAUSED:
            return Step(Phase.QUESTION, clock=_resumed(_clock(state), now))
        case Move.EXTEND, Phase.QUESTION | Phase.PAUSED if _clock(state).closes_at is not None:
            return Step(state.phase, clock=_extended(_clock(state)))
        case Move.SKIP, Phase.QUESTION | Phase.PAUSED:
            return replace(_open_next(state), closes=state.number, voids=state.number)
        case Move.END, Phase.QUESTION | Phase.PAUSED:
            return Step(Phase.PODIUM, closes=state.number)
        case Move.END, Phase.LOBBY | Phase.RESULT | Phase.STANDING:
            return Step(Phase.PODIUM)
    raise IllegalMove


def legal_moves(state: RoomState, now: datetime) -> list[Move]:
    """What the host's page offers."""
    found = []
    for move in Move:
        try:
            step(state, move, now)
        except IllegalMove:
            continue
        found.append(move)
    return found


def _open_next(state: RoomState) -> Step:
    if state.number < state.count:
        return Step(Phase.QUESTION, opens=state.number + 1)
    return Step(Phase.PODIUM)


def _clock(state: RoomState) -> RoundClock:
    if state.clock is None:
        raise IllegalMove
    return state.clock


def _paused(clock: RoundClock, now: datetime) -> RoundClock:
    """What is left is counted from the opening when it is still to come: reading time is not paid for."""
    if clock.closes_at is None:
        return replace(clock, left=timedelta(0))
    left = clock.closes_at - max(now, clock.opens_at)
    return replace(clock, left=max(left, MILLISECOND))


def _resumed(clock: RoundClock, now: datetime) -> RoundClock:
    if clock.left is None:
        raise IllegalMove
    if clock.closes_at is None:
        return RoundClock(min(clock.opens_at, now), None)
    # the opening moves with the close, so that the pause is nobody's time
    closes_at = now + clock.left
    return RoundClock(closes_at - (clock.closes_at - clock.opens_at), closes_at)


def _extended(clock: RoundClock) -> RoundClock:
    closes_at = clock.closes_at + EXTENSION if clock.closes_at else None
    left = clock.left + EXTENSION if clock.left is not None else None
    return replace(clock, closes_at=closes_at, left=left)
