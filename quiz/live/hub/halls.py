"""Rooms in memory: loaded on first use, forgotten when nobody looks; their seats, threads and tasks."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final

from django.db import connection

from ..errors import NotSeated
from ..loading import load_room, seats_of
from ..memory import LiveRoom, Seat
from ..relay import Relay
from ..tickets import Ticket
from ..writer import Writer
from .hall import Hall

GATHER_S: Final = 0.005
IDLE_S: Final = 3600
logger = logging.getLogger(__name__)


class Halls:
    def __init__(self, relay: Relay, urls: list[str]) -> None:
        self.loop = asyncio.get_running_loop()
        self.writer = Writer()
        self.urls = urls
        self._halls: dict[int, Hall] = {}
        self._loading: dict[int, asyncio.Task[Hall]] = {}
        self._locks: dict[int, asyncio.Lock] = {}
        self._rows = ThreadPoolExecutor(2, thread_name_prefix="live-rows")
        self._tasks: set[asyncio.Task[Any]] = set()
        self._relay = relay

    async def hall(self, room_id: int) -> Hall:
        """The room in memory, made from its rows on first use. Raises RoomNotFound."""
        if (hall := self._halls.get(room_id)) is not None:
            hall.used_at = time.monotonic()
            return hall
        if (loading := self._loading.get(room_id)) is None:
            loading = self._loading[room_id] = self.loop.create_task(self._load(room_id))
            loading.add_done_callback(lambda _: self._loading.pop(room_id, None))
        return await asyncio.shield(loading)

    def known(self, room_id: int) -> LiveRoom | None:
        """The room where it is in memory already."""
        hall = self._halls.get(room_id)
        return hall.live if hall else None

    async def _load(self, room_id: int) -> Hall:
        self._forget_idle()
        hall = Hall(await self.in_thread(load_room, room_id))
        self._halls[room_id] = hall
        return hall

    def _forget_idle(self) -> None:
        """Rooms that nobody looks at and no clock waits for; their rows bring them back."""
        since = time.monotonic() - IDLE_S
        for room_id, hall in list(self._halls.items()):
            if hall.used_at < since and not hall.phones and not hall.screens and not hall.timer:
                del self._halls[room_id]
                self._locks.pop(room_id, None)

    async def _seat(self, hall: Hall, ticket: Ticket) -> Seat:
        seat = hall.live.seats.get(ticket.seat_id)
        if seat is None or seat.removed or seat.token_version < ticket.token_version:
            seat = await self._read_seat(hall, ticket.seat_id)
        if seat is None or seat.token_version != ticket.token_version or seat.banned or seat.removed:
            raise NotSeated
        return seat

    async def _read_seat(self, hall: Hall, seat_id: int) -> Seat | None:
        """Where many ask within a few milliseconds their rows are read together."""
        hall.asked.add(seat_id)
        if hall.reading is None:
            hall.reading = self.loop.create_task(self._read_seats(hall))
        await asyncio.shield(hall.reading)
        return hall.live.seats.get(seat_id)

    async def _read_seats(self, hall: Hall) -> None:
        await asyncio.sleep(GATHER_S)
        asked, hall.asked, hall.reading = hall.asked, set(), None
        for seat in await self.in_thread(seats_of, hall.live.room, asked):
            hall.live.put(seat)

    async def in_thread[**P, T](self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        return await self.loop.run_in_executor(self._rows, lambda: _with_fresh_connection(work, args, kwargs))

    def _lock(self, room_id: int) -> asyncio.Lock:
        return self._locks.setdefault(room_id, asyncio.Lock())

    def _later(self, work: Awaitable[Any]) -> None:
        task = asyncio.ensure_future(_logged(work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


async def _logged(work: Awaitable[Any]) -> None:
    try:
        await work
    except Exception:
        logger.exception("in a room")


def _with_fresh_connection(work: Callable[..., Any], args: Any, kwargs: Any) -> Any:
    """A connection that broke meanwhile is made anew."""
    connection.close_if_unusable_or_obsolete()
    return work(*args, **kwargs)
