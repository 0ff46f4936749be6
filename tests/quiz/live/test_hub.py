"""What the hub keeps in memory, and for how long."""

import asyncio
import json

import pytest
from django.utils import timezone

from quiz.live import frames
from quiz.live.actions import make_move
from quiz.live.domain.states import Move
from quiz.live.hub import ASKS_WITHIN_S, IDLE_S, Connection, Hub
from quiz.live.models import Room, RoomSeat
from quiz.live.relay import LocalRelay
from quiz.live.tickets import Ticket, ticket_of
from quiz.play.models import Response
from tests.factories.rooms import make_room, seat

pytestmark = pytest.mark.django_db(transaction=True)


async def kept_after_an_hour(watched: Room, running: Room, idle: Room, fresh: Room) -> set[int]:
    hub = Hub(LocalRelay(), [])
    try:
        screen = Connection(Ticket(watched.pk, "host"), False, lambda text: True, lambda code: None)
        await hub.enter(screen)
        await hub.mover.move(running.pk, Move.NEXT, seen=None)
        await hub.halls.open(idle.pk)
        for hall in hub.halls:
            hall.used_at -= IDLE_S + 1
        await hub.halls.open(fresh.pk)
        return {hall.live.room.pk for hall in hub.halls}
    finally:
        hub.writer.stop()


def test_a_room_nobody_looks_at_is_forgotten_unless_its_clock_runs() -> None:
    watched, running, idle, fresh = (make_room(seed=seed) for seed in range(4))
    kept = asyncio.run(kept_after_an_hour(watched, running, idle, fresh))
    assert kept == {watched.pk, running.pk, fresh.pk}


@pytest.mark.parametrize(("closes", "code"), [(False, "not_kept"), (True, "round_closed")])
def test_an_answer_that_is_not_on_disk_is_told_why(closes: bool, code: str) -> None:
    heard: list[dict] = []

    async def lose(room: Room) -> None:
        hub = Hub(LocalRelay(), [])
        try:
            await hub.mover.move(room.pk, Move.NEXT, seen=None)
            hall = await hub.halls.open(room.pk)
            [mine] = hall.live.seats.values()
            push = lambda text: bool(heard.append(json.loads(text))) or True  # noqa: E731
            told = hub.answers._teller(hall, mine, 1, "c1", push)
            if closes:
                await hub.mover.move(room.pk, Move.NEXT, seen=None)
            told(False)
        finally:
            hub.writer.stop()

    room = make_room()
    seat(room)
    asyncio.run(lose(room))
    assert (heard[0]["t"], heard[0]["code"]) == ("refused", code)


@pytest.fixture
def no_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    """The options open at once."""
    monkeypatch.setattr("quiz.live.actions.leading.reading_ms", lambda stem: 0)


async def answers(hub: Hub, room: Room, option: str, client_id: str) -> bool:
    """小明 chooses; whether it was kept."""
    hall = await hub.halls.open(room.pk)
    [mine] = hall.live.seats.values()
    told, decided = hub.answers.waiting_teller(hall, mine, 1, client_id)
    hub.answers.take(hall, mine, 1, client_id, {"option": option}, 1000, None, told, form=False)
    return await asyncio.wait_for(decided, 10)


def the_log() -> list[tuple[int, str]]:
    rows = Response.objects.order_by("revision").values_list("revision", "answer")
    return [(revision, answer["option"]) for revision, answer in rows]


@pytest.mark.usefixtures("no_reading")
def test_after_an_answer_that_was_lost_the_next_one_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a room whose answers may be changed: the first stands again, and the third takes its place."""

    async def play(room: Room) -> list[bool]:
        hub, kept = Hub(LocalRelay(), []), []
        try:
            await hub.mover.move(room.pk, Move.NEXT, seen=None)
            kept.append(await answers(hub, room, "a", "c1"))
            with monkeypatch.context() as store:
                store.setattr("quiz.live.writer.write", lambda batch: set())
                kept.append(await answers(hub, room, "b", "c2"))
            [mine] = (await hub.halls.open(room.pk)).live.seats.values()
            assert (mine.given[1].client_id, mine.given[1].on_disk) == ("c1", True)
            kept.append(await answers(hub, room, "c", "c3"))
            return kept
        finally:
            hub.writer.stop()

    room = make_room(changeable=True)
    seat(room)
    assert asyncio.run(play(room)) == [True, False, True]
    assert the_log() == [(1, "a"), (2, "c")]


@pytest.mark.usefixtures("no_reading")
def test_a_phone_that_changes_to_another_process_can_change_its_answer() -> None:
    """The second process learns from the refusal what the first one kept."""

    async def play(room: Room) -> list[bool]:
        first, second, kept = Hub(LocalRelay(), []), Hub(LocalRelay(), []), []
        try:
            await first.mover.move(room.pk, Move.NEXT, seen=None)
            await second.halls.open(room.pk)
            kept.append(await answers(first, room, "a", "c1"))
            kept.append(await answers(second, room, "b", "c2"))
            for _ in range(100):
                [mine] = (await second.halls.open(room.pk)).live.seats.values()
                if 1 in mine.given:
                    break
                await asyncio.sleep(0.02)
            kept.append(await answers(second, room, "b", "c3"))
            return kept
        finally:
            first.writer.stop()
            second.writer.stop()

    room = make_room(changeable=True)
    seat(room)
    assert asyncio.run(play(room)) == [True, False, True]
    assert the_log() == [(1, "a"), (2, "b")]


def test_the_host_sees_who_is_slow_and_who_is_away() -> None:
    async def look(room: Room, seats: list[RoomSeat]) -> tuple[int, int, int]:
        hub = Hub(LocalRelay(), [])
        try:
            swift, slow, asking, _ = seats
            for one, rtt_ms in ((swift, 40.0), (slow, 2300.0)):
                door = Connection(ticket_of(one), False, lambda text: True, lambda code: None)
                await hub.enter(door)
                door.rtt_ms = rtt_ms
            await hub.player_state(ticket_of(asking), html=False)
            screen = await hub.screen_state(Ticket(room.pk, "host"), html=False)
            counts = json.loads(
                frames.counts((await hub.halls.open(room.pk)).live, (await hub.halls.open(room.pk)).reach())
            )
            told = [(one["connected"], one["poor"], one["away"]) for one in (screen["data"], counts)]
            assert told[0] == told[1]
            return told[0]
        finally:
            hub.writer.stop()

    room = make_room()
    seats = [seat(room, name) for name in ("小明", "小红", "小刚", "小丽")]
    assert asyncio.run(look(room, seats)) == (3, 2, 1)


def test_a_screen_that_is_opened_again_still_tells_what_was_ruled() -> None:
    heard: list[str] = []

    async def open_again(room: Room) -> None:
        hub = Hub(LocalRelay(), [])
        try:
            await hub.mover.changed(room.pk, "第 1 题作废，分数已重算。")
            push = lambda text: bool(heard.append(text)) or True  # noqa: E731
            await hub.enter(Connection(Ticket(room.pk, "host"), False, push, lambda code: None))
        finally:
            hub.writer.stop()

    asyncio.run(open_again(make_room()))
    assert json.loads(heard[0])["data"]["notice"] == "第 1 题作废，分数已重算。"


def test_phones_that_ask_are_connected_as_those_with_a_socket_are_and_nobody_counts_twice() -> None:
    async def count(room: Room, asking: RoomSeat, both: RoomSeat) -> list[int]:
        hub, found = Hub(LocalRelay(), []), []
        try:
            hall = await hub.halls.open(room.pk)
            await hub.player_state(ticket_of(asking), html=False)
            await hub.player_state(ticket_of(both), html=False)
            await hub.enter(Connection(ticket_of(both), False, lambda text: True, lambda code: None))
            for silent_s in (0, ASKS_WITHIN_S + 1):
                hall.askers = {seat_id: at - silent_s for seat_id, at in hall.askers.items()}
                screen = await hub.screen_state(Ticket(room.pk, "host"), html=False)
                found.append(screen["data"]["connected"])
            return found
        finally:
            hub.writer.stop()

    room = make_room()
    assert asyncio.run(count(room, seat(room, "小明"), seat(room, "小红"))) == [2, 1]


def test_the_only_web_process_sees_a_room_that_the_worker_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quiz.live.hub.hearing.ALONE_WATCH_S", 0.01)
    room, heard = make_room(), list[str]()

    async def look_on() -> None:
        hub = Hub(LocalRelay(), [])
        try:
            push = lambda text: bool(heard.append(json.loads(text).get("phase"))) or True  # noqa: E731
            await hub.enter(Connection(Ticket(room.pk, "host"), False, push, lambda code: None))
            end = {"room_id": room.pk, "move": Move.END, "seen": None, "now": timezone.now(), "by": None}
            await hub.work.in_thread(make_move, **end)
            async with asyncio.timeout(10):
                while "podium" not in heard:
                    await asyncio.sleep(0.01)
        finally:
            hub.writer.stop()

    asyncio.run(look_on())
    assert heard[0] == "lobby"
