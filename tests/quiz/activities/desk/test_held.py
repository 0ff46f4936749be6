"""What is kept back after a practice was published is still in it: 周老师 is told, and has a way on."""

from datetime import timedelta
from random import Random

import pytest

from content.items.models import Item
from content.releases.actions import add_quiz_items, create_quiz
from quiz.activities.actions import publish_activity, withdraw_activity
from quiz.activities.models import Activity
from quiz.activities.presets import PRACTICE
from quiz.activities.queries import practices_with_held
from tests.cast import NOW, teacher_zhou
from tests.factories.desk import HTMX, desk_of, make_approved

pytestmark = pytest.mark.django_db
HELD = "/desk/activities/held/"


@pytest.fixture(autouse=True)
def nothing_quarrels(monkeypatch):
    for feature in ("actions.publishing", "queries"):
        monkeypatch.setattr(f"content.releases.{feature}.run_paper_checks", lambda contents: [])


def publish(title: str, *items: Item, **rules) -> Activity:
    quiz = create_quiz(
        code=f"q{Item.objects.count()}-{title}", title=title, text="", owner=teacher_zhou(), now=NOW
    )
    add_quiz_items(quiz=quiz, items=items)
    return publish_activity(
        quiz=quiz, title=title, text="", rules=PRACTICE.rules_from(NOW, len(items)) | rules,
        by=teacher_zhou(), now=NOW, rng=Random(1),
    )  # fmt: skip


def hold_in_bulk(*items: Item) -> str:
    """The page behind the press, with what it brings in besides."""
    desk = desk_of()
    page = desk.post(
        "/desk/review/bulk/", {"do": "hold", "item": [f"{item.pk}:{item.newest.mark}" for item in items]}
    )
    assert f'hx-get="{HELD}"' in desk.get(page.headers["Location"]).text
    return desk.get(HELD, headers=HTMX).text


def test_who_keeps_items_back_is_told_which_practices_still_have_them():
    first, second, free = make_approved(), make_approved(), make_approved()
    both, none = publish("两道都有", first, second, free), publish("没有", free)
    one = publish("有一道", second)
    told = hold_in_bulk(first, second)
    assert told.index(one.title) < told.index(both.title)
    assert ["2 道保留题" in told, "1 道保留题" in told, none.title in told, "<html" in told] == [
        True,
        True,
        False,
        False,
    ]
    of_first = desk_of().get(f"{HELD}?item={first.pk}").text
    assert [both.title in of_first, one.title in of_first, "<html" in of_first] == [True, False, True]


def test_contests_and_what_is_over_or_taken_down_are_left_out():
    item = make_approved()
    publish("比赛", item, feedback="end", tries=1)
    publish("完了", item, opens_at=NOW - timedelta(days=9), closes_at=NOW - timedelta(days=1))
    taken_down = publish("撤下的", item)
    endless, each = publish("不限次", item, feedback="end", tries=0), publish("边答边讲", item, tries=1)
    withdraw_activity(activity=taken_down, note="", now=NOW)
    assert "没有保留题" in desk_of().get(HELD).text
    Item.objects.update(held=True)
    assert set(practices_with_held(NOW)) == {endless, each}
    assert [one.held_count for one in practices_with_held(NOW, item.pk)] == [1, 1]


def test_the_practice_says_so_and_goes_on_without_them_in_one_press():
    kept, free = make_approved(), make_approved()
    activity = publish("练习", kept, free)
    desk, place = desk_of(), f"/desk/activities/{activity.pk}/"
    assert "移出保留题" not in desk.get(place).text
    Item.objects.filter(pk=kept.pk).update(held=True)
    page = desk.get(place).text
    assert "有 1 道题发布以后留作保留题了" in page and 'name="without_held"' in page
    refused = desk.post(f"{place}republish/")
    assert (refused.status_code, "1 道保留题" in refused.text) == (409, True)
    page = desk.post(f"{place}republish/", {"without_held": "1"}, follow=True).text
    activity.refresh_from_db()
    assert [entry.version.item for entry in activity.release.entries.all()] == [free]
    assert ["发好了" in page, "移出保留题" in page] == [True, False]


def test_where_nothing_is_left_the_quiz_keeps_its_items():
    kept = make_approved()
    activity = publish("练习", kept)
    Item.objects.filter(pk=kept.pk).update(held=True)
    refused = desk_of().post(f"/desk/activities/{activity.pk}/republish/", {"without_held": "1"})
    assert (refused.status_code, activity.release.quiz.entries.count()) == (409, 1)


def test_the_page_of_a_kept_item_leads_there():
    item = make_approved()
    assert HELD not in desk_of().get(f"/desk/review/items/{item.pk}/").text
    Item.objects.filter(pk=item.pk).update(held=True)
    assert f'{HELD}?item={item.pk}"' in desk_of().get(f"/desk/review/items/{item.pk}/").text
    assert desk_of().get(f"{HELD}?item=x").status_code == 200


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_asks_as_often_however_long_it_is(count, django_assert_num_queries):
    item = make_approved()
    for number in range(count):
        publish(f"练习{number}", item)
    Item.objects.update(held=True)
    with django_assert_num_queries(1):
        assert len(practices_with_held(NOW)) == count
