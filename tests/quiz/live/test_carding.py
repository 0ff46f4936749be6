"""The laptop and the phone of a host may be with two web processes: both know every card."""

import asyncio
import json
from collections.abc import Awaitable, Callable

import pytest

from quiz.live import actions
from quiz.live.domain.states import Move
from quiz.live.hub import Connection, Hub
from quiz.live.models import Room
from quiz.live.tickets import Ticket, ticket_of
from quiz.play.models import Response
from tests.factories.rooms import make_card_room
from tests.quiz.live.test_hub_states import Wire

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def room(monkeypatch: pytest.MonkeyPatch) -> Room:
    monkeypatch.setattr(actions.leading, "reading_ms", lambda stem: 0)
    return make_card_room()


def with_two_processes(room: Room, play: Callable[[Hub, Hub], Awaitable[None]]) -> None:
    async def run() -> None:
        wire = Wire()
        hubs = [Hub(wire, []), Hub(wire, [])]
        try:
            for hub in hubs:
                await hub.halls.open(room.pk)
            await hubs[0].mover.move(room.pk, Move.NEXT, seen=None)
            await asyncio.sleep(0.2)
            await play(*hubs)
            await asyncio.sleep(0.1)
        finally:
            for hub in hubs:
                hub.writer.stop()
                for task in hub.work.tasks:
                    task.cancel()

    asyncio.run(run())


def test_a_card_is_put_right_through_another_process(room: Room) -> None:
    ticket = ticket_of(room.seats.first())

    async def play(laptop: Hub, remote: Hub) -> None:
        await laptop.cards.take(ticket, 1, "a")
        await remote.cards.take(ticket, 1, "c")
        await laptop.cards.take(ticket, 1, "")

    with_two_processes(room, play)
    rows = Response.objects.order_by("revision").values_list("revision", "answer")
    assert list(rows) == [(1, {"option": "a"}), (2, {"option": "c"}), (3, {})]


def test_a_screen_of_another_process_sees_the_card_too(room: Room) -> None:
    ticket, heard = ticket_of(room.seats.first()), []

    async def play(laptop: Hub, remote: Hub) -> None:
        push = lambda text: bool(heard.append(json.loads(text)["data"]["answered"])) or True  # noqa: E731
        await remote.enter(Connection(Ticket(room.pk, "remote"), False, push, lambda code: None))
        await laptop.cards.take(ticket, 1, "a")
        await asyncio.sleep(0.8)

    with_two_processes(room, play)
    assert (heard[0], heard[-1]) == (0, 1)
