"""Two tabs compose one quiz: real threads with a connection each."""

import pytest

from content.releases.actions import (
    add_quiz_items,
    create_quiz,
    place_quiz_item,
    remove_quiz_items,
    set_quiz_items,
)
from tests.at_once import at_once
from tests.cast import NOW, teacher_zhou
from tests.factories.desk import make_approved

pytestmark = pytest.mark.django_db(transaction=True)


def test_whatever_two_tabs_do_at_once_each_item_stands_once_and_nothing_comes_back():
    items = [make_approved() for _ in range(6)]
    extra = make_approved()
    quiz = create_quiz(code="q", title="题单", text="", owner=teacher_zhou(), now=NOW)
    add_quiz_items(quiz=quiz, items=items)
    gone = items[0].pk
    deeds = [
        lambda: place_quiz_item(quiz=quiz, item_id=items[5].pk, place=1),
        lambda: remove_quiz_items(quiz=quiz, item_ids=[gone]),
        lambda: place_quiz_item(quiz=quiz, item_id=items[3].pk, place=2),
        lambda: add_quiz_items(quiz=quiz, items=[extra]),
    ]
    at_once(*deeds)
    entries = list(quiz.entries.values_list("item_id", "position"))
    assert {item_id for item_id, _ in entries} == {extra.pk, *(item.pk for item in items)} - {gone}
    assert len({position for _, position in entries}) == len(entries) == 6


def test_two_programs_that_set_the_list_leave_one_of_both():
    items = [make_approved() for _ in range(4)]
    quiz = create_quiz(code="q", title="题单", text="", owner=teacher_zhou(), now=NOW)
    at_once(
        lambda: set_quiz_items(quiz=quiz, items=items),
        lambda: set_quiz_items(quiz=quiz, items=items[::-1]),
    )
    listed = [entry.item for entry in quiz.entries.select_related("item")]
    assert listed in (items, items[::-1])
