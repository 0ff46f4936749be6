"""Any game at all: random hosts, phones, clocks, drops, restarts and two processes on one database."""

import asyncio
import contextlib
import json
from datetime import datetime, timedelta
from unittest import mock

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from quiz.live.actions import finish_room, keep_marks
from quiz.live.domain.states import Move
from quiz.live.errors import LiveError, NotKept
from quiz.live.hub import Connection, Hub
from quiz.live.loading import load_room
from quiz.live.models import Room, Round
from quiz.live.tickets import Ticket
from quiz.play.models import Attempt, Response
from quiz.play.verification import attempt_differences
from tests.cast import NOW
from tests.factories.items import SECRET
from tests.factories.rooms import make_card_room, make_room, seat

SEATS, ITEMS = 3, 3
HUBS, PHONES = st.integers(0, 1), st.integers(0, SEATS - 1)


class Wire:
    """The relay of both processes; it may be cut."""

    is_shared = True

    def __init__(self) -> None:
        self.ends: list = []
        self.is_cut = False

    def listen(self, loop, heard) -> None:
        self.ends.append((loop, heard))

    def tell(self, room_id: int, version: int, notice: str) -> None:
        if not self.is_cut:
            for loop, heard in self.ends:
                loop.call_soon(heard, room_id, version, notice)


class Alarm:
    def __init__(self, alarms: dict, room_id: int) -> None:
        self.alarms, self.room_id = alarms, room_id

    def cancel(self) -> None:
        self.alarms.pop(self.room_id, None)


class ClockedHub(Hub):
    """Its alarms ring when the clock of the game passes them, not that of the machine."""

    def __init__(self, wire: Wire) -> None:
        super().__init__(wire, [])
        self.alarms: dict = {}
        self.mover._call_at = self._call_at

    def _call_at(self, hall, moment, what) -> None:
        self.alarms[hall.live.room.pk] = (moment, what)
        hall.timer = Alarm(self.alarms, hall.live.room.pk)

    async def ring(self, now) -> None:
        for moment, what in list(self.alarms.values()):
            if moment <= now:
                await what()


class Phone:
    def __init__(self, seat_id: int, attempt_id: int) -> None:
        self.seat_id, self.attempt_id = seat_id, attempt_id
        self.hub: int | None = None
        self.door: Connection | None = None
        self.frames: list[dict] = []
        self.acked: dict[int, tuple[str, str]] = {}
        self.sent: dict[str, tuple[int, str]] = {}

    def heard(self, text: str) -> bool:
        frame = json.loads(text)
        assert frame["t"] == "goodbye" or not self.frames or frame["seq"] >= self.frames[-1]["seq"]
        if frame["t"] == "state" and frame["phase"] == "question":
            assert SECRET not in text
            assert frame["data"]["told"] is None
        if frame["t"] == "ack":
            number, option = self.sent[frame["id"]]
            assert frame["number"] == number
            self.acked[number] = (frame["id"], option)
        if frame["t"] != "goodbye":
            self.frames.append(frame)
        return True


class Game(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.now = NOW
        self.clock = mock.patch("django.utils.timezone.now", lambda: self.now)
        self.clock.start()
        self.wire = Wire()
        self.hubs: list[ClockedHub] = []
        self.count = 0

    @initialize(
        changeable=st.booleans(),
        limit=st.sampled_from([None, 10]),
        standing=st.sampled_from(["none", "top"]),
        by_cards=st.booleans(),
    )
    def open(self, changeable: bool, limit: int | None, standing: str, by_cards: bool) -> None:
        rules = {"changeable": changeable, "limit_seconds": limit, "standing": standing, "names": "free"}
        names, seed = ("小明", "小红", "小满"), Room.objects.count()
        self.by_cards = by_cards
        if by_cards:
            self.room = make_card_room(count=ITEMS, groups=names, standing=standing)
            rows = list(self.room.seats.order_by("pk"))
        else:
            self.room = make_room(count=ITEMS, seed=seed, **rules)
            rows = [seat(self.room, name) for name in names]
        self.phones = [Phone(row.pk, row.attempt_id) for row in rows]
        self.shown: dict[tuple[int, int], str] = {}
        self.changeable = self.room.changeable
        self.hubs = [self.run(self.new_hub()) for _ in range(2)]

    def run(self, work):
        return self.loop.run_until_complete(asyncio.wait_for(work, 60))

    async def new_hub(self) -> ClockedHub:
        return ClockedHub(self.wire)

    async def settle(self) -> None:
        """Until nothing is on its way any more."""
        for _ in range(3):
            for hub in self.hubs:
                await hub.writer.drain()
                if pending := hub.work.tasks:
                    await asyncio.wait(pending, timeout=10)
            await asyncio.sleep(0)

    @rule(phone=PHONES, hub=HUBS)
    def connect(self, phone: int, hub: int) -> None:
        if self.by_cards:
            return
        one = self.phones[phone]
        self.drop(phone)
        one.frames = []
        door = Connection(Ticket(self.room.pk, "player", one.seat_id, 1), False, one.heard, lambda code: None)
        self.run(self.hubs[hub].enter(door))
        one.hub, one.door = hub, door

    @rule(phone=PHONES)
    def drop(self, phone: int) -> None:
        one = self.phones[phone]
        if one.door is not None:
            self.hubs[one.hub].leave(one.door)
            one.door = None

    @rule(phone=PHONES, option=st.sampled_from("abcd"), again=st.booleans())
    def answer(self, phone: int, option: str, again: bool) -> None:
        one = self.phones[phone]
        if one.door is None:
            return
        number = one.frames[-1].get("number") or 1
        self.count += 1
        client_id = next(reversed(one.sent), None) if again else f"c{self.count}"
        if client_id is None:
            return
        number, option = one.sent.setdefault(client_id, (number, option))
        self.hubs[one.hub].answers.answer(one.door, number, client_id, {"option": option}, 500, form=False)

    @precondition(lambda self: self.by_cards)
    @rule(hub=HUBS, phone=PHONES, option=st.sampled_from(["a", "b", "c", "d", ""]))
    def card(self, hub: int, phone: int, option: str) -> None:
        """The host taps what the group shows, with whichever process the laptop or the phone is."""
        one, number = self.phones[phone], Room.objects.get(pk=self.room.pk).number
        ticket = Ticket(self.room.pk, "player", one.seat_id, 1)
        try:
            self.run(self.hubs[hub].cards.take(ticket, number, option))
        except NotKept:  # this process had not heard of the close yet
            assert Round.objects.get(room=self.room, number=number).closed_at is not None
            return
        except LiveError:
            return
        self.shown[one.attempt_id, number] = option

    @rule(hub=HUBS, move=st.sampled_from(list(Move)), stale=st.booleans())
    def lead(self, hub: int, move: Move, stale: bool) -> None:
        if move == Move.END:
            return
        seen = Room.objects.get(pk=self.room.pk).version - stale
        try:
            self.run(self.hubs[hub].mover.move(self.room.pk, move, seen=seen))
        except LiveError:
            return

    @rule(
        phones=st.permutations(range(SEATS)),
        options=st.text("abcd", min_size=SEATS, max_size=SEATS),
        hub=HUBS,
    )
    def answers_meet_the_close(self, phones: list[int], options: str, hub: int) -> None:
        """Some are still on their way to the disk when the host, perhaps of the other process, closes."""
        for phone, option in zip(phones, options, strict=True):
            self.answer(phone, option, again=False)
        self.lead(hub, Move.NEXT, stale=False)

    @rule(seconds=st.sampled_from([1, 3, 12]))
    def time_passes(self, seconds: int) -> None:
        self.now += timedelta(seconds=seconds)
        for hub in self.hubs:
            self.run(hub.ring(self.now))

    @rule(hub=HUBS)
    def restart(self, hub: int) -> None:
        """kill -9: what was not acknowledged may be lost, and nothing else."""
        self.run(self.settle())
        for phone, one in enumerate(self.phones):
            if one.hub == hub:
                self.drop(phone)
        self.hubs[hub].writer.stop()
        self.hubs[hub] = self.run(self.new_hub())

    @rule()
    def wire_is_cut(self) -> None:
        self.wire.is_cut = True

    @rule()
    def wire_is_mended(self) -> None:
        """And the watch of each process finds what it has missed."""
        self.wire.is_cut = False
        version = Room.objects.get(pk=self.room.pk).version
        for hub in self.hubs:
            self.loop.call_soon(hub.listener.heard, self.room.pk, version, "")
        self.run(self.settle())

    @invariant()
    def what_was_acknowledged_is_on_disk_once(self) -> None:
        if not self.hubs:
            return
        self.run(self.settle())
        rows = list(Response.objects.filter(attempt__paper=self.room.paper_id).order_by("revision"))
        newest = {(row.attempt_id, row.number): (row.client_id, row.answer.get("option", "")) for row in rows}
        for place, option in self.shown.items():
            assert newest.get(place, ("", ""))[1] == option
        for one in self.phones:
            for number, acked in one.acked.items():
                assert any(
                    (row.attempt_id, row.number, row.client_id, row.answer["option"])
                    == (one.attempt_id, number, *acked)
                    for row in rows
                )
        if not self.changeable:
            assert len(newest) == len(rows)
        closed: dict[int, datetime] = dict(
            Round.objects.filter(room=self.room).exclude(closed_at=None).values_list("number", "closed_at")
        )
        assert all(row.received_at <= closed[row.number] for row in rows if row.number in closed)

    @invariant()
    def both_processes_know_what_the_rows_say(self) -> None:
        if not self.hubs:
            return
        truth = load_room(self.room.pk)
        for hub in self.hubs:
            hall = hub.halls.find(self.room.pk)
            if hall is not None and hall.live.room.version == truth.room.version:
                assert hall.live.results == truth.results
                assert {k: s.tally for k, s in hall.live.seats.items()} == {
                    k: s.tally for k, s in truth.seats.items()
                }
                assert hall.live.clock == truth.clock

    def teardown(self) -> None:
        if self.hubs:
            self.wire_is_mended()
            with contextlib.suppress(LiveError):
                self.run(self.hubs[0].mover.move(self.room.pk, Move.END, seen=None))
            self.run(self.settle())
            finish_room(room_id=self.room.pk)
            for number in Round.objects.filter(room=self.room).values_list("number", flat=True):
                keep_marks(room_id=self.room.pk, number=number, now=self.now)
            attempts = list(Attempt.objects.filter(paper=self.room.paper_id))
            assert attempt_differences(attempts) == []
            for hub in self.hubs:
                hub.writer.stop()
        self.clock.stop()
        for task in asyncio.all_tasks(self.loop):
            task.cancel()
        self.loop.run_until_complete(asyncio.sleep(0))
        self.loop.close()


@pytest.mark.django_db(transaction=True)
def test_whatever_happens_no_answer_is_lost_doubled_or_unscored() -> None:
    run_state_machine_as_test(
        Game,
        settings=settings(
            max_examples=25,
            stateful_step_count=25,
        ),
    )
