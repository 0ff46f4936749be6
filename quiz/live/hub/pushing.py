"""What is pushed when: states to all, counts to the screens."""

import asyncio
from typing import Final

from django.utils import timezone

from .. import frames
from ..domain.states import Phase
from ..models import Devices
from .hall import Connection, Hall, frames_of

SLICE: Final = 250
COUNTS_EVERY_S: Final = 0.25


class Pusher:
    """`urls` are the addresses phones can type."""

    def __init__(self, loop: asyncio.AbstractEventLoop, urls: list[str]) -> None:
        self._loop, self._urls = loop, urls

    async def push_all(self, hall: Hall) -> None:
        """Screens first, then the phones in slices, so that pages of this process are answered between."""
        for door in list(hall.screens):
            door.push(self.screen_text(hall, door.ticket.role, door.html))
        live, doors = hall.live, list(hall.phones.values())
        for first in range(0, len(doors), SLICE):
            if hall.live is not live:
                return  # moved on meanwhile: the later push reaches everybody
            now = timezone.now()
            for door in doors[first : first + SLICE]:
                seat = live.seats.get(door.ticket.seat_id)
                if seat is not None and not door.push(frames_of(hall, door.html).of(seat, now)):
                    door.shut(1013)
            await asyncio.sleep(0)

    def screen_text(self, hall: Hall, audience: str, html: bool) -> str:
        now = timezone.now()
        view = frames.screen_view(
            hall.live,
            now,
            urls=self._urls,
            reach=hall.reach(),
            notice=hall.notice,
            tells_cards=audience == "remote",
        )
        return frames.screen_frame(hall.live, view, now, audience=audience, html=html)

    def count_soon(self, hall: Hall) -> None:
        """The host hears of counts at most four times a second."""
        if not hall.counts_due and hall.screens:
            hall.counts_due = True
            self._loop.call_later(COUNTS_EVERY_S, self._push_counts, hall)

    def _push_counts(self, hall: Hall) -> None:
        hall.counts_due = False
        text = frames.counts(hall.live, hall.reach())
        room = hall.live.room
        shows_who = room.phase == Phase.LOBBY or room.devices == Devices.CARDS
        for door in list(hall.screens):
            door.push(self.screen_text(hall, door.ticket.role, door.html) if shows_who else text)


def say_goodbye(door: Connection, why: str) -> None:
    door.push(frames.goodbye(why))
    door.shut(4001)
