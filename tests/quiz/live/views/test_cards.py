"""A room with cards by plain forms, against the hub of a running server."""

import asyncio
import json

import pytest
from django.test import Client

from quiz.live import actions
from quiz.live.actions import finish_room, keep_marks
from quiz.live.hub import Connection, Hub
from quiz.live.loading import load_room
from quiz.live.models import Room, RoomSeat
from quiz.live.relay import LocalRelay
from quiz.live.site import ask_hub
from quiz.live.tickets import Ticket, ticket_of
from quiz.live.trial import fill_trial
from quiz.play.models import Attempt, Response
from quiz.play.verification import attempt_differences
from tests.factories.items import SECRET
from tests.factories.live import make_room, make_seat, move
from tests.factories.rooms import host_of, make_card_room

JSON = {"Accept": "application/json"}


@pytest.fixture(autouse=True)
def no_reading(monkeypatch: pytest.MonkeyPatch, asgi_server: str) -> None:
    monkeypatch.setattr(actions.leading, "reading_ms", lambda stem: 0)


def tap(host: Client, seat: RoomSeat, option: str, *, number: int = 1, **headers: str):
    path = f"/rooms/{seat.room.code}/rounds/{number}/cards/{seat.pk}/"
    return host.post(path, {"option": option, "from": "remote"}, headers=headers)


def groups_of(room: Room) -> list[RoomSeat]:
    return list(room.seats.order_by("pk"))


def page(host: Client, room: Room, name: str) -> str:
    return host.get(f"/rooms/{room.code}/{name}/").content.decode()


def state(room: Room, role: str) -> list[tuple[str, bool, bool, str]]:
    frame = ask_hub(lambda hub: hub.screen_state(Ticket(room.pk, role), html=False))
    return [(one["name"], one["is_taken"], one["is_next"], one["option"]) for one in frame["data"]["cards"]]


def test_a_whole_room_by_plain_forms() -> None:
    room = make_card_room(("single", "truefalse"), 2, standing="all")
    host, (first, second, third) = host_of(room), groups_of(room)
    assert "不用手机，举牌作答" in page(host, room, "screen")
    move(room)
    assert tap(host, first, "c").headers["Location"] == f"/rooms/{room.code}/remote/"
    tap(host, second, "a")
    tap(host, third, "c")
    tap(host, third, "")
    tap(host, second, "c")
    tap(host, second, "b")
    assert '2</b> / <span data-number="expected">3' in page(host, room, "screen")
    move(room)
    told = page(host, room, "remote")
    assert (SECRET in told, "没有举牌" in told, "部手机" in told) == (True, True, False)
    for _ in range(2):
        move(room)
    tap(host, first, "true", number=2)
    tap(host, second, "true", number=2)
    tap(host, third, "false", number=2)
    for _ in range(3):
        move(room)
    sums = {seat.name: seat.tally.points for seat in load_room(room.pk).seats.values()}
    assert sums == {"第1组": 200, "第2组": 100, "第3组": 0}
    assert "状元" in page(host, room, "screen")
    report = page(host, room, "report")
    assert ("3 组" in report, "中位用时" in report) == (True, False)


def test_cards_cost_no_time_and_the_log_says_so() -> None:
    room = make_card_room()
    move(room)
    tap(host_of(room), groups_of(room)[0], "c")
    row = Response.objects.get()
    assert (row.answer, row.spent_ms, row.timing["c"], row.timing["t"]) == ({"option": "c"}, 0, 0, None)


def test_what_was_taken_back_has_no_mark() -> None:
    room = make_card_room()
    host, (first, second, _) = host_of(room), groups_of(room)
    move(room)
    for seat, option in ((first, "c"), (first, ""), (second, "a"), (second, ""), (second, "c")):
        tap(host, seat, option)
    move(room)
    keep_marks(room_id=room.pk, number=1, now=room.created_at)
    ask_hub(lambda hub: hub.mover.move(room.pk, actions.leading.Move.END, seen=None))
    finish_room(room_id=room.pk)
    attempts = Attempt.objects.filter(paper=room.paper_id).order_by("pk")
    assert attempt_differences(list(attempts)) == []
    assert [one.score.points for one in attempts] == [0, 100, 0]


def test_the_big_screen_tells_whose_card_is_taken_and_the_remote_which() -> None:
    room = make_card_room()
    move(room)
    tap(host_of(room), groups_of(room)[0], "b")
    others = [("第2组", False, True, ""), ("第3组", False, False, "")]
    assert state(room, "host") == [("第1组", True, False, ""), *others]
    assert state(room, "remote") == [("第1组", True, False, "b"), *others]
    assert SECRET not in page(host_of(room), room, "remote")


def test_every_screen_sees_a_card_once_it_is_on_disk() -> None:
    room, heard = make_card_room(), []
    move(room)

    async def look(hub: Hub) -> None:
        push = lambda text: bool(heard.append(json.loads(text))) or True  # noqa: E731
        await hub.enter(Connection(Ticket(room.pk, "host"), False, push, lambda code: None))
        await hub.cards.take(ticket_of(groups_of_room), 1, "c")
        await asyncio.sleep(0.4)

    [groups_of_room, *_] = groups_of(room)
    ask_hub(look)
    assert [frame["t"] for frame in heard] == ["state"] * len(heard)
    assert [heard[place]["data"]["answered"] for place in (0, -1)] == [0, 1]


def test_a_restart_loses_no_card() -> None:
    room = make_card_room()
    host, (first, second, third) = host_of(room), groups_of(room)
    move(room)
    tap(host, first, "c")
    tap(host, second, "a")
    tap(host, third, "c")
    tap(host, third, "")

    async def again() -> list[str]:
        hub = Hub(LocalRelay(), [])
        try:
            frame = await hub.screen_state(Ticket(room.pk, "remote"), html=False)
            return [one["option"] for one in frame["data"]["cards"]]
        finally:
            hub.writer.stop()

    assert asyncio.run(again()) == ["c", "a", ""]


def test_a_key_put_right_and_an_item_that_counts_no_more_go_by_the_cards() -> None:
    room = make_card_room(count=2)
    host, (first, second, third) = host_of(room), groups_of(room)
    move(room)
    for seat, option in ((first, "c"), (second, "a"), (third, "a"), (third, "")):
        tap(host, seat, option)
    move(room)
    path = f"/rooms/{room.code}/rounds/1/rulings/"
    sums = []
    for ruling in ({"kind": "key", "option": "a"}, {"kind": "void"}):
        host.post(path, ruling)
        sums.append([seat.tally.points for seat in load_room(room.pk).seats.values()])
        frame = ask_hub(lambda hub: hub.screen_state(Ticket(room.pk, "host"), html=False))
        assert "分数已重算" in frame["data"]["notice"]
    assert sums == [[0, 100, 0], [0, 0, 0]]


def test_the_same_card_twice_is_one_row() -> None:
    room = make_card_room()
    host, [first, *_] = host_of(room), groups_of(room)
    move(room)
    for option in ("", "c", "c"):
        assert tap(host, first, option, **JSON).json() == {"t": "ack"}
    assert Response.objects.count() == 1


@pytest.mark.parametrize(("option", "code"), [("f", "invalid_answer"), ("true", "invalid_answer")])
def test_a_card_that_is_none_is_refused(option: str, code: str) -> None:
    room = make_card_room()
    move(room)
    refused = tap(host_of(room), groups_of(room)[0], option, **JSON)
    assert (refused.status_code, refused.json()["code"]) == (409, code)
    assert Response.objects.count() == 0


def test_after_the_close_and_for_another_item_no_card_is_taken() -> None:
    room = make_card_room()
    host, [first, *_] = host_of(room), groups_of(room)
    move(room)
    assert tap(host, first, "c", number=2, **JSON).json()["code"] == "round_closed"
    move(room)
    assert tap(host, first, "c", **JSON).json()["code"] == "round_closed"
    assert tap(host, first, "c").headers["Location"] == f"/rooms/{room.code}/remote/"
    assert "这道题已经收卷" in page(host, room, "remote")


def test_nobody_answers_for_who_has_a_phone_nor_for_another_room() -> None:
    room, other = make_card_room(), make_room()
    host, phone, stranger = host_of(other), make_seat(other), groups_of(room)[0]
    move(other)
    assert tap(host, phone, "c").status_code == 404
    path = f"/rooms/{room.code}/rounds/1/cards/{phone.pk}/"
    assert host_of(room).post(path, {"option": "c"}).status_code == 404
    assert tap(host, stranger, "c").status_code == 403
    assert Response.objects.count() == 0


def test_a_group_that_is_away_is_not_among_the_cards() -> None:
    room = make_card_room()
    host, (first, _, _) = host_of(room), groups_of(room)
    host.post(f"/rooms/{room.code}/seats/{first.pk}/", {"what": "kick"})
    move(room)
    assert [name for name, *_ in state(room, "remote")] == ["第2组", "第3组"]
    host.post(f"/rooms/{room.code}/seats/{first.pk}/", {"what": "back"})
    assert [name for name, *_ in state(room, "remote")] == ["第1组", "第2组", "第3组"]


def test_a_trial_with_cards_has_no_simulated_phones() -> None:
    room = make_card_room(trial=True)
    ask_hub(lambda hub: fill_trial(hub, room.pk))
    assert room.seats.count() == 3
