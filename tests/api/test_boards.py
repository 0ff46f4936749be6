"""Who stands where, for programs."""

import pytest
from rest_framework.test import APIClient

from quiz.activities.models import Activity
from quiz.boards.actions import fold_board
from quiz.boards.models import Board
from quiz.people.models import Player
from tests.cast import NOW, make_player
from tests.factories.play import make_activity, make_release, play_through

pytestmark = pytest.mark.django_db
BOARDS = "/api/v1/boards/"
SAME = {"seconds": 50, "attempts": 1}


def fold_all() -> None:
    for board in Board.objects.all():
        fold_board(board_id=board.pk, now=NOW)


@pytest.fixture
def activity(xiaoming: Player) -> Activity:
    """小明 has 9 of 10, 小红 10."""
    activity = make_activity()
    play_through(activity, xiaoming, right=9)
    play_through(activity, make_player("小红"), right=10)
    fold_all()
    return activity


def test_the_board_of_an_activity_with_the_own_row(
    ming: APIClient, xiaoming: Player, activity: Activity
) -> None:
    hong = Player.objects.get(nickname="小红")
    assert ming.get(f"{BOARDS}activities/{activity.code}/").json() == {
        "rules": [
            "每人只计第一次完成的成绩，以后再答算练习。",
            "得分高的在前；得分相同，用时少的在前（精确到秒）；都相同则名次并列。",
        ],
        "count": 2,
        "own_row": {
            "rank": 2,
            "points": 900,
            "seconds": 50,
            "attempts": 1,
            "gap_to_next": 100,
            "gap_seconds": 0,
            "next_nickname": "小红",
        },
        "next": None,
        "previous": None,
        "results": [
            {**SAME, "rank": 1, "nickname": "小红", "ink": hong.ink, "points": 1000, "own": False},
            {**SAME, "rank": 2, "nickname": "小明", "ink": xiaoming.ink, "points": 900, "own": True},
        ],
    }


def test_week_and_all_time_hold_the_same_rows_for_everybody(passer_by: APIClient, activity: Activity) -> None:
    week, all_time = (passer_by.get(f"{BOARDS}{which}/").json() for which in ("week", "all"))
    assert [row["nickname"] for row in week["results"]] == ["小红", "小明"]
    assert all_time["results"] == week["results"]
    assert week["own_row"] is None


def test_the_list_leads_to_every_board(passer_by: APIClient, activity: Activity) -> None:
    rows = passer_by.get(BOARDS).json()["results"]
    assert sorted((row["kind"], row["period"], row["activity"], row["title"]) for row in rows) == sorted(
        [
            ("week", "2026-W48", None, None),
            ("all", "all", None, None),
            ("activity", "all", activity.code, "每日练习"),
        ],
        key=str,
    )
    assert [passer_by.get(row["url"]).json()["count"] for row in rows] == [2, 2, 2]


def test_a_board_nobody_is_on_is_empty(passer_by: APIClient) -> None:
    activity = make_activity(release=make_release(count=1))
    urls = [f"{BOARDS}activities/{activity.code}/", f"{BOARDS}week/", f"{BOARDS}all/"]
    empty = {"rules": [], "count": 0, "own_row": None, "next": None, "previous": None, "results": []}
    assert [passer_by.get(url).json() for url in urls] == [empty] * 3


def test_a_long_board_is_turned_by_cursor(passer_by: APIClient) -> None:
    activity = make_activity(release=make_release(count=1))
    for number in range(51):
        play_through(activity, make_player(f"玩家{number}"), right=1, seconds=number + 1)
    fold_all()
    first = passer_by.get(f"{BOARDS}all/").json()
    second = passer_by.get(first["next"]).json()
    assert [len(first["results"]), [row["rank"] for row in second["results"]]] == [50, [51]]
    assert passer_by.get(second["previous"]).json()["results"] == first["results"]
    assert passer_by.get(f"{BOARDS}all/?cursor=abc").json()["code"] == "not_found"


@pytest.mark.parametrize("count", [1, 3])
def test_one_row_or_three(passer_by: APIClient, django_assert_num_queries, count: int) -> None:
    for number in range(count):
        play_through(make_activity(release=make_release(count=1)), make_player(f"玩家{number}"), right=1)
    fold_all()
    with django_assert_num_queries(2):
        assert len(passer_by.get(BOARDS).json()["results"]) == count + 2
    with django_assert_num_queries(6):
        assert len(passer_by.get(f"{BOARDS}all/").json()["results"]) == count
