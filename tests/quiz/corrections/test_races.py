"""People answer and hand in while the key is put right: real threads, real transactions."""

from datetime import timedelta
from random import Random

import pytest
from django.core.management import call_command

from quiz.activities.actions import begin_attempt, hand_in
from quiz.corrections.actions import void_wording
from quiz.corrections.errors import CorrectedSince
from quiz.play.actions import record_response
from quiz.play.models import Correction, Mark, Score, ScoreChange
from quiz.play.queries import paper_entry
from tests.at_once import at_once
from tests.cast import NOW, make_player, teacher_zhou
from tests.factories.corrections import LATER, apply, corrected, fold_all
from tests.factories.play import answer, make_activity, make_attempt, make_release, version_at

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = 4


def sound() -> None:
    fold_all()
    call_command("verify_scores")


def test_an_item_read_before_the_correction_is_marked_by_it_all_the_same() -> None:
    """The page has read the item, then the desk decides and the worker is done, then the answer comes."""
    attempt = make_attempt(count=1, feedback="each")
    entry, version = paper_entry(attempt, 1), version_at(attempt, 1)
    corrected(version)
    apply(version)
    taken = record_response(
        attempt=attempt,
        number=1,
        client_id="c",
        answer={"option": "a"},
        spent_ms=1,
        now=LATER,
        entry=entry,
    )
    assert Mark.objects.get().quality == 1
    assert taken.entry.content.key == {"option": "a"}


def test_answers_beside_the_decision_and_the_worker_end_by_the_new_key() -> None:
    for _ in range(ROUNDS):
        release = make_release(count=1)
        version = release.entries.get().version
        attempts = [
            make_attempt(make_player(f"小明{turn}"), release=release, feedback="each") for turn in range(3)
        ]
        corrections = [lambda v=version: (corrected(v), apply(v))]
        at_once(*corrections, *[lambda a=attempt: answer(a, 1, right=False) for attempt in attempts])
        apply(version)
        assert [Score.objects.get(attempt=attempt).points for attempt in attempts] == [100] * 3
    sound()


def test_hand_ins_beside_the_worker_end_by_the_new_key() -> None:
    for _ in range(ROUNDS):
        activity = make_activity(release=make_release(count=2), feedback="end")
        attempts = []
        for turn in range(3):
            attempt = begin_attempt(
                activity=activity, player=make_player(f"小明{turn}"), now=NOW, rng=Random(turn)
            )
            answer(attempt, 1)
            answer(attempt, 2)
            attempts.append(attempt)
        version = version_at(attempts[0], 1)
        hand_in(attempt=attempts[0], now=NOW + timedelta(minutes=1))
        corrected(version)
        late = [lambda a=one: hand_in(attempt=a, now=NOW + timedelta(minutes=2)) for one in attempts[1:]]
        at_once(lambda v=version: apply(v), *late)
        assert [Score.objects.get(attempt=attempt).points for attempt in attempts] == [100] * 3
    sound()


def test_two_workers_tell_each_player_once() -> None:
    for _ in range(ROUNDS):
        attempt = make_attempt(count=1, feedback="each")
        answer(attempt, 1)
        version = version_at(attempt, 1)
        corrected(version)
        at_once(lambda v=version: apply(v), lambda v=version: apply(v))
    changes = ScoreChange.objects.values_list("points_before", "points")
    assert list(changes) == [(100, 0)] * ROUNDS
    sound()


def test_of_two_editors_who_press_at_once_one_is_told() -> None:
    attempt = make_attempt(count=1, feedback="each")
    answer(attempt, 1)
    version, by = version_at(attempt, 1), teacher_zhou()

    def press() -> Correction:
        return void_wording(version=version, reason="题目有错", by=by, now=LATER, seen=0)

    outcomes = at_once(press, press, refusals=CorrectedSince)
    assert outcomes.count(CorrectedSince) == 1
    assert Correction.objects.count() == 1
