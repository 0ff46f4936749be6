"""Keeps the rooms that are in play: who is connected, what was answered, what is pushed when.

One hub a web process; everything here runs in its event loop, reads and writes of rows in threads. Another
process hears of a change through the relay and reads the rows itself.
"""

import asyncio
import json
import logging
import time
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final

from django.db import Error, connection
from django.utils import timezone

from content.items import formats
from content.items.domain import JsonDict
from content.items.errors import InvalidAnswer
from content.staff.models import User

from . import actions, frames
from .domain.states import Move, Phase
from .domain.timing import grace_ms, timing
from .errors import LiveError, NotKept, NotSeated, RoundClosed, RoundNotOpen
from .memory import LiveRoom, Seat, Sent, load_room, refresh_room, seats_of, server_ms
from .models import Room
from .relay import Relay
from .tickets import Ticket
from .writer import Answer, Writer

SLICE: Final = 250
COUNTS_EVERY_S: Final = 0.25
GATHER_S: Final = 0.005
LONGEST_CLIENT_ID: Final = 64
WATCH_S: Final = 1.0
AGAIN_S: Final = 0.5
IDLE_S: Final = 3600
PATIENCE_S: Final = 10
# A phone without a socket asks every second or two, a page without script only now and then.
ASKS_WITHIN_S: Final = 60
logger = logging.getLogger(__name__)


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


class Hub:
    """Made once in the event loop. `urls` are the addresses phones can type."""

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
        relay.listen(self.loop, self._heard)
        if relay.is_shared:
            self._later(self._watch())

    # --- coming and going ---

    async def enter(self, door: Connection) -> None:
        """Raises LiveError when the ticket is for nothing."""
        hall = await self.hall(door.ticket.room_id)
        if door.ticket.role == "player":
            seat = await self._seat(hall, door.ticket)
            if (other := hall.phones.get(seat.id)) is not None:
                self._say_goodbye(other, "moved")
            hall.phones[seat.id] = door
            if _owes(hall.live, seat):
                hall.awaited.add(seat.id)
            door.push(_frames(hall, door.html).of(seat, timezone.now()))
        else:
            hall.screens.add(door)
            door.push(self._screen_text(hall, door.ticket.role, door.html))
        self._count_soon(hall)

    def leave(self, door: Connection) -> None:
        hall = self._halls.get(door.ticket.room_id)
        if hall is None:
            return
        if hall.phones.get(door.ticket.seat_id) is door:
            del hall.phones[door.ticket.seat_id]
            hall.awaited.discard(door.ticket.seat_id)
        hall.screens.discard(door)
        hall.used_at = time.monotonic()
        self._count_soon(hall)

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
        self._set_timer(hall)
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

    # --- answers ---

    def answer(
        self, door: Connection, number: int, client_id: str, answer: Any, tapped_ms: int, *, form: bool
    ) -> None:
        """Checks against the room in memory and hands over to the writer; the ack comes after the commit."""
        hall = self._halls.get(door.ticket.room_id)
        seat = hall.live.seats.get(door.ticket.seat_id) if hall else None
        if hall is None or seat is None or not 1 <= len(client_id) <= LONGEST_CLIENT_ID:
            self._refuse(door, number, client_id, NotSeated())
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
        """Raises RoundClosed, RoundNotOpen, NotSeated, InvalidAnswer. `told` hears True once on disk."""
        live, now = hall.live, timezone.now()
        sent = seat.given.get(number)
        if sent is not None and sent.client_id == client_id:
            if sent.on_disk:
                told(True)
            return  # on its way: its first sender is told
        if not seat.admitted or seat.removed:
            raise NotSeated
        entry, clock = live.entry, live.clock
        if (
            entry is None
            or clock is None
            or live.room.phase != Phase.QUESTION
            or number != live.room.number
            or seat.first_number > number
            or (sent is not None and not live.room.changeable)
        ):
            raise RoundClosed
        if now < clock.opens_at:
            raise RoundNotOpen
        if not clock.takes_answers(now, live.extra(seat.stretch)):
            raise RoundClosed
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
        revision = sent.revision + 1 if sent else 1
        seat.given[number] = Sent(client_id, given, revision)
        self.writer.add(
            Answer(
                live.room.pk, seat.attempt_id, number, revision, client_id, given, spent_ms, how, now, told
            )
        )

    async def player_state(self, ticket: Ticket, *, html: bool) -> dict[str, Any]:
        """The frame a socket of this ticket would get now. Raises LiveError."""
        hall = await self.hall(ticket.room_id)
        seat = await self._seat(hall, ticket)
        if not hall.looks_on(seat):
            self._count_soon(hall)
        hall.askers[seat.id] = time.monotonic()
        if _owes(hall.live, seat):
            hall.awaited.add(seat.id)
        frame = _frames(hall, html).of(seat, timezone.now())
        sent = seat.given.get(hall.live.room.number)
        told: dict[str, Any] = json.loads(frame) | {"own_id": sent.client_id if sent else ""}
        return told

    async def screen_state(self, ticket: Ticket, *, html: bool) -> dict[str, Any]:
        """The same for a screen or a host."""
        hall = await self.hall(ticket.room_id)
        told: dict[str, Any] = json.loads(self._screen_text(hall, ticket.role, html))
        return told

    async def take_posted(
        self, ticket: Ticket, number: int, client_id: str, posted: Any, spent_ms: int
    ) -> None:
        """An answer that came by POST; returns when it is on disk. Raises LiveError, InvalidAnswer."""
        hall = await self.hall(ticket.room_id)
        seat = await self._seat(hall, ticket)
        if not 1 <= len(client_id) <= LONGEST_CLIENT_ID:
            raise NotSeated
        decided: asyncio.Future[bool] = self.loop.create_future()
        tell = self._teller(hall, seat, number, client_id, lambda _: True)

        def told(is_on_disk: bool) -> None:
            tell(is_on_disk)
            if not decided.done():  # who asked may have lost patience
                decided.set_result(is_on_disk)

        self.take(hall, seat, number, client_id, posted, spent_ms, None, told, form=True)
        if not await asyncio.wait_for(decided, PATIENCE_S):
            raise _why_not_kept(hall.live, number)

    def _teller(
        self, hall: Hall, seat: Seat, number: int, client_id: str, push: Callable[[str], bool]
    ) -> Callable[[bool], None]:
        def told(is_on_disk: bool) -> None:
            sent = seat.given.get(number)
            if not is_on_disk:
                if sent is not None and sent.client_id == client_id:
                    del seat.given[number]
                push(frames.refusal(hall.live, number, client_id, _why_not_kept(hall.live, number)))
                return
            if sent is not None and sent.client_id == client_id:
                sent.on_disk = True
            push(frames.ack(hall.live, number, client_id))
            self._count_soon(hall)
            self._close_if_all_answered(hall, seat, number)

        return told

    def _refuse(self, door: Connection, number: int, client_id: str, why: Exception) -> None:
        hall = self._halls.get(door.ticket.room_id)
        if hall is not None:
            door.push(frames.refusal(hall.live, number, client_id, why))

    def _close_if_all_answered(self, hall: Hall, seat: Seat, number: int) -> None:
        live = hall.live
        if live.room.phase != Phase.QUESTION or live.room.number != number:
            return
        hall.awaited.discard(seat.id)
        if live.room.changeable or self._relay.is_shared:
            return
        if not any(hall.looks_on(live.seats[seat_id]) for seat_id in hall.awaited):
            self._later(self._close(hall, number))

    # --- moves ---

    async def move(self, room_id: int, move: Move, *, seen: int | None, by: User | None = None) -> None:
        """What the host asks for. Answers that came before it are on disk first. Raises LiveError."""
        hall = await self.hall(room_id)
        async with self._lock(room_id):
            await self.writer.drain()
            await self.in_thread(_move, room_id, move, seen, by)
            await self._show_change(hall)

    async def _close(self, hall: Hall, number: int) -> None:
        room_id = hall.live.room.pk
        async with self._lock(room_id):
            await self.writer.drain()
            if await self.in_thread(_close, room_id, number):
                await self._show_change(hall)

    async def _close_in_time(self, hall: Hall, version: int) -> None:
        """The host may have given more time while the clock struck; a store that is away is waited for."""
        while hall.live.room.version == version:
            try:
                await self._close(hall, hall.live.room.number)
            except Error:
                logger.warning("a round cannot be closed; trying again")
                await asyncio.sleep(AGAIN_S)
            else:
                return

    async def changed(self, room_id: int, notice: str = "") -> None:
        """Rows of the room were written by somebody else of this process: show it, and tell the others."""
        hall = await self.hall(room_id)
        async with self._lock(room_id):
            await self._show_change(hall, notice)

    async def _show_change(self, hall: Hall, notice: str = "") -> None:
        await self._refresh(hall, notice)
        self._relay.tell(hall.live.room.pk, hall.live.room.version, notice)

    async def _refresh(self, hall: Hall, notice: str = "") -> None:
        hall.live = await self.in_thread(refresh_room, hall.live)
        hall.notice = notice
        hall.made = {}
        hall.live.count_seated()  # some sat down while the thread was reading
        _await_answers(hall)
        self._set_timer(hall)
        await self._push_all(hall)

    def _heard(self, room_id: int, version: int, notice: str) -> None:
        """Another process moved the room."""
        hall = self._halls.get(room_id)
        if hall is not None and hall.live.room.version < version:
            self._later(self._follow(hall, version, notice))

    async def _watch(self) -> None:
        """What the relay lost is seen a second later: the rows are the truth."""
        while True:
            await asyncio.sleep(WATCH_S)
            known = list(self._halls)
            if not known:
                continue
            try:
                versions = await self.in_thread(_versions, known)
            except Error:
                logger.warning("the rows of the rooms cannot be read; looking again")
                continue
            for room_id, version in versions:
                self._heard(room_id, version, "")

    async def _follow(self, hall: Hall, version: int, notice: str) -> None:
        async with self._lock(hall.live.room.pk):
            if hall.live.room.version < version:
                await self._refresh(hall, notice)

    async def reload_seat(self, room_id: int, seat_id: int) -> None:
        """A seat was renamed, sent out, let in or given to another phone."""
        hall = self._halls.get(room_id)
        if hall is None:
            return
        before = hall.phones.get(seat_id)
        seat = await self._read_seat(hall, seat_id)
        if seat is None:
            return
        hall.made = {}
        _await_answers(hall)
        if before is not None and (seat.removed or before.ticket.token_version != seat.token_version):
            self._say_goodbye(before, "removed" if seat.removed else "moved")
            hall.phones.pop(seat_id, None)
            hall.askers.pop(seat_id, None)
        elif before is not None:
            before.push(_frames(hall, before.html).of(seat, timezone.now()))
        self._count_soon(hall)

    # --- pushing ---

    async def _push_all(self, hall: Hall) -> None:
        """Screens first, then the phones in slices, so that pages of this process are answered between."""
        for door in list(hall.screens):
            door.push(self._screen_text(hall, door.ticket.role, door.html))
        live, doors = hall.live, list(hall.phones.values())
        for first in range(0, len(doors), SLICE):
            if hall.live is not live:
                return  # moved on meanwhile: the later push reaches everybody
            now = timezone.now()
            for door in doors[first : first + SLICE]:
                seat = live.seats.get(door.ticket.seat_id)
                if seat is not None and not door.push(_frames(hall, door.html).of(seat, now)):
                    door.shut(1013)
            await asyncio.sleep(0)

    def _screen_text(self, hall: Hall, audience: str, html: bool) -> str:
        now, connected = timezone.now(), len(hall.connected())
        view = frames.screen_view(hall.live, now, urls=self.urls, connected=connected, notice=hall.notice)
        return frames.screen_frame(hall.live, view, now, audience=audience, html=html)

    def _count_soon(self, hall: Hall) -> None:
        """The host hears of counts at most four times a second."""
        if not hall.counts_due and hall.screens:
            hall.counts_due = True
            self.loop.call_later(COUNTS_EVERY_S, self._push_counts, hall)

    def _push_counts(self, hall: Hall) -> None:
        hall.counts_due = False
        text = frames.counts(hall.live, len(hall.connected()))
        in_lobby = hall.live.room.phase == Phase.LOBBY
        for door in list(hall.screens):
            door.push(self._screen_text(hall, door.ticket.role, door.html) if in_lobby else text)

    def _say_goodbye(self, door: Connection, why: str) -> None:
        door.push(frames.goodbye(why))
        door.shut(4001)

    # --- time ---

    def _set_timer(self, hall: Hall) -> None:
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
        hall.timer = self.loop.call_later(wait, lambda: self._later(what()))

    async def _auto(self, room_id: int, seen: int) -> None:
        try:
            await self.move(room_id, Move.NEXT, seen=seen)
        except LiveError:
            return  # the host was faster

    # --- threads and tasks ---

    async def in_thread[**P, T](self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        return await self.loop.run_in_executor(self._rows, lambda: _with_fresh_connection(work, args, kwargs))

    def _lock(self, room_id: int) -> asyncio.Lock:
        return self._locks.setdefault(room_id, asyncio.Lock())

    def _later(self, work: Awaitable[Any]) -> None:
        task = asyncio.ensure_future(_logged(work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def _frames(hall: Hall, html: bool) -> frames.PlayerFrames:
    made = hall.made.get(html)
    if made is None or made.seated != hall.live.seated:
        made = hall.made[html] = frames.PlayerFrames(hall.live, html=html, notice=hall.notice)
    return made


def _why_not_kept(live: LiveRoom, number: int) -> LiveError:
    """The round was closed before the answer reached the disk, or the disk was away for too long."""
    is_open = live.room.number == number and live.room.phase in (Phase.QUESTION, Phase.PAUSED)
    return NotKept() if is_open else RoundClosed()


def _owes(live: LiveRoom, seat: Seat) -> bool:
    sent = seat.given.get(live.room.number)
    is_expected = seat.plays and seat.first_number <= live.room.number
    return is_expected and (sent is None or not sent.on_disk)


def _await_answers(hall: Hall) -> None:
    lookers = (hall.live.seats.get(seat_id) for seat_id in hall.phones.keys() | hall.askers.keys())
    hall.awaited = {seat.id for seat in lookers if seat and hall.looks_on(seat) and _owes(hall.live, seat)}


async def _logged(work: Awaitable[Any]) -> None:
    try:
        await work
    except Exception:
        logger.exception("in a room")


def _with_fresh_connection(work: Callable[..., Any], args: Any, kwargs: Any) -> Any:
    """A connection that broke meanwhile is made anew."""
    connection.close_if_unusable_or_obsolete()
    return work(*args, **kwargs)


def _move(room_id: int, move: Move, seen: int | None, by: User | None) -> None:
    actions.make_move(room_id=room_id, move=move, seen=seen, now=timezone.now(), by=by)


def _close(room_id: int, number: int) -> bool:
    return actions.close_when_over(room_id=room_id, number=number, now=timezone.now())


def _versions(room_ids: list[int]) -> list[tuple[int, int]]:
    return list(Room.objects.filter(pk__in=room_ids).values_list("pk", "version"))
