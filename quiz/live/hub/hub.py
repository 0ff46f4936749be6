"""The hub: coming and going, and what is asked of it by GET."""

import asyncio
import json
import time
from typing import Any

from django.utils import timezone

from ..relay import Relay
from ..tickets import Ticket
from ..writer import Writer
from .answering import Answers
from .carding import Cards
from .hall import Connection, await_answers, frames_of, owes
from .hearing import Listener
from .moving import Mover
from .pushing import Pusher, say_goodbye
from .work import Work


class Hub:
    """Made once in the event loop. `urls` are the addresses phones can type."""

    def __init__(self, relay: Relay, urls: list[str]) -> None:
        self.loop = asyncio.get_running_loop()
        self.work = Work(self.loop)
        self.writer = Writer()
        self._pusher = Pusher(self.loop, urls)
        self.mover = Mover(self.work, self._pusher, self.writer, relay)
        self.halls = self.mover.halls
        self.answers = Answers(self.work, self.mover, self._pusher, self.writer, is_alone=not relay.is_shared)
        self.cards = Cards(self.answers, self._pusher, self.halls, relay)
        self.listener = Listener(self.work, self.mover, self.cards, relay)
        self.listener.start()

    async def enter(self, door: Connection) -> None:
        """Raises LiveError when the ticket is for nothing."""
        hall = await self.halls.open(door.ticket.room_id)
        if door.ticket.role == "player":
            seat = await self.halls.seat(hall, door.ticket)
            if (other := hall.phones.get(seat.id)) is not None:
                say_goodbye(other, "moved")
            hall.phones[seat.id] = door
            if owes(hall.live, seat):
                hall.awaited.add(seat.id)
            door.push(frames_of(hall, door.html).of(seat, timezone.now()))
        else:
            hall.screens.add(door)
            door.push(self._pusher.screen_text(hall, door.ticket.role, door.html))
        self._pusher.count_soon(hall)

    def leave(self, door: Connection) -> None:
        hall = self.halls.find(door.ticket.room_id)
        if hall is None:
            return
        if hall.phones.get(door.ticket.seat_id) is door:
            del hall.phones[door.ticket.seat_id]
            hall.awaited.discard(door.ticket.seat_id)
        hall.screens.discard(door)
        hall.used_at = time.monotonic()
        self._pusher.count_soon(hall)

    async def player_state(self, ticket: Ticket, *, html: bool) -> dict[str, Any]:
        """The frame a socket of this ticket would get now. Raises LiveError."""
        hall = await self.halls.open(ticket.room_id)
        seat = await self.halls.seat(hall, ticket)
        if not hall.looks_on(seat):
            self._pusher.count_soon(hall)
        hall.askers[seat.id] = time.monotonic()
        if owes(hall.live, seat):
            hall.awaited.add(seat.id)
        told: dict[str, Any] = json.loads(frames_of(hall, html).of(seat, timezone.now()))
        return told

    async def screen_state(self, ticket: Ticket, *, html: bool) -> dict[str, Any]:
        """The same for a screen or a host."""
        hall = await self.halls.open(ticket.room_id)
        told: dict[str, Any] = json.loads(self._pusher.screen_text(hall, ticket.role, html))
        return told

    async def reload_seat(self, room_id: int, seat_id: int) -> None:
        """A seat was renamed, sent out, let in or given to another phone."""
        hall = self.halls.find(room_id)
        if hall is None:
            return
        before = hall.phones.get(seat_id)
        seat = await self.halls.read_seat(hall, seat_id)
        if seat is None:
            return
        hall.made = {}
        await_answers(hall)
        if before is not None and (seat.removed or before.ticket.token_version != seat.token_version):
            say_goodbye(before, "removed" if seat.removed else "moved")
            hall.phones.pop(seat_id, None)
            hall.askers.pop(seat_id, None)
        elif before is not None:
            before.push(frames_of(hall, before.html).of(seat, timezone.now()))
        self._pusher.count_soon(hall)
