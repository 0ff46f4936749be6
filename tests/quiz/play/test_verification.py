import pytest

from quiz.play.models import Attempt, Mark, Score
from quiz.play.verification import attempt_differences
from tests.cast import make_player
from tests.factories.play import answer, make_activity, make_attempt, make_release, play_through

pytestmark = pytest.mark.django_db


@pytest.fixture
def finished() -> Attempt:
    return play_through(make_activity(release=make_release(count=2)), make_player(), right=1)


def told(*attempts: Attempt) -> list[tuple[object, object]]:
    return [(one.kept, one.due) for one in attempt_differences(attempts)]


def test_what_was_played_equals_the_log(finished: Attempt) -> None:
    open_one = make_attempt(feedback="end")
    answer(open_one, 1)
    assert told(finished, open_one) == []


def test_a_changed_mark_is_told(finished: Attempt) -> None:
    Mark.objects.filter(response__number=2).update(points=100)
    assert told(finished) == [((0, 100), (0, 0))]


def test_a_missing_mark_is_told(finished: Attempt) -> None:
    Mark.objects.filter(response__number=1).delete()
    assert told(finished) == [(None, (1, 100))]


def test_a_mark_before_the_hand_in_is_told() -> None:
    attempt = make_attempt(feedback="end")
    Mark.objects.create(response=answer(attempt, 1), quality=1, points=100)
    assert told(attempt) == [((1, 100), None)]


def test_a_changed_or_missing_score_is_told(finished: Attempt) -> None:
    Score.objects.update(points=999)
    assert told(finished) == [((999, 1, 10_000), (100, 1, 10_000))]
    Score.objects.all().delete()
    assert told(finished) == [(None, (100, 1, 10_000))]


def test_a_difference_says_where_it_is(finished: Attempt) -> None:
    Score.objects.update(points=999)
    [difference] = attempt_differences([finished])
    assert str(difference) == (
        f"attempt {finished.pk}: (points, right, ms) is (999, 1, 10000), the log says (100, 1, 10000)"
    )
