"""A room without devices: groups hold up cards, and 周老师 taps what they show."""

import pytest
from django.test import Client
from django.utils import timezone

from content.items.models import ItemVersion
from quiz.boards.models import BoardResult
from quiz.live.actions import rejoin_seat, remove_seats, take_seat
from quiz.live.board_results import post_room
from quiz.live.errors import PlayedWithCards
from quiz.live.models import Devices, Room
from quiz.live.phrases import NO_SPEED, NOTHING_FOR_CARDS, SAME_GROUPS
from tests.cast import NOW, make_player
from tests.factories.desk import desk_of
from tests.factories.play import make_release
from tests.factories.rooms import host_of, make_card_room, play_round
from tests.quiz.live.test_opening import chosen

pytestmark = pytest.mark.django_db
GROUPS = "第1组\r\n\r\n 第2组 \r\n向日葵组"


def names_of(room: Room) -> list[str]:
    return list(room.seats.order_by("pk").values_list("name", flat=True))


def ask(release, **others):
    return desk_of().post(
        "/rooms/new/", chosen(release, **{"devices": "cards", "groups": GROUPS, "count": "9"} | others)
    )


def test_zhou_names_the_groups_and_they_sit_there():
    ask(make_release(), names="number", approves="on")
    room = Room.objects.get()
    assert (room.devices, room.limit_seconds, room.changeable) == (Devices.CARDS, None, True)
    assert names_of(room) == ["第1组", "第2组", "向日葵组"]
    assert room.seats.filter(admitted=True).count() == 3


@pytest.mark.parametrize(
    ("groups", "sentence"),
    [
        ("", "举牌要写组名，一行一组，1 到 12 组。"),
        ("\n".join(f"第{n}组" for n in range(1, 14)), "举牌要写组名，一行一组，1 到 12 组。"),
        ("第1组\n第1组", SAME_GROUPS),
        ("第1组\n甲", "“甲”：昵称太短了，请写 2 到 12 个字。"),
    ],
)
def test_groups_that_cannot_be_are_said_and_stay_in_the_field(groups, sentence):
    page = ask(make_release(), groups=groups)
    assert page.status_code == 422
    assert page.context["form"].errors == {"groups": [sentence]}
    assert page.context["form"]["groups"].value() == groups
    assert Room.objects.count() == 0


def test_without_cards_the_groups_are_nothing_to_look_at():
    ask(make_release(), devices="each", groups="甲")
    assert names_of(Room.objects.get()) == []


def test_who_pays_for_speed_cannot_play_with_cards():
    assert ask(make_release(), scoring="party").context["form"].errors == {"scoring": [NO_SPEED]}


def test_only_items_that_fit_a_card_are_drawn_and_the_page_says_how_many_are_left_out():
    release = make_release(("single", "multiple", "truefalse", "ordering"), 8)
    five = ItemVersion.objects.filter(format="single").first()
    five.body = {"options": [{"id": i, "text": f"第{i}项"} for i in "abcde"], "fixed_order": False}
    five.save()
    page = desk_of().get("/rooms/new/", {"devices": "cards", "minutes": "90"})
    assert "举牌能玩 3 题，5 题举不了牌，不出" in page.content.decode()
    assert page.context["form"]["count"].value() == 3
    ask(release)
    formats = Room.objects.get().paper.entries.values_list("version__format", flat=True)
    assert sorted(formats) == ["single", "truefalse", "truefalse"]


def test_a_quiz_that_fits_no_card_is_refused():
    page = ask(make_release(("multiple", "ordering"), 4))
    assert page.context["form"].errors == {"release": [NOTHING_FOR_CARDS]}
    assert Room.objects.count() == 0


def test_nobody_comes_in_by_phone():
    room = make_card_room()
    for page in (
        Client().get("/rooms/", {"code": room.code}),
        Client().post("/rooms/", {"code": room.code, "nickname": "第4组"}),
        Client().get(f"/rooms/{room.code}/", follow=True),
        Client().post(f"/rooms/{room.code}/rejoin/", {"rejoin_code": "QQQQQQ"}),
    ):
        assert (PlayedWithCards.sentence in page.content.decode(), page.status_code) == (True, 200)
    with pytest.raises(PlayedWithCards):
        take_seat(room=room, player=make_player(), nickname="", seat_number=None, now=NOW, rng=None)
    told = Client().post(f"/api/v1/rooms/{room.code}/seats/", {}, content_type="application/json")
    assert (told.status_code, told.json()["code"]) == (409, "played_with_cards")
    assert names_of(room) == ["第1组", "第2组", "第3组"]


def test_the_seat_of_a_group_is_given_to_no_phone():
    room = make_card_room()
    first = room.seats.first()
    with pytest.raises(PlayedWithCards):
        rejoin_seat(code=room.code, rejoin_code=first.rejoin_code)
    first.refresh_from_db()
    assert first.token_version == 1


@pytest.mark.parametrize("of", ["release", "hardest"])
def test_the_groups_that_are_there_play_another_room(of):
    room = make_card_room()
    absent = room.seats.get(name="第2组")
    play_round(room, 1, {room.seats.get(name="第1组"): (True, 0)})
    remove_seats(seats=[absent], banned=False, now=timezone.now())
    host_of(room).post(f"/rooms/{room.code}/again/", {"of": of})
    other = Room.objects.exclude(pk=room.pk).get()
    assert (other.devices, names_of(other)) == (Devices.CARDS, ["第1组", "第3组"])


def test_a_group_that_was_away_is_asked_back():
    room = make_card_room()
    host, seat = host_of(room), room.seats.get(name="第2组")
    for what, there in (("kick", False), ("back", True)):
        host.post(f"/rooms/{room.code}/seats/{seat.pk}/", {"what": what})
        seat.refresh_from_db()
        assert (seat.removed_at is None) is there


def test_groups_with_cards_are_on_no_board():
    room = make_card_room(count=1)
    play_round(room, 1, dict.fromkeys(room.seats.all(), (True, 0)))
    room.ended_at = NOW
    room.save()
    assert post_room(room_id=room.pk) == 0
    assert BoardResult.objects.count() == 0


def test_the_cards_are_printed_without_a_room():
    page = Client().get("/rooms/cards/").content.decode()
    assert [name for name in ("山", "月", "花", "桥", "对", "不对") if f"<b>{name}</b>" not in page] == []
