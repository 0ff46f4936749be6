"""The big screen and the remote with the hub of a running server, all by plain forms."""

import urllib.request

import pytest
from django.test import Client

from quiz.live.domain.states import Move
from quiz.live.models import Room
from quiz.live.site import ask_hub
from quiz.live.trial import PHONES, fill_trial
from quiz.people.models import Player
from tests.factories.items import SECRET
from tests.factories.rooms import host_of, make_hosted_room, play_round, sit


@pytest.fixture(autouse=True)
def hub(asgi_server: str) -> None:
    """The hub is made with the first request."""
    urllib.request.urlopen(f"{asgi_server}/healthz").close()


def press(host: Client, room: Room, move: str, **posted: str):
    room.refresh_from_db()
    return host.post(f"/rooms/{room.code}/moves/", {"move": move, "seen": str(room.version), **posted})


def phase(room: Room) -> tuple[str, int]:
    room.refresh_from_db()
    return room.phase, room.number


def test_a_whole_game_by_forms():
    room = make_hosted_room(count=2)
    host = host_of(room)
    seen = []
    for move in ("next", "pause", "resume", "next", "next", "next", "skip"):
        assert press(host, room, move)["Location"] == f"/rooms/{room.code}/screen/"
        seen.append(phase(room))
    assert seen == [
        ("question", 1),
        ("paused", 1),
        ("question", 1),
        ("result", 1),
        ("standing", 1),
        ("question", 2),
        ("podium", 2),
    ]


@pytest.mark.parametrize("page", ["screen", "remote"])
def test_every_phase_has_its_page_with_the_way_on(page):
    room = make_hosted_room(count=1)
    host = host_of(room)
    for move in ("", "next", "pause", "resume", "next", "next", "next"):
        if move:
            press(host, room, move)
        room.refresh_from_db()
        shown = host.get(f"/rooms/{room.code}/{page}/")
        text = shown.content.decode()
        assert f'name="seen" value="{room.version}"' in text
        has_way = 'value="next"' in text or 'value="resume"' in text
        assert has_way is (phase(room)[0] != "podium")
        assert f"{room.code[:3]}\u2009{room.code[3:]}" in text


def test_the_second_press_of_the_same_button_does_nothing():
    room = make_hosted_room()
    host = host_of(room)
    seen = str(room.version)
    for _ in range(2):
        host.post(f"/rooms/{room.code}/moves/", {"move": "next", "seen": seen})
    assert phase(room) == ("question", 1)
    refused = host.post(
        f"/rooms/{room.code}/moves/", {"move": "next", "seen": seen}, headers={"Accept": "application/json"}
    )
    assert (refused.status_code, refused.json()["code"]) == (409, "stale_move")


def test_the_remote_comes_back_to_the_remote():
    room = make_hosted_room()
    assert press(host_of(room), room, "next", **{"from": "remote"})["Location"].endswith("/remote/")


def test_a_move_that_is_none_is_refused():
    room = make_hosted_room()
    host, path = host_of(room), f"/rooms/{room.code}/moves/"
    for wrong in ({"move": "win"}, {}, {"move": "next", "seen": "²"}, {"move": "next", "seen": "9" * 5000}):
        refused = host.post(path, wrong, headers={"Accept": "application/json"})
        assert (refused.status_code, refused.json()["code"]) == (409, "not_understood")
    assert phase(room) == ("lobby", 0)


def test_the_screen_tells_no_key_before_the_round_is_closed():
    room = make_hosted_room(count=1)
    host = host_of(room)
    press(host, room, "next")
    asked = [host.get(f"/rooms/{room.code}/{path}").content.decode() for path in ("screen/", "remote/")]
    assert [text for text in asked if SECRET in text] == []
    press(host, room, "next")
    assert SECRET in host.get(f"/rooms/{room.code}/screen/").content.decode()


def test_who_asks_again_hears_only_what_has_changed():
    room = make_hosted_room()
    host, path = host_of(room), f"/rooms/{room.code}/screen-state/"
    first = host.get(path)
    again = {"headers": {"If-None-Match": first["ETag"]}}
    assert first.json()["phase"] == "lobby"
    assert host.get(path, **again).status_code == 304
    press(host, room, "next")
    changed = host.get(path, **again)
    assert (changed.status_code, changed.json()["phase"]) == (200, "question")


def test_a_locked_door_is_said_on_the_screen():
    room = make_hosted_room()
    host = host_of(room)
    host.post(f"/rooms/{room.code}/lock/", {"locked": "1"})
    assert "门已关上" in host.get(f"/rooms/{room.code}/screen/").content.decode()


def test_only_the_best_three_are_named_unless_all_are_shown():
    for standing, named in (("top", 3), ("all", 4), ("none", 0)):
        room = make_hosted_room(count=1, standing=standing)
        host = host_of(room)
        seats = [sit(room, f"同学{letter}") for letter in "甲乙丙丁"]
        play_round(room, 1, {seat: (True, 1000 * place) for place, seat in enumerate(seats, start=1)})
        press(host, room, "end")
        text = host.get(f"/rooms/{room.code}/screen/").content.decode()
        assert sum(seat.name in text for seat in seats) == named


def test_a_trial_has_its_phones_and_they_are_on_no_board():
    room = make_hosted_room(trial=True)
    ask_hub(lambda hub: fill_trial(hub, room.pk))
    assert room.seats.count() == PHONES
    assert Player.objects.filter(trial=False).count() == 0
    ask_hub(lambda hub: fill_trial(hub, room.pk))
    assert room.seats.count() == PHONES
    assert "试玩" in host_of(room).get(f"/rooms/{room.code}/screen/").content.decode()


def test_who_rehearsed_with_a_phone_of_their_own_is_no_simulated_one():
    assert not sit(make_hosted_room(trial=True), "小明").attempt.player.trial


def test_a_real_room_gets_no_phones():
    room = make_hosted_room()
    ask_hub(lambda hub: fill_trial(hub, room.pk))
    assert room.seats.count() == 0


def test_the_qr_is_a_picture_of_the_way_in():
    room = make_hosted_room()
    response = Client().get(f"/rooms/{room.code}/qr.svg")
    assert response["Content-Type"] == "image/svg+xml"
    assert Move.NEXT.value not in response.content.decode()
