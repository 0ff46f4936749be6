import pytest

from quiz.activities.actions import hand_in
from quiz.play.projection import DueScore, due_projections
from tests.cast import NOW
from tests.factories.play import answer, make_attempt

pytestmark = pytest.mark.django_db


def projection(attempt):
    attempt.refresh_from_db()
    return due_projections([attempt])[attempt.pk]


def test_with_feedback_after_each_item_marks_are_due_at_once() -> None:
    attempt = make_attempt(feedback="each")
    answer(attempt, 1)
    due = projection(attempt)
    assert ([(mark.number, mark.points) for mark in due.marks], due.score) == ([(1, 100)], None)


def test_with_feedback_at_the_end_nothing_is_due_before_the_hand_in() -> None:
    attempt = make_attempt(feedback="end")
    answer(attempt, 1)
    assert (projection(attempt).marks, projection(attempt).score) == ([], None)
    hand_in(attempt=attempt, now=NOW)
    assert projection(attempt).score == DueScore(points=100, right_count=1, elapsed_ms=0)


@pytest.mark.parametrize("count", [1, 3])
def test_many_attempts_are_computed_in_three_queries(count: int, django_assert_num_queries) -> None:
    attempts = [make_attempt() for _ in range(count)]
    with django_assert_num_queries(3):
        assert len(due_projections(attempts)) == count
