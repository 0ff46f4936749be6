"""周老师 changes her mind."""

from dataclasses import replace

import pytest

from content.generation.redrafting import regenerate_item
from content.items.actions import approve_item, edit_item, reject_item, submit_item
from content.items.errors import ItemNotInReview
from content.items.models import Item
from content.items.queries import content_of
from content.releases.actions import create_quiz, publish_quiz, set_quiz_items
from content.review.actions import approve_batch, undo_decision
from content.review.actions import undo_last as undo_last_of
from content.review.errors import AlreadyReleased, BatchReleased, NothingToApprove, NothingToUndo
from content.staff.actions import set_house_rules
from content.staff.models import AuditEntry
from tests.cast import NOW, teacher_zhou
from tests.factories.desk import admin_chen, complain, make_draft, make_read_source

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


@pytest.mark.parametrize(
    "decide",
    [approve, lambda item: reject_item(item=item, reason="unclear", by=teacher_zhou(), now=NOW)],
    ids=["approve", "reject"],
)
def test_a_decision_on_a_submitted_item_taken_back_lets_it_wait_again(decide):
    item = make_draft()
    submit_item(item=item, by=admin_chen(), now=NOW)
    decide(item)
    assert [one.state for one in undo_last()] == ["in_review"]
    item.refresh_from_db()
    assert (item.state, item.newest.frozen_at, item.rejection) == ("in_review", None, "")


def test_ones_own_submission_is_taken_back_until_somebody_decides():
    first, second = make_draft(), make_draft()
    for item in (first, second):
        submit_item(item=item, by=teacher_zhou(), now=NOW)
    approve(first, by=admin_chen())
    assert undo_last() == [second]
    second.refresh_from_db()
    assert second.state == "draft"
    with pytest.raises(NothingToUndo):
        undo_last()


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


def regenerable():
    """A draft of a recipe that has another set of options."""
    item = make_read_source().items.filter(recipe="figure_single").order_by("pk")[0]
    item.newest.findings.all().delete()
    return item


def marks(*items):
    return {item.pk: item.newest.mark for item in items}


def approve_all(*items, by=None):
    return approve_batch(marks=marks(*items), by=by or teacher_zhou(), now=NOW)


def states(*items):
    return [Item.objects.get(pk=item.pk).state for item in items]


def test_other_options_are_taken_back_like_a_decision():
    item = regenerable()
    before = item.newest.body
    regenerate_item(item=item, by=teacher_zhou(), now=NOW)
    assert item.versions.get().body != before
    assert undo_last() == [item]
    assert item.versions.get().body == before
    with pytest.raises(NothingToUndo):
        undo_last()


def test_a_deed_that_something_followed_is_not_taken_back():
    first, item = make_draft(), regenerable()
    approve(first)
    regenerate_item(item=item, by=teacher_zhou(), now=NOW)
    edited = replace(content_of(item.versions.get()), rationale="后来改的。")
    edit_item(item=item, content=edited, by=admin_chen(), now=NOW)
    assert undo_last() == [first]


def test_an_approval_that_a_colleague_gave_again_is_not_taken_back():
    item = make_draft()
    approve(item)
    undo_decision(item=item, by=admin_chen(), now=NOW)
    approve(item, by=admin_chen())
    with pytest.raises(NothingToUndo):
        undo_last()


def test_a_batch_is_approved_at_once_and_taken_back_at_once():
    drafts = [make_draft() for _ in range(3)]
    assert approve_all(*drafts) == [item.pk for item in drafts]
    assert states(*drafts) == ["approved"] * 3
    assert [item.newest.frozen_at for item in drafts] == [NOW] * 3
    assert undo_last() == drafts
    assert states(*drafts) == ["draft"] * 3
    with pytest.raises(NothingToUndo):
        undo_last()


def test_what_is_complained_about_changed_or_decided_stays_out_of_the_batch():
    good, complained, changed, rejected = (make_draft() for _ in range(4))
    seen = marks(good, complained, changed, rejected)
    complain(complained)
    edited = replace(content_of(changed.newest), rationale="后来改的。")
    changed.newest.findings.all().delete()
    edit_item(item=changed, content=edited, by=admin_chen(), now=NOW)
    changed.newest.findings.all().delete()
    reject_item(item=rejected, reason="not_worth", by=teacher_zhou(), now=NOW)
    assert approve_batch(marks=seen, by=teacher_zhou(), now=NOW) == [good.pk]
    assert states(good, complained, changed, rejected) == ["approved", "draft", "draft", "rejected"]


def test_an_empty_batch_says_so():
    item = make_draft()
    complain(item)
    with pytest.raises(NothingToApprove):
        approve_all(item)


def test_a_batch_of_which_one_is_out_stays_whole():
    drafts = [make_draft() for _ in range(2)]
    approve_all(*drafts)
    quiz = create_quiz(code="q", title="题单", text="", owner=teacher_zhou(), now=NOW)
    set_quiz_items(quiz=quiz, items=drafts[:1])
    publish_quiz(quiz=quiz, by=teacher_zhou(), now=NOW)
    with pytest.raises(BatchReleased, match="1 道已经发布"):
        undo_last()
    assert states(*drafts) == ["approved"] * 2


def test_who_wrote_it_stays_out_of_their_own_batch_where_two_people_are_wanted():
    set_house_rules(two_people=True, by=admin_chen(), now=NOW)
    own, other = make_draft(), make_draft()
    own.versions.update(author=teacher_zhou())
    other.versions.update(author=admin_chen())
    assert approve_all(own, other) == [other.pk]


@pytest.mark.parametrize("count", [1, 5])
def test_a_batch_asks_the_database_as_often_whatever_its_size(count, django_assert_num_queries):
    drafts = [make_draft() for _ in range(count)]
    seen, zhou = marks(*drafts), teacher_zhou()
    with django_assert_num_queries(8):
        approve_batch(marks=seen, by=zhou, now=NOW)
