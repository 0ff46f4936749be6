"""One device a group: seats are groups, named by their group, and counted as groups."""

import pytest
from django.test import Client
from django.utils import timezone

from quiz.live.errors import GroupNameTaken
from quiz.live.models import Devices, Room
from quiz.live.trial import PHONES, _seats
from tests.factories.desk import desk_of
from tests.factories.live import make_room, make_seat
from tests.factories.play import make_release
from tests.factories.rooms import host_of
from tests.quiz.live.test_opening import chosen

pytestmark = pytest.mark.django_db


def enter(room: Room, name: str):
    return Client().post("/rooms/", {"code": room.code, "nickname": name})


def test_zhou_asks_for_one_device_a_group():
    desk_of().post("/rooms/new/", chosen(make_release(), devices="group"))
    assert Room.objects.get().devices == Devices.GROUP


def test_without_a_choice_everybody_has_a_phone():
    desk_of().post("/rooms/new/", chosen(make_release()))
    assert Room.objects.get().devices == Devices.EACH


@pytest.mark.parametrize("names", ["drawn", "free", "number"])
def test_the_first_free_group_is_offered_whatever_the_names_are(names):
    room = make_room(devices="group", names=names)
    enter(room, "第1组")
    page = Client().get("/rooms/", {"code": room.code})
    assert page.context["offered"] == "第2组"
    assert "你们是哪一组" in page.content.decode()
    enter(room, "向日葵组")
    assert list(room.seats.order_by("pk").values_list("name", flat=True)) == ["第1组", "向日葵组"]


def test_a_second_phone_of_a_group_is_not_another_group():
    room = make_room(devices="group")
    enter(room, "第1组")
    refused = enter(room, "第1组")
    assert refused.status_code == 422
    assert GroupNameTaken.sentence in refused.content.decode()
    assert room.seats.count() == 1


def test_the_phone_of_a_group_comes_back_to_its_seat():
    room, phone = make_room(devices="group"), Client()
    for _ in range(2):
        phone.post("/rooms/", {"code": room.code, "nickname": "第1组"})
    assert room.seats.count() == 1


def test_a_program_without_a_name_gets_the_next_group():
    room = make_room(devices="group")
    assert [make_seat(room).name, make_seat(room, "第3组").name, make_seat(room).name] == [
        "第1组",
        "第3组",
        "第2组",
    ]


@pytest.mark.parametrize("rules", [{"devices": "group"}, {"names": "free"}, {"names": "number"}])
def test_simulated_phones_sit_down_in_every_kind_of_room(rules):
    room = make_room(**rules)
    assert len({seat.name for seat in _seats(room.pk)}) == PHONES


def test_a_room_once_again_is_by_groups_too():
    room = make_room(devices="group")
    room.ended_at = timezone.now()
    room.save()
    zhou = desk_of()
    zhou.post("/rooms/recover/", {"host_key": room.host_key})
    zhou.post(f"/rooms/{room.code}/again/", {"of": "release"})
    assert Room.objects.exclude(pk=room.pk).get().devices == Devices.GROUP


@pytest.mark.parametrize(("asked", "name"), [("", "第3组"), ("第2组", "第1组"), ("向日葵组", "向日葵组")])
def test_the_host_renames_a_group_and_never_makes_two_of_one(asked, name):
    room = make_room(devices="group")
    first, _ = make_seat(room), make_seat(room)
    host_of(room).post(f"/rooms/{room.code}/seats/{first.pk}/", {"what": "rename", "value": asked})
    first.refresh_from_db()
    assert first.name == name
