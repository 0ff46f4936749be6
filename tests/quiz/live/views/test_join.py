"""Coming in by number, name, seat number or the code of a seat."""

import pytest
from django.test import Client
from django.utils import timezone

from quiz.live import actions
from quiz.live.models import RoomSeat
from quiz.people.cookies import COOKIE
from tests.factories.live import make_room, make_seat

pytestmark = pytest.mark.django_db


def test_the_number_comes_first(client: Client) -> None:
    page = client.get("/rooms/")
    assert page.status_code == 200
    assert "大屏幕上的 6 位房间号" in page.text


def test_a_wrong_number_says_where_to_look_and_stays_in_the_field(client: Client) -> None:
    page = client.get("/rooms/", {"code": "999 999"})
    assert page.status_code == 404
    assert "没找到这场比赛" in page.text
    assert 'value="999999"' in page.text


def test_a_room_with_free_names_asks_for_one_and_offers_one(client: Client) -> None:
    page = client.get("/rooms/", {"code": make_room(names="free").code})
    assert "大家怎么叫你" in page.text
    assert page.context["offered"] in page.text


def test_a_room_with_drawn_names_takes_one_press(client: Client) -> None:
    room = make_room(names="drawn")
    assert "进场后系统给你取名" in client.get("/rooms/", {"code": room.code}).text
    response = client.post("/rooms/", {"code": room.code})
    assert response.headers["Location"] == f"/rooms/{room.code}/"
    assert COOKIE in response.cookies
    assert RoomSeat.objects.get().room == room


@pytest.mark.parametrize("number", ["0", "100", "", "七"])
def test_a_seat_number_is_1_to_99(client: Client, number: str) -> None:
    room = make_room(names="number")
    page = client.post("/rooms/", {"code": room.code, "seat_number": number})
    assert page.status_code == 422
    assert "座位号是 1 到 99 的数字。" in page.text


def test_a_taken_seat_number_is_refused(client: Client) -> None:
    room = make_room(names="number")
    make_seat(room, seat_number=7)
    page = client.post("/rooms/", {"code": room.code, "seat_number": "7"})
    assert page.status_code == 422
    assert "这个座位号有人用了" in page.text


def test_a_refused_name_stays_in_the_field_with_its_reason(client: Client) -> None:
    room = make_room(names="free")
    page = client.post("/rooms/", {"code": room.code, "nickname": "一"})
    assert page.status_code == 422
    assert 'value="一"' in page.text
    assert 'aria-invalid="true"' in page.text


def test_a_locked_room_lets_nobody_in(client: Client) -> None:
    room = make_room()
    actions.set_lock(room_id=room.pk, locked=True)
    assert "老师把门关上了" in client.post("/rooms/", {"code": room.code}).text
    assert RoomSeat.objects.count() == 0


@pytest.mark.parametrize("typed", [str.lower, str.upper, lambda code: f" {code} "])
def test_the_code_gives_the_seat_to_another_browser(client: Client, typed) -> None:
    seat = make_seat(make_room())
    response = client.post(f"/rooms/{seat.room.code}/rejoin/", {"rejoin_code": typed(seat.rejoin_code)})
    assert response.headers["Location"] == f"/rooms/{seat.room.code}/"
    seat.refresh_from_db()
    assert seat.token_version == 2


def test_a_wrong_code_can_be_typed_again_where_it_was(client: Client) -> None:
    room = make_room()
    page = client.post(f"/rooms/{room.code}/rejoin/", {"rejoin_code": "QQQQQQ"})
    assert page.status_code == 404
    assert "找不到这个找回码" in page.text
    assert f"/rooms/{room.code}/rejoin/" in page.text


def test_a_banned_seat_does_not_come_back(client: Client) -> None:
    seat = make_seat(make_room())
    actions.remove_seats(seats=[seat], banned=True, now=timezone.now())
    page = client.post(f"/rooms/{seat.room.code}/rejoin/", {"rejoin_code": seat.rejoin_code})
    assert page.status_code == 403
    assert "老师请你离开了这场比赛" in page.text
