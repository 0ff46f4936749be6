"""What the hub keeps in memory, and for how long."""

import asyncio
import json

import pytest

from quiz.live.domain.states import Move
from quiz.live.hub import ASKS_WITHIN_S, IDLE_S, Connection, Hub
from quiz.live.models import Room, RoomSeat
from quiz.live.relay import LocalRelay
from quiz.live.tickets import Ticket, ticket_of
from tests.factories.rooms import make_room, seat

pytestmark = pytest.mark.django_db(transaction=True)


async def kept_after_an_hour(watched: Room, running: Room, idle: Room, fresh: Room) -> set[int]:
    hub = Hub(LocalRelay(), [])
    try:
        screen = Connection(Ticket(watched.pk, "host"), False, lambda text: True, lambda code: None)
        await hub.enter(screen)
        await hub.move(running.pk, Move.NEXT, seen=None)
        await hub.hall(idle.pk)
        for hall in hub._halls.values():
            hall.used_at -= IDLE_S + 1
        await hub.hall(fresh.pk)
        return set(hub._halls)
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
            await hub.move(room.pk, Move.NEXT, seen=None)
            hall = await hub.hall(room.pk)
            [mine] = hall.live.seats.values()
            push = lambda text: bool(heard.append(json.loads(text))) or True  # noqa: E731
            told = hub._teller(hall, mine, 1, "c1", push)
            if closes:
                await hub.move(room.pk, Move.NEXT, seen=None)
            told(False)
        finally:
            hub.writer.stop()

    room = make_room()
    seat(room)
    asyncio.run(lose(room))
    assert (heard[0]["t"], heard[0]["code"]) == ("refused", code)


def test_a_screen_that_is_opened_again_still_tells_what_was_ruled() -> None:
    heard: list[str] = []

    async def open_again(room: Room) -> None:
        hub = Hub(LocalRelay(), [])
        try:
            await hub.changed(room.pk, "第 1 题作废，分数已重算。")
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
            hall = await hub.hall(room.pk)
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
