"""What there is to play, and its rules."""

from datetime import timedelta

import pytest
from rest_framework.test import APIClient

from quiz.activities.actions import withdraw_activity
from quiz.people.models import Player
from tests.api.conftest import client_of
from tests.cast import NOW
from tests.factories.play import make_activity, make_release, play_through

pytestmark = pytest.mark.django_db
ACTIVITIES = "/api/v1/activities/"


def test_the_list_tells_what_can_be_played(passer_by: APIClient) -> None:
    activity = make_activity(release=make_release(count=3), closes_at=NOW + timedelta(days=1))
    assert passer_by.get(ACTIVITIES).json() == {
        "next": None,
        "previous": None,
        "results": [
            {
                "code": activity.code,
                "title": "每日练习",
                "text": "",
                "state": "open",
                "opens_at": "2026-11-24T09:00:00+08:00",
                "closes_at": "2026-11-25T09:00:00+08:00",
                "item_count": 3,
            }
        ],
    }


def test_the_rules_come_as_data_and_as_sentences(passer_by: APIClient) -> None:
    activity = make_activity(draw=5, tries=3, tries_per="day", counts="best", feedback="end", pass_percent=60)
    told = passer_by.get(f"{ACTIVITIES}{activity.code}/").json()
    assert told["rules"] == {
        "audience": "all",
        "draw": 5,
        "draw_plan": {},
        "tries": 3,
        "tries_per": "day",
        "counts": "best",
        "scoring": "official",
        "pass_percent": 60,
        "limit_seconds": None,
        "feedback": "end",
    }
    assert "每天可以作答 3 次，零点（北京时间）重新计数。" in told["rule_lines"]
    assert (told["item_count"], told["state"], told["standing"]) == (5, "open", None)


def test_a_player_learns_where_he_stands(ming: APIClient, xiaoming: Player) -> None:
    activity = make_activity(release=make_release(count=1), tries=3)
    play_through(activity, xiaoming)
    attempt = ming.post("/api/v1/attempts/", {"activity": activity.code}).json()
    told = ming.get(f"{ACTIVITIES}{activity.code}/").json()
    assert told["standing"] == {"tries_used": 2, "tries_left": 1, "open_attempt": attempt["id"]}


def test_a_withdrawn_activity_leaves_the_list_and_says_why(passer_by: APIClient) -> None:
    activity = make_activity()
    withdraw_activity(activity=activity, note="有一道题要改。", now=NOW)
    assert passer_by.get(ACTIVITIES).json()["results"] == []
    told = passer_by.get(f"{ACTIVITIES}{activity.code}/").json()
    assert (told["state"], told["withdrawn_note"]) == ("withdrawn", "有一道题要改。")


def test_an_unknown_activity_is_told_as_on_the_page(passer_by: APIClient) -> None:
    answer = passer_by.get(f"{ACTIVITIES}nothing/")
    assert (answer.status_code, answer.json()) == (
        404,
        {
            "code": "activity_not_found",
            "message": "没有找到这个活动。请核对链接，或从活动列表进入。",
            "fields": {},
        },
    )


def test_pages_are_turned_by_cursor(passer_by: APIClient) -> None:
    release = make_release(count=1)
    codes = [make_activity(release=release).code for _ in range(51)]
    first = passer_by.get(ACTIVITIES).json()
    second = passer_by.get(first["next"]).json()
    got = [row["code"] for row in first["results"] + second["results"]]
    assert (got, second["next"]) == (codes[::-1], None)
    assert passer_by.get(second["previous"]).json()["results"] == first["results"]


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_asks_the_database_as_often_for_one_as_for_three(
    xiaoming: Player, django_assert_num_queries, count: int
) -> None:
    for _ in range(count):
        make_activity()
    client = client_of(xiaoming)
    with django_assert_num_queries(2):
        assert len(client.get(ACTIVITIES).json()["results"]) == count
