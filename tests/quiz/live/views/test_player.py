"""The page of a phone and the way without a socket, against the hub of a running server."""

import asyncio
import json
import re
import threading
from secrets import token_hex

import pytest
from django.http import HttpResponse
from django.test import Client

from quiz.live import actions, writer
from quiz.live.hub import answering
from quiz.live.models import Room, RoomSeat
from quiz.live.site import ask_hub
from quiz.live.tickets import Ticket, sign_ticket
from quiz.people.cookies import COOKIE
from quiz.people.tokens import player_token
from quiz.play.models import Response
from tests.factories.items import SECRET
from tests.factories.live import connect, make_room, make_seat, move

JSON = {"Accept": "application/json"}


@pytest.fixture(autouse=True)
def no_reading(monkeypatch: pytest.MonkeyPatch, asgi_server: str) -> None:
    monkeypatch.setattr(actions.leading, "reading_ms", lambda stem: 0)


def sit(client: Client, room: Room) -> RoomSeat:
    """小明 sits there, and somebody else who never answers."""
    connect(make_seat(room))
    seat = make_seat(room)
    client.cookies[COOKIE] = player_token(seat.attempt.player)
    return seat


def answer(client: Client, room: Room, option: str = "c", *, id: str = "", **headers: str) -> HttpResponse:
    posted = {"number": 1, "client_id": id or token_hex(8), "spent_ms": "900", "option": option}
    return client.post(f"/rooms/{room.code}/answers/", posted, headers=headers)


def state(client: Client, room: Room, **headers: str) -> HttpResponse:
    return client.get(f"/rooms/{room.code}/state/", headers=headers)


def test_the_page_carries_the_whole_state(client: Client) -> None:
    room = make_room()
    seat = sit(client, room)
    page = client.get(f"/rooms/{room.code}/")
    assert page.headers["Cache-Control"].count("no-store") == 1
    assert f"{seat.name}，你进场了" in page.text
    assert seat.rejoin_code in page.text
    move(room)
    assert "法律援助的咨询热线是哪一个？" in client.get(f"/rooms/{room.code}/").text


def test_the_policy_of_the_page_names_its_socket(client: Client) -> None:
    """Safari before 15.4 does not take `self` for a socket."""
    room = make_room()
    sit(client, room)
    policy = client.get(f"/rooms/{room.code}/").headers["Content-Security-Policy"]
    assert "connect-src 'self' ws://testserver wss://testserver" in policy
    assert "default-src 'self'" in policy


def test_who_has_no_seat_is_asked_for_a_name(client: Client) -> None:
    room = make_room()
    assert client.get(f"/rooms/{room.code}/").headers["Location"] == f"/rooms/?code={room.code}"
    refused = state(client, room)
    assert (refused.status_code, refused.json()["why"]) == (404, "not_seated")


def test_a_room_that_never_was_says_so(client: Client) -> None:
    page = client.get("/rooms/999999/")
    assert page.status_code == 404
    assert "没找到这场比赛" in page.text


def test_a_page_without_script_looks_again_but_never_under_a_hand(client: Client) -> None:
    room = make_room(limit_seconds=20)
    sit(client, room)
    path = f"/rooms/{room.code}/"
    assert client.get(path).context["look_again_s"] == 4
    move(room)
    assert client.get(path).context["look_again_s"] in (21, 22)
    answer(client, room)
    assert client.get(path).context["look_again_s"] == 4


def test_the_same_state_is_304_and_an_answer_changes_it(client: Client) -> None:
    room = make_room()
    sit(client, room)
    move(room)
    first = state(client, room)
    tag = first.headers["ETag"]
    assert json.loads(first.content)["own"] == "null"
    assert state(client, room, **{"If-None-Match": tag}).status_code == 304
    answer(client, room)
    after = state(client, room, **{"If-None-Match": tag})
    assert after.status_code == 200
    assert json.loads(after.json()["own"]) == {"option": "c"}


def test_a_word_of_the_host_to_one_seat_changes_its_state(client: Client) -> None:
    room = make_room(approves=True)
    seat = sit(client, room)
    first = state(client, room)
    assert "到门口了" in first.json()["html"]
    actions.admit_seat(seat=seat)
    ask_hub(lambda hub: hub.reload_seat(room.pk, seat.pk))
    after = state(client, room, **{"If-None-Match": first.headers["ETag"]})
    assert "你进场了" in after.json()["html"]


def test_an_answer_is_acknowledged_and_its_retry_counts_once(client: Client) -> None:
    room = make_room()
    sit(client, room)
    move(room)
    assert answer(client, room, id="a1", **JSON).json() == {"t": "ack"}
    assert answer(client, room, id="a1", **JSON).json() == {"t": "ack"}
    assert Response.objects.count() == 1


def test_while_the_disk_is_away_an_answer_is_neither_acknowledged_nor_lost(
    client: Client, monkeypatch
) -> None:
    room = make_room()
    sit(client, room)
    move(room)
    is_back = threading.Event()
    monkeypatch.setattr(answering, "PATIENCE_S", 0.2)
    write = writer.write
    monkeypatch.setattr(writer, "write", lambda batch: write(batch) if is_back.wait(20) else set())
    late = answer(client, room, id="one", **JSON)
    assert (late.status_code, late.json()["code"]) == (503, "still_writing")
    is_back.set()
    monkeypatch.setattr(answering, "PATIENCE_S", 10)
    ask_hub(lambda hub: hub.writer.drain())
    assert answer(client, room, id="one", **JSON).json() == {"t": "ack"}
    assert Response.objects.count() == 1


def test_a_second_answer_is_refused_where_answers_are_locked(client: Client) -> None:
    room = make_room()
    sit(client, room)
    move(room)
    answer(client, room, "a")
    refused = answer(client, room, "c", **JSON)
    assert (refused.status_code, refused.json()["code"]) == (409, "already_answered")
    assert Response.objects.get().answer == {"option": "a"}


@pytest.mark.parametrize("wrong", [{"number": "x"}, {"number": "9" * 5000}, {"client_id": ""}])
def test_what_no_page_of_ours_sends_is_refused_in_words(client: Client, wrong: dict[str, str]) -> None:
    room = make_room()
    sit(client, room)
    move(room)
    sent = {"number": "1", "client_id": "a", "option": "c", "spent_ms": "900"} | wrong
    refused = client.post(f"/rooms/{room.code}/answers/", sent, headers={"Accept": "application/json"})
    assert (refused.status_code, refused.json()["code"]) == (409, "not_understood")
    assert refused.json()["say"].startswith("没看懂")


def test_an_answer_before_the_options_open_is_told_to_wait(client: Client, monkeypatch) -> None:
    monkeypatch.setattr(actions.leading, "reading_ms", lambda stem: 60_000)
    room = make_room()
    sit(client, room)
    move(room)
    refused = answer(client, room, **JSON)
    assert (refused.status_code, refused.json()["code"]) == (409, "round_not_open")
    assert Response.objects.count() == 0


def test_without_script_a_refusal_stands_on_the_page(client: Client) -> None:
    room = make_room()
    sit(client, room)
    move(room)
    response = answer(client, room, "")
    assert response.headers["Location"] == f"/rooms/{room.code}/"
    assert "请先选一项" in client.get(f"/rooms/{room.code}/").text


def test_an_old_ticket_is_told_that_the_seat_has_moved(client: Client) -> None:
    room = make_room()
    seat = sit(client, room)
    move(room)
    old = sign_ticket(Ticket(room.pk, "player", seat.pk, seat.token_version))
    actions.rejoin_seat(code=room.code, rejoin_code=seat.rejoin_code)
    told = state(client, room, **{"Yida-Ticket": old})
    assert (told.status_code, told.json()["t"], told.json()["why"]) == (404, "goodbye", "moved")
    assert answer(client, room, **JSON, **{"Yida-Ticket": old}).json()["code"] == "moved"
    assert state(client, room).status_code == 200


def test_extra_time_is_in_the_clock_of_that_seat_alone(client: Client) -> None:
    room = make_room(limit_seconds=20)
    seat = sit(client, room)
    actions.stretch_seat(seat=seat, percent=200)
    ask_hub(lambda hub: hub.reload_seat(room.pk, seat.pk))
    move(room)
    frame = state(client, room).json()
    assert frame["limit_ms"] == 40_000
    assert 38_000 < frame["closes_ms"] <= 40_000
    other = Client()
    sit(other, room)
    assert state(other, room).json()["limit_ms"] == 20_000


def test_the_key_is_told_with_the_close_and_not_before(client: Client) -> None:
    room = make_room()
    sit(client, room)
    move(room)
    answer(client, room, "a")
    assert SECRET not in state(client, room).content.decode()
    assert SECRET not in client.get(f"/rooms/{room.code}/").text
    move(room)
    told = state(client, room).json()["html"]
    assert SECRET in told
    assert "差一点，再看一眼" in told


@pytest.mark.parametrize(("standing", "shows"), [("none", False), ("top", True), ("all", True)])
def test_a_rank_is_shown_where_the_room_shows_one(client: Client, standing: str, shows: bool) -> None:
    room = make_room(standing=standing)
    sit(client, room)
    move(room)
    answer(client, room)
    move(room)
    assert ("第 1 名" in state(client, room).json()["html"]) is shows


def test_the_first_points_make_nobody_fall(client: Client) -> None:
    room = make_room(standing="all", changeable=True)
    phones = [client_of(make_seat(room)) for _ in range(2)]
    for phone in phones:
        state(phone, room)
    move(room)
    answer(phones[0], room, "c")
    answer(phones[1], room, "a")
    move(room)
    move(room)
    html = state(phones[0], room).json()["html"]
    assert "升了" not in html and "追回来" not in html and "没动" not in html


def test_nobody_is_shown_as_last(client: Client) -> None:
    room = make_room(standing="all", changeable=True)
    phones = [client_of(make_seat(room)) for _ in range(5)]
    move(room)
    for phone in phones:
        assert answer(phone, room, **JSON).json() == {"t": "ack"}
    move(room)
    Response.objects.filter(attempt__seat=room.seats.order_by("pk").last()).update(spent_ms=9_000)
    load_anew(room)
    assert [rank_shown(state(phone, room).json()["html"]) for phone in phones][-1] == ""
    assert rank_shown(state(phones[0], room).json()["html"]) == "1"


def test_a_round_waits_for_phones_that_only_ask(client: Client) -> None:
    room = make_room()
    asking, looking = client_of(make_seat(room)), make_seat(room)
    connect(looking)
    state(asking, room)
    move(room)
    assert answer(client_of(looking), room, **JSON).json() == {"t": "ack"}
    ask_hub(all_done)
    assert state(asking, room).json()["phase"] == "question"
    answer(asking, room)
    ask_hub(all_done)
    assert state(asking, room).json()["phase"] == "result"


async def all_done(hub) -> None:
    """What the hub has begun in passing, a close for one, is over."""
    await asyncio.gather(*hub.work.tasks)


def load_anew(room: Room) -> None:
    """As after a restart of the web process."""

    async def forget(hub) -> None:
        hub.halls._halls.pop(room.pk, None)

    ask_hub(forget)


def rank_shown(html: str) -> str:
    [rank] = re.findall(r'data-if="(\d*)"><span class="dim f1 block">名次', html)
    return rank


def client_of(seat: RoomSeat) -> Client:
    client = Client()
    client.cookies[COOKIE] = player_token(seat.attempt.player)
    return client


def test_a_closed_round_leads_to_what_one_thinks_of_it(client: Client) -> None:
    room = make_room()
    sit(client, room)
    link, pages = f'href="/papers/{room.paper_id}/items/1/opinion/"', []
    for _ in range(2):
        move(room)
        pages.append(client.get(f"/rooms/{room.code}/").text)
    assert [link in page for page in pages] == [False, True]
