"""How a room goes on: by its host, by its clock, or by another process."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Final

from django.db import Error
from django.utils import timezone

from content.staff.models import User

from .. import actions
from ..domain.states import Move, Phase
from ..errors import LiveError
from ..loading import refresh_room
from ..relay import Relay
from ..writer import Writer
from .hall import Hall, await_answers
from .halls import Halls
from .pushing import Pusher
from .work import Work

AGAIN_S: Final = 0.5
logger = logging.getLogger(__name__)


class Mover:
    def __init__(self, work: Work, pusher: Pusher, writer: Writer, relay: Relay) -> None:
        self._work, self._pusher, self._writer, self._relay = work, pusher, writer, relay
        self.halls = Halls(work, self.set_timer)

    async def move(self, room_id: int, move: Move, *, seen: int | None, by: User | None = None) -> None:
        """What the host asks for. Answers that came before it are on disk first. Raises LiveError."""
        hall = await self.halls.open(room_id)
        async with self.halls.lock(room_id):
            await self._writer.drain()
            await self._work.in_thread(_move, room_id, move, seen, by)
            await self._show_change(hall)

    async def close(self, hall: Hall, number: int) -> None:
        room_id = hall.live.room.pk
        async with self.halls.lock(room_id):
            await self._writer.drain()
            if await self._work.in_thread(_close, room_id, number):
                await self._show_change(hall)

    async def _close_in_time(self, hall: Hall, version: int) -> None:
        """The host may have given more time while the clock struck; a store that is away is waited for."""
        while hall.live.room.version == version:
            try:
                await self.close(hall, hall.live.room.number)
            except Error:
                logger.warning("a round cannot be closed; trying again")
                await asyncio.sleep(AGAIN_S)
            else:
                return

    async def changed(self, room_id: int, notice: str = "") -> None:
        """Rows of the room were written by somebody else of this process: show it, and tell the others."""
        hall = await self.halls.open(room_id)
        async with self.halls.lock(room_id):
            await self._show_change(hall, notice)

    async def _show_change(self, hall: Hall, notice: str = "") -> None:
        await self._refresh(hall, notice)
        self._relay.tell(hall.live.room.pk, hall.live.room.version, notice)

    async def _refresh(self, hall: Hall, notice: str = "") -> None:
        hall.live = await self._work.in_thread(refresh_room, hall.live)
        hall.notice = notice
        hall.made = {}
        hall.live.count_seated()  # some sat down while the thread was reading
        await_answers(hall)
        self.set_timer(hall)
        await self._pusher.push_all(hall)

    async def follow(self, hall: Hall, version: int, notice: str) -> None:
        """Another process, or a worker, moved the room."""
        async with self.halls.lock(hall.live.room.pk):
            if hall.live.room.version < version:
                await self._refresh(hall, notice)

    def set_timer(self, hall: Hall) -> None:
        """The clock of the server closes the round; whoever is there to see it."""
        if hall.timer is not None:
            hall.timer.cancel()
            hall.timer = None
        live = hall.live
        if live.room.phase == Phase.QUESTION and live.clock is not None:
            ends_at = live.clock.ends_at(live.longest_extra())
            if ends_at is not None:
                self._call_at(hall, ends_at, lambda: self._close_in_time(hall, live.room.version))
        elif live.room.auto_seconds and live.room.phase in (Phase.RESULT, Phase.STANDING):
            due = timezone.now() + timedelta(seconds=live.room.auto_seconds)
            live.moves_on_at, seen = due, live.room.version
            self._call_at(hall, due, lambda: self._auto(live.room.pk, seen))

    def _call_at(self, hall: Hall, moment: datetime, what: Callable[[], Awaitable[None]]) -> None:
        wait = max(0.0, (moment - timezone.now()).total_seconds())
        hall.timer = self._work.loop.call_later(wait, lambda: self._work.later(what()))

    async def _auto(self, room_id: int, seen: int) -> None:
        try:
            await self.move(room_id, Move.NEXT, seen=seen)
        except LiveError:
            return  # the host was faster


def _move(room_id: int, move: Move, seen: int | None, by: User | None) -> None:
    actions.make_move(room_id=room_id, move=move, seen=seen, now=timezone.now(), by=by)


def _close(room_id: int, number: int) -> bool:
    return actions.close_when_over(room_id=room_id, number=number, now=timezone.now())
