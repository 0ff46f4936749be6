from datetime import timedelta

import pytest

from quiz.activities.verification import result_differences
from quiz.boards.models import BoardResult
from quiz.play.models import Attempt
from tests.cast import NOW, make_player
from tests.factories.play import make_activity, make_attempt, make_release, play_through

pytestmark = pytest.mark.django_db


@pytest.fixture
def finished() -> Attempt:
    return play_through(make_activity(release=make_release(count=1)), make_player(), right=1)


def boards(*attempts: Attempt) -> list[str]:
    return [one.what.split()[-1].split(":")[0] for one in result_differences(attempts)]


def test_what_was_posted_equals_what_was_played(finished: Attempt) -> None:
    trial = play_through(make_activity(release=make_release(count=1)), make_player(trial=True))
    assert boards(finished, trial, make_attempt()) == []


def test_a_result_that_is_missing_is_told(finished: Attempt) -> None:
    BoardResult.objects.filter(board__scope_kind="activity").delete()
    assert boards(finished) == ["activity"]


@pytest.mark.parametrize(
    "change",
    [
        {"points": 9},
        {"elapsed_ms": 1},
        {"group": "act:0"},
        {"counts": "best"},
        {"finished_at": NOW - timedelta(1)},
    ],
)
def test_a_changed_result_is_told(finished: Attempt, change: dict[str, object]) -> None:
    BoardResult.objects.filter(board__scope_kind="activity").update(**change)
    assert boards(finished) == ["activity"]


def test_a_trial_on_a_board_is_told(finished: Attempt) -> None:
    type(finished.player).objects.update(trial=True)
    assert set(boards(finished)) == {"activity", "site"}
