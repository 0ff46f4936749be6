"""Nobody but the host leads a room, reads its keys or sees who sits there."""

from itertools import product

import pytest
from django.test import Client

from quiz.live.models import Room
from quiz.people.cookies import COOKIE
from quiz.people.tokens import player_token
from tests.factories.rooms import go_on, host_of, make_hosted_room, sit

pytestmark = pytest.mark.django_db
GET = (
    "screen/",
    "screen-state/",
    "screen-state/?on=remote",
    "remote/",
    "seats/",
    "rounds/1/rulings/",
    "report/",
    "report.csv",
)
POST = ("moves/", "lock/", "again/", "seats/1/", "rounds/1/rulings/", "rounds/1/cards/1/")


@pytest.fixture
def room() -> Room:
    room = make_hosted_room(standing="none")
    go_on(room)
    return room


def stranger(room: Room) -> Client:
    return Client()


def player(room: Room) -> Client:
    client, seat = Client(), sit(room, "小明")
    client.cookies[COOKIE] = player_token(seat.attempt.player)
    return client


def host_of_another(room: Room) -> Client:
    return host_of(make_hosted_room())


WHO = [stranger, player, host_of_another]


@pytest.mark.parametrize(("who", "path"), list(product(WHO, GET)))
def test_no_address_of_a_host_is_read_by_others(room, who, path):
    response = who(room).get(f"/rooms/{room.code}/{path}")
    assert response.status_code == 403
    assert "接着主持" in response.content.decode()


@pytest.mark.parametrize(("who", "path"), list(product(WHO, POST)))
def test_no_move_of_a_host_is_made_by_others(room, who, path):
    rooms = Room.objects.count() + (who is host_of_another)
    posted = {"move": "next", "kind": "void", "what": "ban", "locked": "1", "of": "release"}
    response = who(room).post(f"/rooms/{room.code}/{path}", posted)
    assert response.status_code == 403
    before = room.version
    room.refresh_from_db()
    assert (room.version, room.locked, Room.objects.count()) == (before, False, rooms)


@pytest.mark.parametrize("path", GET)
def test_a_room_that_is_not_there_is_not_found(path):
    response = Client().get(f"/rooms/000000/{path}")
    assert response.status_code == 404


def test_the_code_on_the_wall_is_no_recovery_code(room):
    client = Client()
    response = client.post("/rooms/recover/", {"host_key": room.code})
    assert response.status_code == 404
    assert client.get(f"/rooms/{room.code}/report/").status_code == 403


@pytest.mark.parametrize(("to", "page"), [("screen", "screen"), ("remote", "remote")])
def test_the_recovery_code_gives_the_room_back(room, to, page):
    client = Client()
    response = client.post("/rooms/recover/", {"host_key": f" {room.host_key.upper()} ", "to": to})
    assert response["Location"] == f"/rooms/{room.code}/{page}/"
    assert client.get(f"/rooms/{room.code}/report/").status_code == 200


def test_the_key_of_a_round_to_come_is_shown_to_nobody(room):
    host = host_of(room)
    assert host.get(f"/rooms/{room.code}/rounds/1/rulings/").status_code == 200
    assert host.get(f"/rooms/{room.code}/rounds/2/rulings/").status_code == 404
    assert host.get(f"/rooms/{room.code}/rounds/0/rulings/").status_code == 404
