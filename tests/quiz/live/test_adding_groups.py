"""A group that came late holds up cards too."""

import pytest
from django.utils import timezone

from quiz.live.actions import make_move, remove_seats
from quiz.live.domain.seats import MOST_GROUPS
from quiz.live.domain.states import Move
from quiz.live.errors import NotWithCards, TooManyGroups
from quiz.live.models import Room
from tests.factories.rooms import go_on, host_of, make_card_room, make_hosted_room, seat

pytestmark = pytest.mark.django_db


def add(room: Room, name: str = "") -> str:
    """What the host is told."""
    page = host_of(room).post(f"/rooms/{room.code}/seats/add/", {"name": name, "from": "seats"}, follow=True)
    assert page.redirect_chain[0][0] == f"/rooms/{room.code}/seats/"
    return " ".join(str(message) for message in page.context["messages"])


def groups(room: Room) -> list[tuple[str, int]]:
    return list(room.seats.order_by("pk").values_list("name", "first_number"))


def test_before_the_start_it_plays_all_and_gets_the_next_name():
    room = make_card_room()
    known = groups(room)
    assert add(room) == ""
    assert groups(room)[:-1] == known
    assert groups(room)[-1][1] == 1
    assert groups(room)[-1][0].startswith("第")


def test_while_an_item_is_shown_it_begins_with_the_next():
    room = make_card_room()
    go_on(room)
    assert add(room, "晚到组") == ""
    assert groups(room)[-1] == ("晚到组", 2)


def test_names_are_unique_and_decent_and_no_more_than_the_host_can_look_at():
    room = make_card_room()
    before = groups(room)
    assert add(room, before[0][0])
    assert add(room, "甲")
    assert groups(room) == before
    while room.seats.count() < MOST_GROUPS:
        assert add(room) == ""
    assert add(room) == TooManyGroups.sentence
    remove_seats(seats=[room.seats.first()], banned=False, now=timezone.now())
    assert add(room) == ""


def test_only_with_cards_only_while_open_and_only_by_the_host(client):
    phones = make_hosted_room()
    assert add(phones) == NotWithCards.sentence
    room = make_card_room()
    before = groups(room)
    assert client.post(f"/rooms/{room.code}/seats/add/").status_code in (302, 403, 404)
    make_move(room_id=room.pk, move=Move.END, seen=None, now=timezone.now(), by=None)
    assert add(room)
    assert groups(room) == before
    assert "再加一组" not in host_of(room).get(f"/rooms/{room.code}/seats/").content.decode()


def test_the_host_can_look_up_the_code_that_brings_a_phone_back():
    room = make_hosted_room()
    mine = seat(room)
    assert mine.rejoin_code in host_of(room).get(f"/rooms/{room.code}/seats/").content.decode()
