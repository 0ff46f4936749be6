"""The list of people, and what each button of it does."""

import pytest

from tests.factories.rooms import host_of, make_hosted_room, sit

pytestmark = pytest.mark.django_db


@pytest.fixture
def room():
    return make_hosted_room(approves=True)


@pytest.fixture
def seat(room):
    return sit(room, "小明")


@pytest.fixture
def press(room, seat):
    host = host_of(room)

    def pressed(what: str, value: str = "", **posted: str):
        response = host.post(
            f"/rooms/{room.code}/seats/{seat.pk}/", {"what": what, "value": value, "from": "seats"}
        )
        seat.refresh_from_db()
        return response

    return pressed


def test_the_list_says_who_waits(room, seat):
    page = host_of(room).get(f"/rooms/{room.code}/seats/").content.decode()
    assert "小明" in page
    assert "等你点头" in page


def test_let_in(press, seat, room):
    assert press("admit")["Location"] == f"/rooms/{room.code}/seats/"
    assert seat.admitted is True


def test_sent_out_may_come_back_and_banned_may_not(press, seat):
    press("kick")
    assert (seat.removed_at is not None, seat.banned) == (True, False)
    press("ban")
    assert seat.banned is True


def test_another_name_given_or_drawn(press, seat):
    press("rename", "小明明")
    assert seat.name == "小明明"
    press("rename")
    assert seat.name not in ("", "小明明")


def test_a_name_that_may_not_be_is_not_given(press, seat):
    press("rename", "一" * 30)
    assert seat.name == "小明"


@pytest.mark.parametrize(("value", "stretch"), [("150", 150), ("200", 200), ("1000", 100), ("", 100)])
def test_extra_time_is_one_of_three(press, seat, value, stretch):
    press("stretch", value)
    assert seat.stretch == stretch


def test_a_seat_of_another_room_is_not_found(room):
    other = sit(make_hosted_room(), "小红")
    assert host_of(room).post(f"/rooms/{room.code}/seats/{other.pk}/", {"what": "ban"}).status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_more_people_cost_no_more_queries(room, count, django_assert_num_queries):
    host = host_of(room)
    for number in range(count):
        sit(room, f"同学{number}")
    with django_assert_num_queries(2):
        host.get(f"/rooms/{room.code}/seats/")
