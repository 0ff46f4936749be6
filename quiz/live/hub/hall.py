"""A room with its sockets: who is connected and what of its frames is made already."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from .. import frames
from ..domain.shown import Reach
from ..memory import LiveRoom, Seat
from ..models import Devices
from ..tickets import Ticket

# A phone without a socket asks every second or two, a page without script only now and then.
ASKS_WITHIN_S: Final = 60
POOR_MS: Final = 1500  # there and back; /check calls it very slow from here on


@dataclass(eq=False)
class Connection:
    """One open socket. `push` sends at once or says False when the other side does not read."""

    ticket: Ticket
    html: bool
    push: Callable[[str], bool]
    shut: Callable[[int], None]
    rtt_ms: float | None = None


@dataclass(eq=False)
class Hall:
    """A room with its sockets. `askers`: when a seat last asked for its state by GET. `awaited`: the seats
    that owed the round in hand an answer on disk when they last looked on. `made`: html or not → the frames
    of the room as it stands. `asked`: seats for `reading` to read. `used_at`: when it was last wanted.
    """

    live: LiveRoom
    phones: dict[int, Connection] = field(default_factory=dict)
    askers: dict[int, float] = field(default_factory=dict)
    awaited: set[int] = field(default_factory=set)
    screens: set[Connection] = field(default_factory=set)
    timer: asyncio.TimerHandle | None = None
    counts_due: bool = False
    notice: str = ""
    made: dict[bool, frames.PlayerFrames] = field(default_factory=dict)
    asked: set[int] = field(default_factory=set)
    reading: "asyncio.Task[None] | None" = None
    used_at: float = field(default_factory=time.monotonic)

    def looks_on(self, seat: Seat) -> bool:
        return seat.id in self.phones or time.monotonic() - self.askers.get(seat.id, 0) < ASKS_WITHIN_S

    def connected(self) -> set[int]:
        """The seats that are there: by socket, or by asking lately."""
        since = time.monotonic() - ASKS_WITHIN_S
        return self.phones.keys() | {seat_id for seat_id, at in self.askers.items() if at > since}

    def reach(self) -> Reach:
        """A phone that can only ask is slow too. Cards and the phones of a trial are nobody's to be away."""
        there, room = self.connected(), self.live.room
        swift = sum((door.rtt_ms or 0) < POOR_MS for door in self.phones.values())
        seats = [seat_id for seat_id, seat in self.live.seats.items() if seat.plays]
        expected = [] if room.trial or room.devices == Devices.CARDS else seats
        away = sum(seat_id not in there for seat_id in expected)
        return Reach(len(there), len(there) - swift, away)


def frames_of(hall: Hall, html: bool) -> frames.PlayerFrames:
    made = hall.made.get(html)
    if made is None or made.seated != hall.live.seated:
        made = hall.made[html] = frames.PlayerFrames(hall.live, html=html, notice=hall.notice)
    return made


def owes(live: LiveRoom, seat: Seat) -> bool:
    sent = seat.given.get(live.room.number)
    is_expected = seat.plays and seat.first_number <= live.room.number
    return is_expected and (sent is None or not sent.on_disk)


def await_answers(hall: Hall) -> None:
    lookers = (hall.live.seats.get(seat_id) for seat_id in hall.phones.keys() | hall.askers.keys())
    hall.awaited = {seat.id for seat in lookers if seat and hall.looks_on(seat) and owes(hall.live, seat)}
