"""Two tabs at the same instant: real threads, real transactions."""

from datetime import timedelta
from random import Random

import pytest

from quiz.activities.actions import begin_attempt, hand_in
from quiz.activities.models import ActivityEntry
from quiz.activities.verification import result_differences
from quiz.play.errors import AttemptFinished, ItemClosed, PlayError
from quiz.play.models import Attempt, Response
from quiz.play.verification import attempt_differences
from tests.at_once import at_once
from tests.cast import NOW, make_player
from tests.factories.play import answer, make_activity, make_attempt, make_release

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = 8


def sound(attempt: Attempt) -> bool:
    attempt.refresh_from_db()
    return attempt_differences([attempt]) == result_differences([attempt]) == []


def test_two_tabs_begin_one_attempt() -> None:
    activity = make_activity(release=make_release(count=2))
    for number in range(ROUNDS):
        player = make_player(f"小明{number}")

        def begin(player=player) -> Attempt:
            return begin_attempt(activity=activity, player=player, now=NOW, rng=Random(1))

        first, second = at_once(begin, begin)
        assert first == second
    assert (Attempt.objects.count(), ActivityEntry.objects.count()) == (ROUNDS, ROUNDS)


def test_a_double_tap_is_one_answer() -> None:
    for _ in range(ROUNDS):
        attempt = make_attempt(feedback="each", count=1)
        first, second = at_once(lambda a=attempt: answer(a, 1), lambda a=attempt: answer(a, 1))
        assert first == second
        assert sound(attempt)
    assert Response.objects.count() == ROUNDS


def test_of_two_tabs_one_answer_is_taken() -> None:
    for _ in range(ROUNDS):
        attempt = make_attempt(feedback="each", count=2)
        outcomes = at_once(
            lambda a=attempt: answer(a, 1, client_id="tab-1").client_id,
            lambda a=attempt: answer(a, 1, client_id="tab-2", right=False).client_id,
            refusals=PlayError,
        )
        assert outcomes.count(ItemClosed) == 1
        kept = Response.objects.get(attempt=attempt)
        assert kept.client_id in outcomes and sound(attempt)


def test_changing_an_answer_in_two_tabs_keeps_both_revisions() -> None:
    for _ in range(ROUNDS):
        attempt = make_attempt(feedback="end", count=2)
        at_once(
            lambda a=attempt: answer(a, 1, client_id="tab-1"),
            lambda a=attempt: answer(a, 1, client_id="tab-2", right=False),
        )
        revisions = attempt.responses.order_by("revision").values_list("revision", flat=True)
        assert list(revisions) == [1, 2]


def test_an_answer_beside_the_hand_in_is_marked_or_refused() -> None:
    for _ in range(ROUNDS):
        attempt = make_attempt(feedback="end", count=1)
        taken, score = at_once(
            lambda a=attempt: answer(a, 1),
            lambda a=attempt: hand_in(attempt=a, now=NOW + timedelta(seconds=9)),
            refusals=PlayError,
        )
        assert score.right_count == (0 if taken is AttemptFinished else 1)
        assert sound(attempt)


def test_two_hand_ins_post_one_result() -> None:
    for _ in range(ROUNDS):
        attempt = make_attempt(count=1)
        later = [NOW + timedelta(seconds=second) for second in (5, 6)]
        scores = at_once(*(lambda a=attempt, at=at: hand_in(attempt=a, now=at) for at in later))
        assert scores[0].elapsed_ms == scores[1].elapsed_ms
        assert sound(attempt)
