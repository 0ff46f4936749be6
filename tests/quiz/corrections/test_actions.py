"""周老师 puts a key right: what is written at once, and what is refused."""

import pytest

from content.jobs.models import Job
from content.staff.models import AuditEntry, HouseRules, User
from quiz.activities.actions import hand_in
from quiz.corrections.actions import REMARK, correct_key, void_wording
from quiz.corrections.errors import (
    CorrectedSince,
    KeyMisfits,
    NeverPlayed,
    NoNewKey,
    NothingToCorrect,
    OwnKey,
    ReasonMissing,
)
from quiz.play import queries
from quiz.play.models import Correction
from tests.cast import NOW, make_player, teacher_zhou
from tests.factories.corrections import LATER, REASON, corrected, reworded, voided
from tests.factories.items import WORDINGS, make_version
from tests.factories.play import answer, make_attempt, version_at

pytestmark = pytest.mark.django_db


@pytest.fixture
def played():
    attempt = make_attempt(count=1)
    answer(attempt, 1)
    return version_at(attempt, 1)


def press(version, by_version, *, reason=REASON, by=None, seen=None):
    return correct_key(
        version=version, by_version=by_version, reason=reason, by=by or teacher_zhou(), now=LATER, seen=seen
    )


def test_it_is_kept_with_the_key_the_reason_and_a_line_of_the_trail(played):
    made = press(played, reworded(played, citation={"kind": "law", "title": "新法", "article": "一"}))
    assert (made.kind, made.key, made.rationale, made.citation["title"]) == (
        "key",
        {"option": "a"},
        "新的讲解",
        "新法",
    )
    line = AuditEntry.objects.get(verb="correct_key")
    assert (line.target, line.detail) == (
        f"item:{played.item_id}",
        {"version": 1, "by": 2, "reason": REASON},
    )
    assert Job.objects.get(kind=REMARK).payload == {"version": played.pk}


def test_the_key_stays_though_its_wording_is_opened_and_deleted_afterwards(played):
    made = corrected(played)
    made.by_version.delete()
    made.refresh_from_db()
    assert (made.key, made.by_version) == ({"option": "a"}, None)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"format": "truefalse", "body": {}, "key": {"value": True}}, "换了题型"),
        ({"body": {"options": WORDINGS["single"][1]["options"][:3]}}, "增减了选项"),
    ],
)
def test_a_key_that_says_nothing_of_the_old_question_is_refused(played, changes, words):
    with pytest.raises(KeyMisfits, match=words):
        press(played, reworded(played, **changes))


def test_a_number_of_blanks_that_differs_is_refused():
    attempt = make_attempt(count=1, release=None)
    version = make_version("blank")
    attempt.paper.entries.update(version=version)
    newer = reworded(version, body={"blanks": 1}, key={"blanks": [["三"]]})
    with pytest.raises(KeyMisfits, match="对不上"):
        press(version, newer)


def test_what_nobody_plays_and_what_nobody_approved_is_refused(played):
    unplayed = make_version()
    with pytest.raises(NeverPlayed):
        press(unplayed, reworded(unplayed))
    draft = reworded(played)
    draft.frozen_at = None
    with pytest.raises(NoNewKey):
        press(played, draft)
    with pytest.raises(NoNewKey):
        press(played, make_version())


def test_it_wants_a_reason_and_something_to_change(played):
    with pytest.raises(ReasonMissing):
        press(played, reworded(played), reason="  ")
    with pytest.raises(NothingToCorrect):
        press(played, played)
    voided(played)
    with pytest.raises(NothingToCorrect):
        voided(played)


def test_the_second_of_two_presses_is_told_of_the_first(played):
    newer = reworded(played)
    press(played, newer, seen=0)
    with pytest.raises(CorrectedSince):
        void_wording(version=played, reason=REASON, by=teacher_zhou(), now=LATER, seen=0)
    assert Correction.objects.count() == 1


def test_where_two_people_are_wanted_the_writer_asks_a_colleague(played):
    HouseRules.objects.update_or_create(defaults={"two_people": True})
    colleague = User.objects.create(username="li", display_name="李老师", role="editor")
    newer = reworded(played, author=teacher_zhou())
    with pytest.raises(OwnKey, match="李老师"):
        press(played, newer)
    assert press(played, newer, by=colleague).by == colleague


def test_a_new_answer_is_marked_and_explained_by_the_new_key_at_once(played):
    corrected(played)
    attempt = make_attempt(make_player("小红"), count=1)
    attempt.paper.entries.update(version=played)
    answer(attempt, 1, right=False)
    view = queries.feedback(attempt, 1)
    assert (view.right, view.key, view.rationale) == (True, {"option": "a"}, "新的讲解")
    assert view.question.stem == played.stem


def test_an_attempt_begun_later_is_not_told_of_what_it_never_saw(played):
    corrected(played)
    before, after = (make_attempt(make_player(name), count=1, now=now) for name, now in
                     (("小红", NOW), ("小刚", LATER.replace(hour=20))))  # fmt: skip
    for attempt in (before, after):
        attempt.paper.entries.update(version=played)
        answer(attempt, 1)
    assert queries.feedback(before, 1).correction.reason == REASON
    assert queries.feedback(after, 1).correction is None


def test_a_void_item_tells_no_key_and_every_answer_to_it_is_right(played):
    voided(played)
    attempt = make_attempt(make_player("小红"), count=1)
    attempt.paper.entries.update(version=played)
    answer(attempt, 1, right=False)
    view = queries.feedback(attempt, 1)
    assert (view.right, view.points, view.void, view.key, view.rationale, view.key_text) == (
        True, 100, True, {}, "", "",
    )  # fmt: skip
    assert hand_in(attempt=attempt, now=LATER).points == 100
