"""小明 sits down in a live room by program."""

import pytest
from django.conf import settings
from rest_framework.test import APIClient

from quiz.live.actions import set_lock
from quiz.live.models import Room, RoomSeat
from quiz.live.tickets import Ticket, read_ticket
from quiz.people.models import Player
from tests.factories.rooms import make_room

pytestmark = pytest.mark.django_db


@pytest.fixture
def room() -> Room:
    return make_room(names="free")


def seats_of(room: Room) -> str:
    return f"/api/v1/rooms/{room.code}/seats/"


def test_a_nickname_gets_a_ticket_and_a_token(passer_by: APIClient, room: Room) -> None:
    made = passer_by.post(seats_of(room), {"nickname": "小明"})
    seat = RoomSeat.objects.get()
    told = made.json()
    assert made.status_code == 201
    assert (told["name"], told["rejoin_code"]) == ("小明", seat.rejoin_code)
    assert read_ticket(told["ticket"]) == Ticket(room.pk, "player", seat.pk, 1)
    passer_by.credentials(HTTP_AUTHORIZATION=f"Bearer {told['token']}")
    assert passer_by.get("/api/v1/players/me/").json()["nickname"] == "小明"


def test_with_a_token_the_same_player_gets_the_same_seat(
    ming: APIClient, xiaoming: Player, room: Room
) -> None:
    first, again = (ming.post(seats_of(room), {"nickname": "小明"}).json() for _ in range(2))
    assert first == again
    assert first["token"] is None
    assert RoomSeat.objects.get().attempt.player == xiaoming


def test_where_the_room_gives_names_none_is_asked_for(passer_by: APIClient) -> None:
    assert passer_by.post(seats_of(make_room(names="drawn")), {}).status_code == 201


def test_a_seat_number_is_asked_for_where_the_room_wants_it(passer_by: APIClient) -> None:
    room = make_room(names="number")
    refused = passer_by.post(seats_of(room), {})
    assert (refused.status_code, refused.json()["code"]) == (400, "seat_number_wrong")
    assert "7" not in passer_by.post(seats_of(room), {"seat_number": 7}).json()["name"]
    assert RoomSeat.objects.get().seat_number == 7
    taken = passer_by.post(seats_of(room), {"seat_number": 7})
    assert (taken.status_code, taken.json()["code"]) == (409, "seat_number_taken")


def test_what_the_room_refuses_is_told_by_code(passer_by: APIClient, room: Room) -> None:
    set_lock(room_id=room.pk, locked=True)
    answers = [passer_by.post(seats_of(room), {"nickname": "小明"}), passer_by.post("/api/v1/rooms/1/seats/")]
    assert [(one.status_code, one.json()["code"]) for one in answers] == [
        (409, "room_locked"),
        (404, "room_not_found"),
    ]


def test_a_hall_behind_one_address_comes_in_at_once(passer_by: APIClient, room: Room, monkeypatch) -> None:
    monkeypatch.setitem(settings.API_PER_MINUTE, "anonymous", 1)
    answers = [passer_by.post(seats_of(room), {"nickname": "小明"}) for _ in range(3)]
    assert [one.status_code for one in answers] == [201] * 3
    assert [one.json()["name"] for one in answers] == ["小明", "小明2", "小明3"]


def test_an_address_that_asks_ever_again_waits(passer_by: APIClient, room: Room, monkeypatch) -> None:
    monkeypatch.setitem(settings.API_PER_MINUTE, "seats", 1)
    answers = [passer_by.post(seats_of(room), {"nickname": "小明"}) for _ in range(2)]
    assert [one.status_code for one in answers] == [201, 429]


def test_bots_of_one_address_stop_at_the_limit_and_others_come_in(
    passer_by: APIClient, room: Room, settings
) -> None:
    settings.SEATS_PER_ADDRESS = 2
    of_bots = [passer_by.post(seats_of(room), {"nickname": "机器"}, REMOTE_ADDR="10.0.0.9") for _ in range(3)]
    assert [one.status_code for one in of_bots] == [201, 201, 429]
    assert of_bots[2].json()["code"] == "crowded_address"
    of_school = passer_by.post(seats_of(room), {"nickname": "小明"}, REMOTE_ADDR="10.0.0.1")
    assert of_school.status_code == 201


def test_a_rejoin_code_brings_the_seat_to_another_device(passer_by: APIClient, room: Room) -> None:
    first = passer_by.post(seats_of(room), {"nickname": "小明"}).json()
    second = passer_by.post(seats_of(room), {"rejoin_code": first["rejoin_code"].lower()})
    seat = RoomSeat.objects.get()
    assert (second.status_code, second.json()["name"]) == (201, "小明")
    assert read_ticket(second.json()["ticket"]) == Ticket(room.pk, "player", seat.pk, 2)
    passer_by.credentials(HTTP_AUTHORIZATION=f"Bearer {second.json()['token']}")
    assert passer_by.get("/api/v1/players/me/").json()["nickname"] == "小明"


def test_a_wrong_rejoin_code_gives_no_seat(passer_by: APIClient, room: Room) -> None:
    refused = passer_by.post(seats_of(room), {"nickname": "小明", "rejoin_code": "XXXXXX"})
    assert (refused.status_code, refused.json()["code"]) == (404, "rejoin_code_wrong")
    assert not RoomSeat.objects.exists()
