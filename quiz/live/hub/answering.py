"""Takes answers: checked against the room in memory, acknowledged once on disk."""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

from django.db import Error
from django.utils import timezone

from content.items import formats
from content.items.domain import JsonDict
from content.items.errors import InvalidAnswer
from quiz.play.domain.marking import Timing
from quiz.play.papers import PaperEntry

from .. import frames
from ..domain.states import Phase, RoundClock
from ..domain.timing import grace_ms, timing
from ..errors import (
    AlreadyAnswered,
    LiveError,
    NotKept,
    NotSeated,
    NotUnderstood,
    RoundClosed,
    RoundNotOpen,
    RoundPaused,
    StillWriting,
)
from ..loading import given_rows, remember_given
from ..memory import LiveRoom, Seat, server_ms
from ..tickets import Ticket
from ..writer import Answer, Writer
from .hall import Connection, Hall
from .moving import Mover
from .pushing import Pusher
from .work import Work

logger = logging.getLogger(__name__)
LONGEST_CLIENT_ID: Final = 64
PATIENCE_S: Final = 10


class Answers:
    """`is_alone`: no other process knows answers that this one does not."""

    def __init__(self, work: Work, mover: Mover, pusher: Pusher, writer: Writer, *, is_alone: bool) -> None:
        self._work, self._mover, self._pusher, self._writer = work, mover, pusher, writer
        self._halls, self._is_alone = mover.halls, is_alone

    def answer(
        self, door: Connection, number: int, client_id: str, answer: Any, tapped_ms: int, *, form: bool
    ) -> None:
        """Checks against the room in memory and hands over to the writer; the ack comes after the commit."""
        hall = self._halls.find(door.ticket.room_id)
        seat = hall.live.seats.get(door.ticket.seat_id) if hall else None
        if hall is None or seat is None or not _is_client_id(client_id):
            why = NotSeated() if seat is None else NotUnderstood()
            self._refuse(door, number, client_id, why)
            return
        told = self._teller(hall, seat, number, client_id, door.push)
        try:
            self.take(hall, seat, number, client_id, answer, tapped_ms, door.rtt_ms, told, form=form)
        except (LiveError, InvalidAnswer) as refusal:
            self._refuse(door, number, client_id, refusal)

    def take(
        self,
        hall: Hall,
        seat: Seat,
        number: int,
        client_id: str,
        answer: Any,
        tapped_ms: int,
        rtt_ms: float | None,
        told: Callable[[bool], None],
        *,
        form: bool,
    ) -> None:
        """Raises LiveError, InvalidAnswer. `told` hears True once on disk."""
        live, now = hall.live, timezone.now()
        sent = seat.given.get(number)
        if sent is not None and sent.client_id == client_id:
            if sent.on_disk:
                told(True)
            return  # on its way: its first sender is told
        entry, clock = open_to(live, seat, number, now)
        item_format = formats.get(entry.content.format)
        read = item_format.read_form if form else item_format.read_json
        given: JsonDict = read(answer, entry.content.body)
        limit_ms = live.round.limit_ms if live.round else None
        spent_ms, how = timing(
            tapped_ms=tapped_ms,
            arrived_ms=server_ms(clock, now),
            rtt_ms=rtt_ms,
            limit_ms=limit_ms * seat.stretch // 100 if limit_ms else None,
            grace=grace_ms(entry.content.stem),
        )
        self.write(live, seat, number, client_id, given, spent_ms, how, now, told)

    def write(
        self,
        live: LiveRoom,
        seat: Seat,
        number: int,
        client_id: str,
        given: JsonDict,
        spent_ms: int,
        how: Timing,
        now: datetime,
        told: Callable[[bool], None],
    ) -> None:
        revision = seat.remember(number, client_id, given).revision
        self._writer.add(
            Answer(
                live.room.pk, seat.attempt_id, number, revision, client_id, given, spent_ms, how, now, told
            )
        )

    async def take_posted(
        self, ticket: Ticket, number: int, client_id: str, posted: Any, spent_ms: int
    ) -> None:
        """An answer that came by POST; returns when it is on disk. Raises LiveError, InvalidAnswer."""
        hall = await self._halls.open(ticket.room_id)
        seat = await self._halls.seat(hall, ticket)
        if not _is_client_id(client_id):
            raise NotUnderstood
        told, decided = self.waiting_teller(hall, seat, number, client_id)
        self.take(hall, seat, number, client_id, posted, spent_ms, None, told, form=True)
        await self.on_disk(hall, number, decided)

    def waiting_teller(
        self, hall: Hall, seat: Seat, number: int, client_id: str
    ) -> tuple[Callable[[bool], None], asyncio.Future[bool]]:
        decided: asyncio.Future[bool] = self._work.loop.create_future()
        tell = self._teller(hall, seat, number, client_id, lambda _: True)

        def told(is_on_disk: bool) -> None:
            tell(is_on_disk)
            if not decided.done():  # who asked may have lost patience
                decided.set_result(is_on_disk)

        return told, decided

    async def on_disk(self, hall: Hall, number: int, decided: asyncio.Future[bool]) -> None:
        """Raises RoundClosed, NotKept, and StillWriting where the store keeps it waiting."""
        try:
            is_on_disk = await asyncio.wait_for(decided, PATIENCE_S)
        except TimeoutError:
            raise StillWriting from None
        if not is_on_disk:
            raise _why_not_kept(hall.live, number)

    def _teller(
        self, hall: Hall, seat: Seat, number: int, client_id: str, push: Callable[[str], bool]
    ) -> Callable[[bool], None]:
        def told(is_on_disk: bool) -> None:
            if not is_on_disk:
                seat.forget(number, client_id)
                why = _why_not_kept(hall.live, number)
                if isinstance(why, NotKept):
                    # perhaps another process took an answer of this seat, under the same revision
                    self._work.later(self.recall_quietly(hall))
                push(frames.refusal(hall.live, number, client_id, why))
                return
            seat.keep(number, client_id)
            push(frames.ack(hall.live, number, client_id))
            self._pusher.count_soon(hall)
            self._close_if_all_answered(hall, seat, number)

        return told

    async def recall(self, hall: Hall) -> bool:
        """Whether the rows know of answers to the round in hand that this process does not."""
        rows = await self._work.in_thread(given_rows, hall.live.room)
        return remember_given(hall.live, rows)

    async def recall_quietly(self, hall: Hall) -> bool:
        try:
            return await self.recall(hall)
        except Error:
            logger.warning("the answers of a room cannot be read; its next change reads them")
            return False

    def _refuse(self, door: Connection, number: int, client_id: str, why: Exception) -> None:
        hall = self._halls.find(door.ticket.room_id)
        if hall is not None:
            door.push(frames.refusal(hall.live, number, client_id, why))

    def _close_if_all_answered(self, hall: Hall, seat: Seat, number: int) -> None:
        live = hall.live
        if live.room.phase != Phase.QUESTION or live.room.number != number:
            return
        hall.awaited.discard(seat.id)
        if live.room.changeable or not self._is_alone:
            return
        if not any(hall.looks_on(live.seats[seat_id]) for seat_id in hall.awaited):
            self._work.later(self._mover.close(hall, number))


def _is_client_id(client_id: str) -> bool:
    """Some stores hold no sign that cannot be seen."""
    return 1 <= len(client_id) <= LONGEST_CLIENT_ID and client_id.isprintable()


def open_to(live: LiveRoom, seat: Seat, number: int, now: datetime) -> tuple[PaperEntry, RoundClock]:
    """The round, where it takes an answer of the seat now.

    Raises NotSeated, RoundClosed, AlreadyAnswered, RoundPaused, RoundNotOpen.
    """
    if not seat.plays:
        raise NotSeated
    entry, clock = live.entry, live.clock
    if (
        entry is None
        or clock is None
        or live.room.phase not in (Phase.QUESTION, Phase.PAUSED)
        or number != live.room.number
        or seat.first_number > number
    ):
        raise RoundClosed
    if number in seat.given and not live.room.changeable:
        raise AlreadyAnswered
    if live.room.phase == Phase.PAUSED:
        raise RoundPaused
    if now < clock.opens_at:
        raise RoundNotOpen
    if not clock.takes_answers(now, live.extra(seat.stretch)):
        raise RoundClosed
    return entry, clock


def _why_not_kept(live: LiveRoom, number: int) -> LiveError:
    """The round was closed before the answer reached the disk, or the disk was away for too long."""
    is_open = live.room.number == number and live.room.phase in (Phase.QUESTION, Phase.PAUSED)
    return NotKept() if is_open else RoundClosed()
