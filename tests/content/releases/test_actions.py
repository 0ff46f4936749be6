"""周老师 puts items together and publishes them."""

import pytest

from content.items.checks.base import Complaint
from content.releases.actions import (
    add_quiz_items,
    create_quiz,
    create_quiz_from_source,
    move_quiz_item,
    publish_quiz,
    remove_conflicting_items,
    remove_quiz_item,
)
from content.releases.errors import EmptyQuiz, NothingApproved, PaperFindings, UnapprovedItems
from content.releases.queries import paper_findings
from tests.cast import NOW, teacher_zhou
from tests.factories.desk import make_approved, make_draft, make_source

pytestmark = pytest.mark.django_db


def make_quiz(*items, code="q"):
    quiz = create_quiz(code=code, title="题单", text="", owner=teacher_zhou(), now=NOW)
    add_quiz_items(quiz=quiz, items=items)
    return quiz


def publish(quiz):
    return publish_quiz(quiz=quiz, by=teacher_zhou(), now=NOW)


def listed(quiz):
    return [entry.item for entry in quiz.entries.select_related("item")]


@pytest.fixture(autouse=True)
def nothing_quarrels(monkeypatch):
    """What the paper checks say is tested with them."""
    for feature in ("actions", "queries"):
        monkeypatch.setattr(f"content.releases.{feature}.run_paper_checks", lambda contents: [])


@pytest.fixture
def twins_quarrel(monkeypatch, nothing_quarrels):
    """A paper check that wants every stem once."""

    def check(contents):
        stems = [content.stem for content in contents]
        twins = [place for place, stem in enumerate(stems) if stem in stems[:place]]
        return [(place, Complaint("DUP", "stem", "和前面的题一样。")) for place in twins]

    for feature in ("actions", "queries"):
        monkeypatch.setattr(f"content.releases.{feature}.run_paper_checks", check)


def test_an_item_goes_in_once_and_keeps_its_place():
    one, two, three = make_approved(), make_approved(), make_approved()
    quiz = make_quiz(one, two)
    assert add_quiz_items(quiz=quiz, items=[two, three]) == 1
    assert listed(quiz) == [one, two, three]


def test_items_move_by_one_and_stop_at_the_ends():
    one, two = make_approved(), make_approved()
    quiz = make_quiz(one, two)
    move_quiz_item(quiz=quiz, item_id=two.pk, by=-1)
    move_quiz_item(quiz=quiz, item_id=two.pk, by=-1)
    assert listed(quiz) == [two, one]


def test_after_a_removal_the_list_still_takes_items():
    one, two, three = make_approved(), make_approved(), make_approved()
    quiz = make_quiz(one, two)
    remove_quiz_item(quiz=quiz, item_id=one.pk)
    add_quiz_items(quiz=quiz, items=[three])
    assert listed(quiz) == [two, three]


def test_a_source_becomes_a_quiz_of_what_is_approved_in_the_order_of_the_text():
    source = make_source(title="法援年报")
    one, _, two = make_approved(source), make_draft(source), make_approved(source)
    make_approved()
    quiz = create_quiz_from_source(source=source, code="s", owner=teacher_zhou(), now=NOW)
    assert (quiz.title, listed(quiz)) == ("法援年报", [one, two])


def test_a_source_without_approved_items_makes_no_quiz():
    with pytest.raises(NothingApproved):
        create_quiz_from_source(source=make_source(), code="s", owner=teacher_zhou(), now=NOW)


def test_an_empty_quiz_and_one_with_a_draft_are_not_published():
    with pytest.raises(EmptyQuiz):
        publish(make_quiz())
    with pytest.raises(UnapprovedItems):
        publish(make_quiz(make_draft(), code="q2"))


def test_a_release_holds_the_newest_approved_wording_of_each_item():
    one, two = make_approved(), make_approved()
    entries = publish(make_quiz(two, one)).entries.all()
    assert [entry.version for entry in entries] == [two.newest, one.newest]


def test_items_that_do_not_go_together_are_told_of_and_can_be_taken_out(twins_quarrel):
    one, twin, triplet = (make_approved(stem="一样的？") for _ in range(3))
    quiz = make_quiz(one, twin, triplet)
    with pytest.raises(PaperFindings):
        publish(quiz)
    assert paper_findings(quiz) == {twin.pk: ["和前面的题一样。"], triplet.pk: ["和前面的题一样。"]}
    assert remove_conflicting_items(quiz=quiz) == 2
    assert publish(quiz).entries.count() == 1


@pytest.mark.parametrize("count", [1, 3])
def test_publishing_asks_the_database_as_often_whatever_the_length(count, django_assert_num_queries):
    quiz = make_quiz(*(make_approved() for _ in range(count)))
    with django_assert_num_queries(10):
        publish(quiz)
