"""Questions about one case text come into a quiz together."""

from collections.abc import Iterator

import pytest

from content.items.cases.models import CaseText
from content.items.models import Item
from content.releases.actions import create_quiz
from content.releases.models import Quiz
from content.releases.queries import with_siblings
from tests.cast import NOW, teacher_zhou
from tests.factories.desk import desk_of, make_approved

pytestmark = pytest.mark.django_db


@pytest.fixture
def quiz() -> Quiz:
    return create_quiz(code="q", title="宪法周", text="", owner=teacher_zhou(), now=NOW)


@pytest.fixture
def about_a_case() -> list[Item]:
    """Three approved questions about one text, the last of them written first."""
    case = CaseText.objects.create(code="c1", title="借款", text="甲向乙借了一万元。", created_at=NOW)
    items = [make_approved(stem=f"甲应当在第{n}天还款，对吗？") for n in range(3)]
    for place, item in zip((2, 3, 1), items, strict=True):
        Item.objects.filter(pk=item.pk).update(case=case, case_position=place)
        item.refresh_from_db()
    return items


def add(quiz: Quiz, *items: Item, **form: str) -> str:
    sent = {"do": "add", "item": [item.pk for item in items], **form}
    return desk_of().post(f"/desk/quizzes/{quiz.pk}/items/", sent, headers={"HX-Request": "true"}).text


def listed(quiz: Quiz) -> Iterator[int]:
    return quiz.entries.order_by("position").values_list("item_id", flat=True)


def test_one_brings_the_others_in_their_order_and_says_so(quiz, about_a_case):
    single = make_approved(stem="宪法宣誓由谁监誓？")
    page = add(quiz, about_a_case[0], single)
    last, first, middle = (about_a_case[place].pk for place in (1, 2, 0))
    assert list(listed(quiz)) == [first, middle, last, single.pk]
    assert "另有 2 道小题和选的题共用一份材料，一起放进来了。" in page


def test_nothing_is_said_where_nothing_came_along(quiz, about_a_case):
    assert "共用一份材料" not in add(quiz, *about_a_case)
    assert quiz.entries.count() == 3
    assert "共用一份材料" not in add(quiz, about_a_case[0])


def test_one_that_was_taken_out_stays_out_until_another_is_added(quiz, about_a_case):
    add(quiz, about_a_case[0])
    desk_of().post(f"/desk/quizzes/{quiz.pk}/items/", {"do": "remove", "item": about_a_case[1].pk})
    assert about_a_case[1].pk not in listed(quiz)


def test_drafts_and_what_is_kept_back_do_not_come_along(about_a_case):
    draft, kept, asked = about_a_case
    Item.objects.filter(pk=draft.pk).update(state="draft")
    Item.objects.filter(pk=kept.pk).update(held=True)
    assert with_siblings([asked]) == [asked]
    kept.refresh_from_db()
    assert with_siblings([kept]) == [asked, kept]


def test_without_cases_nothing_is_read(django_assert_num_queries):
    items = [make_approved(), make_approved()]
    with django_assert_num_queries(0):
        assert with_siblings(items) == items
