"""周老师 changes her mind."""

import pytest

from content.items.actions import approve_item, reject_item
from content.items.errors import ItemNotInReview
from content.releases.actions import create_quiz, publish_quiz, set_quiz_items
from content.review.actions import undo_decision
from content.review.actions import undo_last as undo_last_of
from content.review.errors import AlreadyReleased, NothingToUndo
from content.staff.models import AuditEntry
from tests.cast import NOW, teacher_zhou
from tests.factories.desk import admin_chen, make_draft

pytestmark = pytest.mark.django_db


def approve(item, by=None):
    approve_item(item=item, by=by or teacher_zhou(), now=NOW)


def undo_last(by=None):
    return undo_last_of(by=by or teacher_zhou(), now=NOW)


def test_an_approval_is_taken_back_and_the_wording_is_open_again():
    item = make_draft()
    approve(item)
    undo_decision(item=item, by=teacher_zhou(), now=NOW)
    item.refresh_from_db()
    assert (item.state, item.newest.frozen_at) == ("draft", None)
    assert AuditEntry.objects.last().verb == "unapprove_item"


def test_what_was_released_stays_approved():
    item = make_draft()
    approve(item)
    quiz = create_quiz(code="q", title="题单", text="", owner=teacher_zhou(), now=NOW)
    set_quiz_items(quiz=quiz, items=[item])
    publish_quiz(quiz=quiz, by=teacher_zhou(), now=NOW)
    with pytest.raises(AlreadyReleased):
        undo_decision(item=item, by=teacher_zhou(), now=NOW)
    item.refresh_from_db()
    assert (item.state, item.newest.frozen_at) == ("approved", NOW)


def test_decisions_are_taken_back_one_after_another_newest_first():
    first, second = make_draft(), make_draft()
    approve(first)
    reject_item(item=second, reason="unclear", by=teacher_zhou(), now=NOW)
    assert [undo_last(), undo_last()] == [[second], [first]]
    with pytest.raises(NothingToUndo):
        undo_last()


def test_nobody_takes_back_the_last_decision_of_another():
    approve(make_draft(), by=admin_chen())
    with pytest.raises(NothingToUndo):
        undo_last()


def test_a_draft_has_no_decision_to_take_back():
    with pytest.raises(ItemNotInReview):
        undo_decision(item=make_draft(), by=teacher_zhou(), now=NOW)
