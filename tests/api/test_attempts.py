"""小明 plays by program; 小红 has her own attempts and never sees his."""

from datetime import timedelta

import pytest
from rest_framework.test import APIClient

from quiz.people.models import Player
from quiz.play.models import Attempt, Response
from tests.cast import NOW
from tests.factories.items import ALL_FORMATS, SECRET, right_answer
from tests.factories.play import make_activity, make_release, play_through, version_at

pytestmark = pytest.mark.django_db
ATTEMPTS = "/api/v1/attempts/"
OPTIONS = [
    {"id": "a", "text": "12315"},
    {"id": "b", "text": "12345"},
    {"id": "c", "text": "12348"},
    {"id": "d", "text": "12368"},
]
QUESTION = {
    "format": "single",
    "stem": "法律援助的咨询热线是哪一个？",
    "body": {"options": OPTIONS, "fixed_order": False},
    "topic": "法律",
    "answer": None,
}
FEEDBACK = {
    "right": True,
    "points": 100,
    "quality": 1.0,
    "key": {"option": "c"},
    "key_text": "12348",
    "answer_text": "12348",
    "rationale": f"{SECRET}：讲解",
    "citation": {"kind": "law", "title": f"{SECRET}：出处", "article": "一百八十八"},
    "option_notes": {"a": f"{SECRET}：易混"},
    "spent_ms": 0,
    "share_percent": None,
    "correction": None,
}


def begin(client: APIClient, count: int = 2, **rules) -> dict:
    activity = make_activity(release=make_release(count=count), **rules)
    return client.post(ATTEMPTS, {"activity": activity.code}).json()


def respond(client: APIClient, attempt: dict, number: int, option: str = "c", client_id: str = ""):
    answer = {"number": number, "client_id": client_id or f"c{number}", "answer": {"option": option}}
    return client.post(f"{ATTEMPTS}{attempt['id']}/responses/", answer)


def test_beginning_shows_the_first_item_and_no_more(ming: APIClient) -> None:
    activity = make_activity(release=make_release(count=2))
    begun = ming.post(ATTEMPTS, {"activity": activity.code})
    attempt = Attempt.objects.get()
    assert (begun.status_code, begun["Location"]) == (201, f"http://testserver{ATTEMPTS}{attempt.pk}/")
    assert begun.json() == {
        "id": attempt.pk,
        "activity": {"code": activity.code, "title": "每日练习"},
        "scoring": "official",
        "feedback": "each",
        "item_count": 2,
        "current_number": 1,
        "started_at": "2026-11-24T09:00:00+08:00",
        "deadline_at": None,
        "finished_at": None,
        "server_time": "2026-11-24T09:00:00+08:00",
        "receipt": None,
        "items": [
            {"number": 1, "state": "now", "question": QUESTION},
            {"number": 2, "state": "open", "question": None},
        ],
    }


def test_beginning_again_goes_on(ming: APIClient, nine_in_the_morning) -> None:
    attempt = begin(ming)
    nine_in_the_morning.shift(timedelta(minutes=1))
    again = ming.post(ATTEMPTS, {"activity": attempt["activity"]["code"]})
    assert (again.status_code, again.json()["id"]) == (200, attempt["id"])


def test_an_answer_brings_feedback_and_the_same_again_the_same(ming: APIClient, nine_in_the_morning) -> None:
    attempt = begin(ming)
    first = respond(ming, attempt, 1)
    nine_in_the_morning.shift(timedelta(seconds=1))
    again = respond(ming, attempt, 1)
    assert (first.status_code, again.status_code) == (201, 200)
    assert (
        first.json()
        == again.json()
        == {
            "number": 1,
            "client_id": "c1",
            "answer": {"option": "c"},
            "spent_ms": 0,
            "received_at": "2026-11-24T09:00:00+08:00",
            "next_number": 2,
            "finished_at": None,
            "feedback": FEEDBACK,
        }
    )
    assert Response.objects.count() == 1


def test_the_item_carries_feedback_once_it_is_closed(ming: APIClient) -> None:
    attempt = begin(ming)
    item = f"{ATTEMPTS}{attempt['id']}/items/1/"
    assert ming.get(item).json() == {"number": 1, "state": "now", "question": QUESTION, "feedback": None}
    respond(ming, attempt, 1)
    assert ming.get(item).json() == {
        "number": 1,
        "state": "right",
        "question": {**QUESTION, "answer": {"option": "c"}},
        "feedback": FEEDBACK,
    }


def test_the_last_answer_hands_in_and_the_result_is_there(ming: APIClient, nine_in_the_morning) -> None:
    attempt = begin(ming, pass_percent=60)
    nine_in_the_morning.shift(timedelta(seconds=20))
    respond(ming, attempt, 1)
    last = respond(ming, attempt, 2, "a").json()
    assert (last["next_number"], last["finished_at"]) == (None, "2026-11-24T09:00:20+08:00")
    assert ming.get(f"{ATTEMPTS}{attempt['id']}/result/").json() == {
        "receipt": Attempt.objects.get().receipt,
        "points": 100,
        "right_count": 1,
        "item_count": 2,
        "elapsed_ms": 20000,
        "longest_run": 1,
        "passed": False,
        "by_topic": [{"topic": "法律", "right": 1, "total": 2}],
        "wrong_numbers": [2],
        "previous_right_count": None,
    }


def test_feedback_at_the_end_waits_for_the_hand_in(ming: APIClient) -> None:
    attempt = begin(ming, feedback="end")
    assert respond(ming, attempt, 2).json()["feedback"] is None
    assert respond(ming, attempt, 2, "a", "second-thought").status_code == 201
    result = ming.post(f"{ATTEMPTS}{attempt['id']}/hand-in/").json()
    assert (result["right_count"], result["wrong_numbers"]) == (0, [1, 2])
    assert ming.post(f"{ATTEMPTS}{attempt['id']}/hand-in/").json() == result
    assert ming.get(f"{ATTEMPTS}{attempt['id']}/items/2/").json()["feedback"]["key"] == {"option": "c"}


def test_nothing_secret_is_in_any_answer_before_the_item_is_closed(ming: APIClient) -> None:
    for feedback in ("each", "end"):
        attempt = begin(ming, count=3, feedback=feedback)
        respond(ming, attempt, 1)
        place = f"{ATTEMPTS}{attempt['id']}"
        urls = [f"{place}/", *(f"{place}/items/{n}/" for n in (2, 3)), f"{place}/result/", ATTEMPTS]
        texts = [ming.get(url).content.decode() for url in urls]
        assert [SECRET in text or '"key"' in text for text in texts] == [False] * 5
    # it would have been seen
    ming.post(f"{place}/hand-in/")
    assert SECRET in ming.get(f"{place}/items/2/").content.decode()


@pytest.mark.parametrize(
    ("number", "option", "client_id", "status", "code"),
    [
        (1, "a", "other", 409, "item_closed"),
        (3, "a", "other", 409, "item_not_open"),
        (9, "a", "other", 409, "item_not_open"),
        (2, "z", "other", 400, "invalid_answer"),
        (2, "a", "x" * 65, 400, "invalid"),
        (0, "a", "other", 400, "invalid"),
    ],
)
def test_what_cannot_be_answered_changes_nothing(ming, number, option, client_id, status, code) -> None:
    attempt = begin(ming, count=3)
    respond(ming, attempt, 1)
    refused = respond(ming, attempt, number, option, client_id)
    assert (refused.status_code, refused.json()["code"]) == (status, code)
    assert Response.objects.count() == 1


def test_after_the_deadline_the_attempt_is_handed_in(ming: APIClient, nine_in_the_morning) -> None:
    attempt = begin(ming, limit_seconds=60)
    assert attempt["deadline_at"] == "2026-11-24T09:01:00+08:00"
    nine_in_the_morning.shift(timedelta(minutes=5))
    late = respond(ming, attempt, 1)
    assert (late.status_code, late.json()["code"]) == (409, "time_over")
    seen = ming.get(f"{ATTEMPTS}{attempt['id']}/").json()
    assert seen["finished_at"] == "2026-11-24T09:01:00+08:00"


def test_an_attempt_of_another_does_not_exist(ming: APIClient, hong: APIClient) -> None:
    attempt = begin(ming)
    place = f"{ATTEMPTS}{attempt['id']}"
    answers = [hong.get(f"{place}/{rest}") for rest in ("", "items/1/", "result/")]
    answers += [respond(hong, attempt, 1), hong.post(f"{place}/hand-in/")]
    assert [(one.status_code, one.json()["code"]) for one in answers] == [(404, "attempt_not_found")] * 5
    assert hong.get(ATTEMPTS).json()["results"] == []


def test_the_list_shows_what_came_of_each(ming: APIClient, xiaoming: Player) -> None:
    activity = make_activity(release=make_release(count=2))
    attempt = play_through(activity, xiaoming, right=1)
    assert ming.get(ATTEMPTS).json()["results"] == [
        {
            "id": attempt.pk,
            "activity": {"code": activity.code, "title": "每日练习"},
            "started_at": "2026-11-24T09:00:00+08:00",
            "deadline_at": None,
            "finished_at": "2026-11-24T09:00:10+08:00",
            "receipt": attempt.receipt,
            "item_count": 2,
            "points": 100,
            "right_count": 1,
        }
    ]


@pytest.mark.parametrize("count", [1, 3])
def test_one_attempt_or_three_one_item_or_three(ming, xiaoming, django_assert_num_queries, count) -> None:
    for _ in range(count):
        play_through(make_activity(release=make_release(count=count)), xiaoming, now=NOW)
    with django_assert_num_queries(2):
        assert len(ming.get(ATTEMPTS).json()["results"]) == count
    with django_assert_num_queries(7):
        assert len(ming.get(f"{ATTEMPTS}{Attempt.objects.latest('id').pk}/").json()["items"]) == count


def test_every_format_is_answered_as_the_documentation_says(ming: APIClient) -> None:
    activity = make_activity(release=make_release(ALL_FORMATS, count=8), feedback="end")
    attempt = ming.post(ATTEMPTS, {"activity": activity.code}).json()
    row = Attempt.objects.get()
    for number in range(1, 9):
        answer = {
            "number": number,
            "client_id": f"c{number}",
            "answer": right_answer(version_at(row, number)),
        }
        assert ming.post(f"{ATTEMPTS}{attempt['id']}/responses/", answer).status_code == 201
    assert ming.post(f"{ATTEMPTS}{attempt['id']}/hand-in/").json()["right_count"] == 8
