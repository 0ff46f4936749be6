"""Rooms in memory: loaded on first use, forgotten when nobody looks; and their seats."""

import asyncio
import time
from collections.abc import Callable, Iterator
from typing import Final

from ..errors import NotSeated, SeatMoved
from ..loading import load_room, seats_of
from ..memory import Seat
from ..tickets import Ticket
from .hall import Hall
from .work import Work

GATHER_S: Final = 0.005
IDLE_S: Final = 3600


class Halls:
    """`greet` hears of every room that was loaded."""

    def __init__(self, work: Work, greet: Callable[[Hall], None]) -> None:
        self._work, self._greet = work, greet
        self._halls: dict[int, Hall] = {}
        self._loading: dict[int, asyncio.Task[Hall]] = {}
        self._locks: dict[int, asyncio.Lock] = {}

    def __iter__(self) -> Iterator[Hall]:
        return iter(list(self._halls.values()))

    async def open(self, room_id: int) -> Hall:
        """The room in memory, made from its rows on first use. Raises RoomNotFound."""
        if (hall := self._halls.get(room_id)) is not None:
            hall.used_at = time.monotonic()
            return hall
        if (loading := self._loading.get(room_id)) is None:
            loading = self._loading[room_id] = self._work.loop.create_task(self._load(room_id))
            loading.add_done_callback(lambda _: self._loading.pop(room_id, None))
        return await asyncio.shield(loading)

    def find(self, room_id: int) -> Hall | None:
        """The room where it is in memory already."""
        return self._halls.get(room_id)

    def lock(self, room_id: int) -> asyncio.Lock:
        """Held by whoever moves the room or shows its change."""
        return self._locks.setdefault(room_id, asyncio.Lock())

    async def _load(self, room_id: int) -> Hall:
        self._forget_idle()
        hall = Hall(await self._work.in_thread(load_room, room_id))
        self._halls[room_id] = hall
        self._greet(hall)
        return hall

    def _forget_idle(self) -> None:
        """Rooms that nobody looks at and no clock waits for; their rows bring them back."""
        since = time.monotonic() - IDLE_S
        for room_id, hall in list(self._halls.items()):
            if hall.used_at < since and not hall.phones and not hall.screens and not hall.timer:
                del self._halls[room_id]
                self._locks.pop(room_id, None)

    async def seat(self, hall: Hall, ticket: Ticket) -> Seat:
        """Raises SeatMoved where another phone has taken the seat, NotSeated where nobody may sit there."""
        seat = hall.live.seats.get(ticket.seat_id)
        if seat is None or seat.removed or seat.token_version < ticket.token_version:
            seat = await self.read_seat(hall, ticket.seat_id)
        if seat is None or seat.banned or seat.removed:
            raise NotSeated
        if seat.token_version != ticket.token_version:
            raise SeatMoved
        return seat

    async def read_seat(self, hall: Hall, seat_id: int) -> Seat | None:
        """Where many ask within a few milliseconds their rows are read together."""
        hall.asked.add(seat_id)
        if hall.reading is None:
            hall.reading = self._work.loop.create_task(self._read_seats(hall))
        await asyncio.shield(hall.reading)
        return hall.live.seats.get(seat_id)

    async def _read_seats(self, hall: Hall) -> None:
        await asyncio.sleep(GATHER_S)
        asked, hall.asked, hall.reading = hall.asked, set(), None
        for seat in await self._work.in_thread(seats_of, hall.live.room, asked):
            hall.live.put(seat)
