"""The picture of an item is wherever its stem is: alone, in a room, on the big screen, on paper."""

import urllib.request
from random import Random

import pytest
from django.test import Client
from django.utils import timezone

from content.items.frozen import forget_frozen
from content.releases.models import Release
from quiz.live.actions import open_room
from quiz.live.actions.opening import RoomRules
from quiz.people.cookies import COOKIE
from quiz.people.models import Player
from quiz.people.tokens import player_token
from quiz.play.queries import question
from tests.cast import make_player, teacher_zhou
from tests.factories.desk import desk_of
from tests.factories.items import ALL_FORMATS, SECRET
from tests.factories.pictures import ALT, make_picture
from tests.factories.play import answer, make_attempt, make_release
from tests.factories.rooms import host_of

pytestmark = pytest.mark.django_db
SHOWN = f'src="/pictures/{"a" * 64}.png" alt="{ALT}" width="80" height="60"'


def pictured_release(*formats: str) -> Release:
    """Every item of it has the same picture."""
    release, picture = make_release(formats, count=2), make_picture()
    shown = {"id": picture.name, "alt": ALT, "width": picture.width, "height": picture.height}
    for entry in release.entries.select_related("version"):
        entry.version.body = entry.version.body | {"picture": shown}
        entry.version.picture = picture
        entry.version.save()
    forget_frozen()
    return release


@pytest.fixture
def ming() -> Player:
    return make_player()


@pytest.fixture
def phone(ming: Player) -> Client:
    client = Client()
    client.cookies[COOKIE] = player_token(ming)
    return client


@pytest.mark.parametrize("format", ALL_FORMATS)
def test_who_plays_sees_it_with_its_place_kept_free_before_and_after(phone, ming, format):
    attempt = make_attempt(ming, release=pictured_release(format))
    before = phone.get(f"/attempts/{attempt.pk}/items/1/").text
    assert (before.count(SHOWN), SECRET in before) == (1, False)
    assert question(attempt, 1).body["picture"]["alt"] == ALT
    answer(attempt, 1)
    after = phone.get(f"/attempts/{attempt.pk}/items/1/").text
    assert (after.count(SHOWN), SECRET in after) == (1, True)


def test_the_list_of_wrong_answers_shows_it(phone, ming):
    attempt = make_attempt(ming, release=pictured_release("single"), feedback="end")
    for number in (1, 2):
        answer(attempt, number, right=number == 1)
    phone.post(f"/attempts/{attempt.pk}/hand-in/")
    assert phone.get(f"/attempts/{attempt.pk}/result/").text.count(SHOWN) == 1


def test_programs_get_its_name_and_what_it_shows(ming):
    attempt = make_attempt(ming, release=pictured_release("single"))
    bearer = {"Authorization": f"Bearer {player_token(ming)}"}
    told = Client().get(f"/api/v1/attempts/{attempt.pk}/items/1/", headers=bearer).json()
    assert told["question"]["body"]["picture"] == {
        "id": f"{'a' * 64}.png", "alt": ALT, "width": 80, "height": 60,
    }  # fmt: skip


def test_the_paper_has_it():
    release = pictured_release("single")
    assert desk_of().get(f"/desk/exports/paper/{release.quiz_id}/").text.count(SHOWN) == 2


@pytest.mark.parametrize("devices", ["each", "cards"])
@pytest.mark.parametrize("page", ["screen", "remote"])
def test_the_room_shows_it_while_the_item_is_read_and_when_it_is_told(asgi_server, page, devices):
    urllib.request.urlopen(f"{asgi_server}/healthz").close()
    room = open_room(
        release=pictured_release("single"),
        count=0,
        title="看图",
        rules=RoomRules(limit_seconds=None, devices=devices),
        host=teacher_zhou(),
        now=timezone.now(),
        rng=Random(1),
        groups=["第1组", "第2组"] if devices == "cards" else (),
    )
    host, seen = host_of(room), []
    for _ in range(2):
        room.refresh_from_db()
        host.post(f"/rooms/{room.code}/moves/", {"move": "next", "seen": str(room.version)})
        seen.append(host.get(f"/rooms/{room.code}/{page}/").text.count(SHOWN))
    assert seen == [1, 1]
