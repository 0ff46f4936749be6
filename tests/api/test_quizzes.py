"""周老师 composes a quiz, freezes it and opens an activity on it, all by program."""

from datetime import timedelta

import pytest
from rest_framework.test import APIClient

from content.items.models import Item
from content.releases.models import Quiz, Release
from quiz.activities.models import Activity
from tests.cast import NOW
from tests.factories.items import make_version
from tests.factories.play import make_activity, make_release

pytestmark = pytest.mark.django_db
QUIZZES, RELEASES, DESK = "/api/v1/quizzes/", "/api/v1/releases/", "/api/v1/desk/activities/"
HOTLINE, ADULT = "法律援助的咨询热线是哪一个？", "十八周岁以上的自然人为成年人。"


@pytest.fixture
def items(db: None) -> list[int]:
    return [make_version(format).item_id for format in ("single", "truefalse")]


def test_a_quiz_keeps_its_items_in_order(zhou: APIClient, items: list[int]) -> None:
    made = zhou.post(QUIZZES, {"title": "民法典入门", "items": items[::-1]})
    quiz = Quiz.objects.get()
    assert (made.status_code, made["Location"]) == (201, f"http://testserver{QUIZZES}{quiz.pk}/")
    assert (
        made.json()
        == zhou.get(f"{QUIZZES}{quiz.pk}/").json()
        == {
            "id": quiz.pk,
            "code": quiz.code,
            "title": "民法典入门",
            "text": "",
            "created_at": "2026-11-24T09:00:00+08:00",
            "item_count": 2,
            "items": items[::-1],
        }
    )


def test_the_title_changes_without_the_list_and_the_list_without_the_title(zhou, items) -> None:
    quiz = zhou.post(QUIZZES, {"title": "旧", "items": items}).json()
    place = f"{QUIZZES}{quiz['id']}/"
    assert zhou.patch(place, {"title": "新"}).json() == {**quiz, "title": "新"}
    assert zhou.patch(place, {"items": items[:1]}).json() == {
        **quiz,
        "title": "新",
        "items": items[:1],
        "item_count": 1,
    }


@pytest.mark.parametrize("wrong", [[999999], ["twice", "twice"]])
def test_a_list_that_cannot_be_says_so_and_changes_nothing(zhou: APIClient, items: list[int], wrong) -> None:
    wrong = items[:1] * 2 if "twice" in wrong else wrong
    refused = zhou.post(QUIZZES, {"title": "民法典", "items": wrong})
    assert (refused.status_code, list(refused.json()["fields"])) == (400, ["items"])
    assert Quiz.objects.count() == 0


def test_a_release_is_a_frozen_copy(zhou: APIClient, items: list[int]) -> None:
    Item.objects.filter(pk=items[0]).update(suits=["adult"])
    quiz = zhou.post(QUIZZES, {"title": "民法典入门", "items": items}).json()
    made = zhou.post(RELEASES, {"quiz": quiz["id"]})
    release = Release.objects.get()
    zhou.patch(f"{QUIZZES}{quiz['id']}/", {"title": "改了", "items": []})
    Item.objects.update(suits=["primary"])
    assert made.status_code == 201
    assert (
        made.json()
        == zhou.get(f"{RELEASES}{release.pk}/").json()
        == {
            "id": release.pk,
            "quiz": quiz["id"],
            "number": 1,
            "title": "民法典入门",
            "published_at": "2026-11-24T09:00:00+08:00",
            "items": [
                {
                    "number": 1,
                    "item": items[0],
                    "version": 1,
                    "format": "single",
                    "stem": HOTLINE,
                    "suits": ["adult"],
                    "held": False,
                    "topic": "公共法律服务",
                },
                {
                    "number": 2,
                    "item": items[1],
                    "version": 1,
                    "format": "truefalse",
                    "stem": ADULT,
                    "suits": [],
                    "held": False,
                    "topic": "公共法律服务",
                },
            ],
        }
    )


def test_an_empty_quiz_and_a_draft_are_not_published(zhou: APIClient) -> None:
    empty = zhou.post(QUIZZES, {"title": "空"}).json()
    assert zhou.post(RELEASES, {"quiz": empty["id"]}).json()["code"] == "empty_quiz"
    draft = make_version().item
    Item.objects.filter(pk=draft.pk).update(state="draft")
    draft.versions.update(frozen_at=None)
    quiz = zhou.post(QUIZZES, {"title": "草稿", "items": [draft.pk]}).json()
    refused = zhou.post(RELEASES, {"quiz": quiz["id"]})
    assert (refused.status_code, refused.json()["code"]) == (409, "unapproved_items")
    assert zhou.post(RELEASES, {"quiz": 999}).status_code == 404


def test_an_activity_is_opened_by_a_preset(zhou: APIClient) -> None:
    release = make_release(count=8)
    made = zhou.post(
        DESK, {"release": release.pk, "title": "公众答题周", "preset": "week", "pass_percent": 60}
    )
    activity = Activity.objects.get()
    assert (made.status_code, made["Location"]) == (201, f"http://testserver{DESK}{activity.code}/")
    assert made.json() == {
        "id": activity.pk,
        "code": activity.code,
        "title": "公众答题周",
        "text": "",
        "release": release.pk,
        "opens_at": "2026-11-24T09:00:00+08:00",
        "closes_at": "2026-12-01T00:00:00+08:00",
        "on_home": True,
        "withdrawn_at": None,
        "withdrawn_note": "",
        "rules": {
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
        },
        "finished_count": 0,
    }


def test_a_preset_draws_from_what_suits_the_audience(zhou: APIClient) -> None:
    release = make_release(count=8, suits=(["primary"], ["adult"]))
    asked = {"release": release.pk, "title": "小学生答题周", "preset": "week"}
    made = zhou.post(DESK, {**asked, "audience": "primary"}).json()
    assert [made["rules"][name] for name in ("audience", "draw")] == ["primary", 0]
    assert zhou.get(f"/api/v1/activities/{made['code']}/").json()["item_count"] == 4
    refused = zhou.post(DESK, {**asked, "audience": "senior"})
    assert (refused.status_code, list(refused.json()["fields"])) == (400, ["audience"])


def test_rules_that_cannot_be_are_told_by_field(zhou: APIClient) -> None:
    asked = {"release": make_release(count=2).pk, "title": "活动", "draw": 5}
    asked["closes_at"] = (NOW - timedelta(days=1)).isoformat()
    refused = zhou.post(DESK, asked)
    assert (refused.status_code, refused.json()["code"]) == (400, "invalid_rules")
    assert sorted(refused.json()["fields"]) == ["closes_at", "draw"]
    assert Activity.objects.count() == 0


def test_rules_change_one_by_one(zhou: APIClient) -> None:
    activity = make_activity(tries=2)
    changed = zhou.patch(f"{DESK}{activity.code}/", {"feedback": "end", "on_home": False}).json()
    assert (changed["rules"]["tries"], changed["rules"]["feedback"]) == (2, "end")
    assert (changed["title"], changed["on_home"]) == ("每日练习", False)
    refused = zhou.patch(f"{DESK}{activity.code}/", {"draw": 99})
    assert (refused.status_code, list(refused.json()["fields"])) == (400, ["draw"])


def test_taken_down_and_put_up_again_under_the_same_link(zhou: APIClient) -> None:
    activity, better = make_activity(), make_release(count=3)
    place = f"{DESK}{activity.code}/"
    down = zhou.post(f"{place}withdrawal/", {"note": "有一道题要改。"}).json()
    assert (down["withdrawn_at"], down["withdrawn_note"]) == ("2026-11-24T09:00:00+08:00", "有一道题要改。")
    up = zhou.post(f"{place}release/", {"release": better.pk}).json()
    assert (up["code"], up["release"], up["withdrawn_at"]) == (activity.code, better.pk, None)


@pytest.mark.parametrize("count", [1, 3])
def test_one_row_or_three(zhou: APIClient, django_assert_num_queries, count: int) -> None:
    for _ in range(count):
        make_activity(release=make_release(count=count))
    for url in (QUIZZES, RELEASES, DESK):
        with django_assert_num_queries(3):
            assert len(zhou.get(url).json()["results"]) == count
    release = Release.objects.latest("id")
    with django_assert_num_queries(4):
        assert len(zhou.get(f"{RELEASES}{release.pk}/").json()["items"]) == count


def test_a_copy_has_the_same_items_and_the_callers_name_on_it(zhou: APIClient, items: list[int]) -> None:
    quiz = zhou.post(QUIZZES, {"title": "民法典入门", "items": items[::-1]}).json()
    made = zhou.post(f"{QUIZZES}{quiz['id']}/copies/")
    copy = Quiz.objects.get(title="民法典入门（副本）")
    assert (made.status_code, made["Location"]) == (201, f"http://testserver{QUIZZES}{copy.pk}/")
    assert (made.json()["items"], copy.owner.username) == (items[::-1], "zhou")


def test_a_mix_alone_says_how_many_are_drawn_and_a_wrong_one_is_refused(zhou: APIClient) -> None:
    release = make_release(("single", "truefalse"), count=6)
    mix = {"by": "format", "counts": {"single": 2, "truefalse": 1}}
    asked = {"release": release.pk, "title": "搭配", "preset": "week"}
    made = zhou.post(DESK, {**asked, "draw_plan": mix}, format="json").json()
    assert (made["rules"]["draw"], made["rules"]["draw_plan"]) == (3, mix)
    place = f"{DESK}{made['code']}/"
    for wrong in (
        {"draw": 5},
        {"draw_plan": {"by": "format", "counts": {"single": 9}}},
        {"draw_plan": {"by": "luck"}},
    ):
        refused = zhou.patch(place, wrong, format="json")
        assert (refused.status_code, refused.json()["code"]) == (400, "invalid_rules")
    assert zhou.patch(place, {"draw_plan": {}, "draw": 5}, format="json").json()["rules"]["draw"] == 5
