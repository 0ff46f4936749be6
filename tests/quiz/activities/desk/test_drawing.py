"""周老师 has papers drawn from a pool: mixed, apart, and without what is kept back for contests."""

from random import Random

import pytest

from content.items.checks.base import Complaint
from content.items.formats.case import new_case
from content.items.frozen import forget_frozen
from content.items.models import Item
from content.releases.actions import add_quiz_items, create_quiz
from quiz.activities.actions import begin_attempt
from quiz.activities.models import Activity
from quiz.activities.phrases import rule_lines
from tests.cast import NOW, make_player, teacher_zhou
from tests.factories.desk import desk_of, make_approved

pytestmark = pytest.mark.django_db
PUBLISHING = "content.releases.actions.publishing"


@pytest.fixture(autouse=True)
def nothing_quarrels(monkeypatch):
    """The items of these tests are alike; what the paper checks say of that is tested with them."""
    for place in (PUBLISHING, "content.releases.queries"):
        monkeypatch.setattr(f"{place}.run_paper_checks", lambda contents: [])
    monkeypatch.setattr(f"{PUBLISHING}.quarrels", lambda contents: set())


def make_quiz(*items):
    quiz = create_quiz(code="q", title="宪法周", text="", owner=teacher_zhou(), now=NOW)
    add_quiz_items(quiz=quiz, items=items)
    return quiz


def rules(**changes):
    """What the form posts, all items, no limits."""
    return {
        "title": "宪法周", "text": "", "opens_at": "2026-11-24T08:00", "closes_at": "", "audience": "all",
        "draw": "0", "tries": "0", "tries_per": "all", "counts": "first", "scoring": "official",
        "pass_percent": "", "limit_seconds": "", "feedback": "each", "on_home": "on", **changes,
    }  # fmt: skip


def publish(quiz, **changes):
    return desk_of().post(f"/desk/activities/new/{quiz.pk}/", rules(**changes))


def begin(activity, number):
    player = make_player(f"小明{number}")
    return begin_attempt(activity=activity, player=player, now=NOW, rng=Random(number))


def held_back():
    item = make_approved()
    Item.objects.filter(pk=item.pk).update(held=True)
    return item


def quarrelling(monkeypatch, *pairs):
    """The items at these places of the quiz give each other away."""
    monkeypatch.setattr(f"{PUBLISHING}.quarrels", lambda contents: set(pairs))
    complaint = Complaint("CROSS_LEAK", "stem", "第 2 题的题干说出了这题的答案。")
    monkeypatch.setattr(f"{PUBLISHING}.run_paper_checks", lambda contents: [(0, complaint)])


def mixed(*levels):
    """A quiz of items of these difficulties."""
    return make_quiz(*(make_approved(difficulty=level) for level in levels))


def test_each_attempt_gets_the_mix_and_one_of_two_that_quarrel(monkeypatch):
    quiz = mixed("easy", "easy", "easy", "hard", "hard")
    quarrelling(monkeypatch, (0, 1))
    mix = {"plan_by": "difficulty", "plan_difficulty_0": "2", "plan_difficulty_1": "1", "draw": "10"}
    publish(quiz, **mix)
    activity = Activity.objects.get()
    assert (activity.draw, activity.draw_plan["counts"]) == (3, {"easy": 2, "hard": 1})
    assert rule_lines(activity)[1] == "每次随机抽 3 道题：易 2、难 1，题目顺序随机。"
    for number in range(12):
        attempt = begin(activity, number)
        drawn = [entry.version for entry in attempt.paper.entries.select_related("version")]
        assert sorted(version.difficulty for version in drawn) == ["easy", "easy", "hard"]
        assert len({version.pk for version in drawn} & set(first_two(quiz))) == 1
    page = desk_of().get(f"/desk/activities/{activity.pk}/edit/").text
    assert "每人 3 道：易 2、难 1" in page


def first_two(quiz):
    return [entry.item.newest.pk for entry in quiz.entries.select_related("item")[:2]]


def test_a_mix_draws_what_is_about_one_case_whole_and_side_by_side(monkeypatch):
    case = new_case("借款", "甲向乙借了一万元。")
    items = [make_approved(difficulty=level) for level in ("easy", "hard", "easy", "hard", "easy")]
    for item in (items[0], items[3]):
        version = item.newest
        version.body = version.body | {"case": case}
        version.save()
    forget_frozen()
    quiz = make_quiz(*items)
    quarrelling(monkeypatch, (1, 2))
    publish(quiz, plan_by="difficulty", plan_difficulty_0="1", plan_difficulty_1="1", draw="2")
    seen = set()
    for number in range(30):
        paper = begin(Activity.objects.get(), number).paper
        drawn = list(paper.entries.order_by("number").values_list("version__item", flat=True))
        seen.add(tuple(items.index(item) for item in items if item.pk in drawn))
        if items[0].pk in drawn:
            assert drawn == [items[0].pk, items[3].pk]
    assert seen == {(0, 3), (1, 4)}


def test_begun_attempts_keep_their_paper_when_the_mix_changes(monkeypatch):
    publish(mixed("easy", "easy", "hard"), plan_by="difficulty", plan_difficulty_0="1", plan_difficulty_1="1")
    activity = Activity.objects.get()
    attempt = begin(activity, 1)
    before = list(attempt.paper.entries.values_list("version", flat=True))
    edited = rules(draw="3")
    desk_of().post(f"/desk/activities/{activity.pk}/edit/", edited)
    activity.refresh_from_db()
    assert (activity.draw, activity.draw_plan) == (3, {})
    assert list(attempt.paper.entries.values_list("version", flat=True)) == before


def test_too_few_of_a_kind_are_told_and_what_was_typed_stays():
    quiz = mixed("easy", "hard")
    refused = publish(quiz, plan_by="difficulty", plan_difficulty_0="1", plan_difficulty_1="4")
    assert (refused.status_code, "难要 4 道，只有 1 道" in refused.text) == (400, True)
    assert 'value="4"' in refused.text
    empty = publish(quiz, plan_by="difficulty")
    assert (empty.status_code, "写下每种几道" in empty.text) == (400, True)
    assert Activity.objects.count() == 0


def test_a_pool_that_quarrels_is_not_played_as_a_whole(monkeypatch):
    quiz = mixed("easy", "hard")
    quarrelling(monkeypatch, (0, 1))
    assert publish(quiz, draw="0").status_code == 409
    publish(quiz, draw="1")
    activity = Activity.objects.get()
    refused = desk_of().post(f"/desk/activities/{activity.pk}/edit/", rules())
    assert (refused.status_code, "不能全部作答" in refused.text) == (400, True)


def test_what_is_kept_back_leaves_a_practice_in_one_press_and_stays_in_a_contest():
    kept_back, free = held_back(), make_approved()
    quiz = make_quiz(kept_back, free)
    refused = publish(quiz, feedback="each", tries="0")
    assert (refused.status_code, "1 道保留题" in refused.text, "并发布" in refused.text) == (400, True, True)
    publish(quiz, feedback="end", tries="3")
    publish(quiz, feedback="each", tries="0", without_held="1")
    contest, practice = Activity.objects.order_by("pk")
    assert [[entry.held for entry in one.release.entries.all()] for one in (contest, practice)] == [
        [True, False],
        [False],
    ]
