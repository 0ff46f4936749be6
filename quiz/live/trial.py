"""试玩: simulated phones that sit down in a trial room and answer by themselves.

They come in by the hub like any socket, so that what a host rehearses is the real thing.
"""

import asyncio
import json
from random import Random, SystemRandom
from typing import Final

from django.utils import timezone

from quiz.people.actions import create_player
from quiz.people.nickname import friendly_nickname

from .actions import take_seat
from .domain.guessing import guess
from .domain.states import Phase
from .errors import LiveError
from .hub import Connection, Hub
from .models import Devices, Names, Room, RoomSeat
from .tickets import Ticket

PHONES: Final = 30
MOST_NUMBER: Final = 100
RIGHT_SHARE: Final = 0.65
FASTEST_S, SLOWEST_S, UNLIMITED_S = 1.0, 9.0, 12.0
APART_S: Final = 0.12
_RNG: Final = SystemRandom()


async def fill_trial(hub: Hub, room_id: int) -> None:
    """Sees to it that a trial room has its phones; again is harmless, also after a restart."""
    hall = await hub.halls.open(room_id)
    room = hall.live.room
    by_phone = room.devices != Devices.CARDS
    if not room.trial or not by_phone or hall.phones or room.phase == Phase.PODIUM:
        return
    for place, seat in enumerate(await hub.work.in_thread(_seats, room_id)):
        phone = _Phone(hub, Ticket(room_id, "player", seat.pk, seat.token_version))
        hub.loop.call_later(place * APART_S, phone.come_in)


def _seats(room_id: int) -> list[RoomSeat]:
    room = Room.objects.get(pk=room_id)
    seats = list(room.seats.filter(removed_at=None).order_by("pk")[:PHONES])
    now = timezone.now()
    for number in range(len(seats) + 1, PHONES + 1):
        seat_number = MOST_NUMBER - number if room.names == Names.NUMBER else None
        nickname = "" if room.devices == Devices.GROUP else friendly_nickname(_RNG)
        seats.append(
            take_seat(
                room=room,
                player=create_player(nickname=friendly_nickname(_RNG), now=now, trial=True),
                nickname=nickname,
                seat_number=seat_number,
                now=now,
                rng=_RNG,
            )
        )
    return seats


class _Phone:
    """One socket without a wire."""

    def __init__(self, hub: Hub, ticket: Ticket) -> None:
        self._hub = hub
        self._rng = Random(ticket.seat_id)
        self._door = Connection(ticket, html=False, push=self._hear, shut=self._shut)
        self._answered = 0
        self._thinking: asyncio.TimerHandle | None = None
        self._coming: asyncio.Task[None] | None = None

    def come_in(self) -> None:
        self._coming = self._hub.loop.create_task(self._enter())

    async def _enter(self) -> None:
        try:
            await self._hub.enter(self._door)
        except LiveError:
            return  # sent out meanwhile

    def _hear(self, text: str) -> bool:
        frame = json.loads(text)
        if frame["t"] == "state":
            if self._thinking is not None:
                self._thinking.cancel()
            if frame["phase"] == Phase.QUESTION and self._answered < frame["number"]:
                self._think(frame)
        return True

    def _think(self, frame: dict[str, int]) -> None:
        limit_s = frame["limit_ms"] / 1000 if frame["limit_ms"] else UNLIMITED_S
        spent_s = self._rng.uniform(FASTEST_S, min(SLOWEST_S, limit_s - 0.5))
        wait = frame["opens_ms"] / 1000 + spent_s
        self._thinking = self._hub.loop.call_later(wait, self._answer, frame["number"], int(spent_s * 1000))

    def _answer(self, number: int, spent_ms: int) -> None:
        hall = self._hub.halls.find(self._door.ticket.room_id)
        if hall is None or hall.live.room.number != number:
            return
        self._answered = number
        given = guess(hall.live.content(number), self._rng.random() < RIGHT_SHARE, self._rng)
        self._hub.answers.answer(self._door, number, f"trial-{number}", given, spent_ms, form=False)

    def _shut(self, code: int) -> None:
        self._hub.leave(self._door)
