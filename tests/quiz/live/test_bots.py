"""Bots come in a flood from one address while a school behind another plays on."""

import json
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest

from quiz.live.domain.states import Move
from quiz.live.models import Room, RoomSeat
from quiz.live.site import ask_hub
from quiz.live.tickets import sign_ticket, ticket_of
from quiz.play.models import Response
from tests.factories.rooms import make_room, seat
from tests.quiz.live.test_door import dial, heard

SCHOOL, BOTS = "127.0.0.1", "127.0.0.2"
PUPILS, FLOOD, MOST = 6, 80, 20


@pytest.fixture
def room(asgi_server: str, settings) -> Room:
    settings.SEATS_PER_ADDRESS = MOST
    return make_room(names="free", limit_seconds=None)


def sit_down(site: str, room: Room, address: str, name: str) -> int:
    """The status of the answer to one who asks for a seat from this address."""
    line = HTTPConnection(
        urlsplit(site).hostname, urlsplit(site).port, timeout=30, source_address=(address, 0)
    )
    body, kind = json.dumps({"nickname": name}), {"Content-Type": "application/json"}
    line.request("POST", f"/api/v1/rooms/{room.code}/seats/", body, kind)
    status = line.getresponse().status
    line.close()
    return status


def flood(site: str, room: Room) -> list[int]:
    with ThreadPoolExecutor(8) as pool:
        return list(pool.map(lambda _: sit_down(site, room, BOTS, "机器"), range(FLOOD)))


def test_a_flood_stops_at_the_limit_of_its_address_and_a_school_plays_on(
    asgi_server, room, monkeypatch
) -> None:
    monkeypatch.setattr("quiz.live.actions.leading.reading_ms", lambda stem: 0)
    pupils = [seat(room, f"学生{turn}") for turn in range(PUPILS)]
    with ExitStack() as lines, ThreadPoolExecutor(1) as pool:
        phones = [lines.enter_context(dial(asgi_server, sign_ticket(ticket_of(pupil)))) for pupil in pupils]
        for phone in phones:
            heard(phone, "state")
        bots = pool.submit(flood, asgi_server, room)
        ask_hub(lambda hub: hub.mover.move(room.pk, Move.NEXT, seen=None))
        assert [heard(phone, "state")["phase"] for phone in phones] == ["question"] * PUPILS
        for turn, phone in enumerate(phones):
            message = {"t": "answer", "number": 1, "id": f"c{turn}", "answer": {"option": "a"}, "ms": 900}
            phone.send(json.dumps(message))
        assert [heard(phone, "ack")["id"] for phone in phones] == [f"c{turn}" for turn in range(PUPILS)]
        # all who were here at the opening have answered: silent bots do not hold up the round
        assert [heard(phone, "state")["phase"] for phone in phones] == ["result"] * PUPILS
        answers = bots.result()
    assert set(answers) == {201, 429}
    assert MOST <= answers.count(201) <= MOST + 8  # eight may be at the door at one moment
    assert Response.objects.count() == PUPILS
    assert sit_down(asgi_server, room, SCHOOL, "晚到的小明") == 201


def test_behind_a_locked_door_nobody_new_sits_down_and_the_room_stays_as_it_was(asgi_server, room) -> None:
    seat(room)
    Room.objects.filter(pk=room.pk).update(locked=True)
    assert set(flood(asgi_server, room)) == {409}
    assert RoomSeat.objects.count() == 1


def test_where_the_host_lets_people_in_bots_wait_outside_and_are_not_waited_for(asgi_server) -> None:
    room = make_room(names="free", limit_seconds=None, approves=True)
    pupil = seat(room)
    RoomSeat.objects.update(admitted=True)
    assert set(flood(asgi_server, room)) == {201}
    with dial(asgi_server, sign_ticket(ticket_of(pupil))) as phone:
        assert heard(phone, "state")["data"]["seated"] == 1
