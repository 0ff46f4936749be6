"""After a ruling phone and big screen say what it changed; the phone leads to the law."""

import json

import pytest
from django.utils import timezone

from content.laws.queries import Original
from quiz.live import frames
from quiz.live.actions import correct_key, void_round
from quiz.live.domain.shown import Reach
from quiz.live.loading import load_room, refresh_room
from quiz.live.memory import LiveRoom
from quiz.live.models import Room, RoomSeat
from tests.factories.items import wrong_answer
from tests.factories.rooms import make_hosted_room, play_round, sit, version_of_round

pytestmark = pytest.mark.django_db
NOTICE = "第 1 题的答案更正了，分数已重算。"


@pytest.fixture
def played() -> tuple[Room, RoomSeat, RoomSeat, LiveRoom]:
    room = make_hosted_room()
    right, wrong = sit(room, "小明"), sit(room, "小红")
    play_round(room, 1, {right: (True, 2000), wrong: (False, 2000)})
    return room, right, wrong, load_room(room.pk)


def phone(live: LiveRoom, seat: RoomSeat, notice: str = NOTICE) -> dict:
    made = frames.PlayerFrames(live, html=False, notice=notice)
    return json.loads(made.of(live.seats[seat.pk], timezone.now()))["data"]["mine"]


def screen(live: LiveRoom, notice: str = NOTICE) -> str:
    view = frames.screen_view(live, timezone.now(), urls=[], reach=Reach(), notice=notice)
    return json.loads(frames.screen_frame(live, view, timezone.now(), audience="host", html=True))["html"]


def test_another_key_shows_old_and_new_points_also_from_nothing(played) -> None:
    room, right, wrong, live = played
    key = wrong_answer(version_of_round(room, 1))
    correct_key(room_id=room.pk, number=1, key=key, reason="", by=None, now=timezone.now())
    live = refresh_room(live)
    told = [(mine["before"], mine["points"]) for mine in (phone(live, right), phone(live, wrong))]
    assert told == [("100", "0"), ("0", "100")]
    shown = screen(live)
    assert "小红：原 0 分 → 现 100 分" in shown
    assert "小明：" not in shown  # nobody is named there without a point


def test_whose_points_are_as_before_hears_of_none_and_without_a_ruling_nobody_does(played) -> None:
    room, right, wrong, live = played
    assert (phone(live, right, "")["before"], "原" in screen(live, "")) == ("", False)
    void_round(room_id=room.pk, number=1, reason="", by=None, now=timezone.now())
    live = refresh_room(live)
    assert (phone(live, right)["before"], phone(live, wrong)["before"]) == ("100", "")


def test_a_room_without_standing_names_nobody_on_the_screen(played) -> None:
    room, _, _, live = played
    room.standing = "none"
    room.save()
    void_round(room_id=room.pk, number=1, reason="", by=None, now=timezone.now())
    assert "原 100 分" not in screen(refresh_room(live))


@pytest.mark.parametrize("url", ["", "/laws/1/188/"])
def test_the_law_opens_beside_the_room(played, url: str) -> None:
    _, right, _, live = played
    if url:
        live.originals[1] = Original(url, outside=False)
    made = frames.PlayerFrames(live, html=True)
    html = json.loads(made.of(live.seats[right.pk], timezone.now()))["html"]
    assert f'href="{url or "https://flk.npc.gov.cn/"}" target="_blank" rel="noopener">看原文' in html
