"""The share itself is in test_queries; here: what is counted."""

import pytest

from quiz.play.queries import answer_log
from quiz.play.statistics import wrong_share
from tests.cast import make_player
from tests.factories.play import answer, make_activity, make_attempt, make_release, play_through, version_at

pytestmark = pytest.mark.django_db


def test_answers_to_other_items_of_the_paper_are_not_counted() -> None:
    activity = make_activity(release=make_release(count=2))
    for number in range(15):
        attempt = play_through(activity, make_player(f"小明{number}"), right=0)
    assert wrong_share(version_at(attempt, 1).pk, answer_log(attempt)[1]) is None


def test_an_answer_without_one_option_has_no_share() -> None:
    attempt = make_attempt(release=make_release(("truefalse",), count=1))
    answer(attempt, 1, right=False)
    assert wrong_share(version_at(attempt, 1).pk, answer_log(attempt)[1]) is None
