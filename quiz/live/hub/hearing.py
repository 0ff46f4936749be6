"""What this process learns of moves made elsewhere: by another web process, or by a worker."""

import asyncio
import logging
from typing import Final

from django.db import Error

from ..models import Room
from ..relay import Relay
from .carding import Cards, shows_cards
from .moving import Mover
from .work import Work, logged

WATCH_S: Final = 1.0
ALONE_WATCH_S: Final = 60.0  # only the sweep of forgotten rooms writes beside the one process
logger = logging.getLogger(__name__)


class Listener:
    def __init__(self, work: Work, mover: Mover, cards: Cards, relay: Relay) -> None:
        self._work, self._mover, self._cards, self._relay = work, mover, cards, relay

    def start(self) -> None:
        self._relay.listen(self._work.loop, self.heard)
        self._watching = self._work.loop.create_task(logged(self._watch()))

    def heard(self, room_id: int, version: int, notice: str) -> None:
        """A card does not raise the version, so that the host's next press is never stale."""
        hall = self._mover.halls.find(room_id)
        if hall is None:
            return
        if hall.live.room.version < version:
            self._work.later(self._mover.follow(hall, version, notice))
        elif hall.live.room.version == version and shows_cards(hall):
            self._work.later(self._cards.show_others(hall))

    async def _watch(self) -> None:
        """What the relay lost is seen a second later, what a worker did a minute later: the rows are the
        truth."""
        while True:
            await asyncio.sleep(WATCH_S if self._relay.is_shared else ALONE_WATCH_S)
            known = [hall.live.room.pk for hall in self._mover.halls]
            if not known:
                continue
            try:
                versions = await self._work.in_thread(_versions, known)
            except Error:
                logger.warning("the rows of the rooms cannot be read; looking again")
                continue
            for room_id, version in versions:
                self.heard(room_id, version, "")


def _versions(room_ids: list[int]) -> list[tuple[int, int]]:
    return list(Room.objects.filter(pk__in=room_ids).values_list("pk", "version"))
