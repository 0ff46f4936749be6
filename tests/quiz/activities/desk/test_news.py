"""周老师 sees which items of a published activity have moved on, and publishes again in one press."""

from random import Random

import pytest
from django.utils import timezone

from content.items.actions import flag_version, retire_item
from content.items.models import ItemVersion
from content.releases.actions import add_quiz_items, create_quiz, remove_quiz_items
from content.releases.models import Quiz
from content.releases.queries import release_news
from content.staff.models import AuditEntry
from quiz.activities.actions import begin_attempt, publish_activity
from quiz.activities.models import Activity
from quiz.activities.presets import PRACTICE
from tests.cast import NOW, make_player, teacher_zhou
from tests.factories.desk import desk_of, make_approved

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_quarrels(monkeypatch):
    for feature in ("actions.publishing", "queries"):
        monkeypatch.setattr(f"content.releases.{feature}.run_paper_checks", lambda contents: [])


def publish(*items) -> Activity:
    quiz = create_quiz(code="q", title="宪法周", text="", owner=teacher_zhou(), now=NOW)
    add_quiz_items(quiz=quiz, items=items)
    return publish_activity(
        quiz=quiz, title="宪法周", text="", rules=PRACTICE.rules_from(NOW, len(items)),
        by=teacher_zhou(), now=NOW, rng=Random(1),
    )  # fmt: skip


def reword(item, *, approved=True, **wording) -> ItemVersion:
    """The next wording of the item."""
    version = item.versions.last()
    version.pk, version.number = None, version.number + 1
    version.frozen_at = NOW if approved else None
    for name, value in wording.items():
        setattr(version, name, value)
    version.save()
    return version


def page_of(activity) -> str:
    return desk_of().get(f"/desk/activities/{activity.pk}/").text


def press_republish(activity):
    return desk_of().post(f"/desk/activities/{activity.pk}/republish/", follow=True)


def told(activity) -> list[tuple[str, int | None, list[str]]]:
    activity.refresh_from_db()
    return [(one.kind, one.number, [change.field for change in one.changes])
            for one in release_news(activity.release)]  # fmt: skip


def test_nothing_is_said_while_the_items_are_the_newest_approved():
    item = make_approved()
    activity = publish(item)
    reword(item, approved=False, stem="还没审的新题干")
    assert told(activity) == []
    assert ["题目有变化" in page_of(activity), "有新版本" in desk_of().get("/desk/activities/").text] == [
        False,
        False,
    ]


def test_a_newer_wording_is_shown_field_by_field_old_and_new():
    same, changed = make_approved(), make_approved(stem="原来的题干")
    activity = publish(same, changed)
    reword(changed, stem="现在的题干", rationale="新的讲解。")
    assert told(activity) == [("newer", 2, ["题干", "讲解"])]
    page = page_of(activity)
    assert "原来：<del>原来的题干</del> 现在：<ins>现在的题干</ins>" in page
    assert "原来：<del>讲解一句。</del> 现在：<ins>新的讲解。</ins>" in page


def test_items_retired_added_and_taken_out_are_named_too():
    kept, retired, removed, added = (make_approved() for _ in range(4))
    activity = publish(kept, retired, removed)
    quiz = Quiz.objects.get()
    retire_item(item=retired, reason="法条改了", by=teacher_zhou(), now=NOW)
    remove_quiz_items(quiz=quiz, item_ids=[removed.pk])
    add_quiz_items(quiz=quiz, items=[added])
    assert told(activity) == [("retired", 2, []), ("removed", 3, []), ("added", None, [])]
    page = page_of(activity)
    assert [word in page for word in ("已停用", "已移出题单", "新加入题单")] == [True] * 3


def test_the_list_counts_what_is_newer_or_retired():
    first, second, third = (make_approved() for _ in range(3))
    activity = publish(first, second, third)
    reword(first, stem="新题干")
    reword(first, stem="更新的题干")
    retire_item(item=second, reason="法条改了", by=teacher_zhou(), now=NOW)
    assert "有新版本 2 题" in desk_of().get("/desk/activities/").text
    Activity.objects.filter(pk=activity.pk).update(closes_at=timezone.now())
    assert "有新版本" not in desk_of().get("/desk/activities/").text


def test_one_press_plays_the_newest_wordings_and_begun_attempts_keep_their_paper():
    item = make_approved(stem="原来的题干")
    activity = publish(item)
    begun = begin_attempt(activity=activity, player=make_player("小明"), now=NOW, rng=Random(1))
    paper = list(begun.paper.entries.values_list("version__stem", flat=True))
    reword(item, stem="现在的题干")
    page = press_republish(activity).text
    again = Activity.objects.get()
    assert (again.code, again.release.number) == (activity.code, 2)
    assert [entry.version.stem for entry in again.release.entries.all()] == ["现在的题干"]
    assert paper == list(begun.paper.entries.values_list("version__stem", flat=True)) == ["原来的题干"]
    assert ["链接没变" in page, "题目有变化" in page] == [True, False]
    assert AuditEntry.objects.get(verb="republish_activity").detail == {"release": 2}


def test_a_flag_is_shown_and_stops_the_press_with_its_sentence():
    item = make_approved()
    activity = publish(item)
    flag_version(version=item.newest, check="edition", field="stem", text="新版里这个数变了。")
    assert "再看一遍才能再发：新版里这个数变了。" in page_of(activity)
    answer = press_republish(activity)
    assert (answer.status_code, "有题目要再看一遍" in answer.text) == (409, True)
    assert Activity.objects.get().release.number == 1


@pytest.mark.parametrize("count", [1, 3])
def test_the_news_takes_four_queries_whatever_the_number_of_items(count, django_assert_num_queries):
    items = [make_approved() for _ in range(count)]
    activity = publish(*items)
    for item in items:
        reword(item, stem="新题干")
    activity = Activity.objects.select_related("release__quiz").get(pk=activity.pk)
    with django_assert_num_queries(4):
        assert len(release_news(activity.release)) == count
