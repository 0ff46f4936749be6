from datetime import datetime

import pytest

from quiz.activities.domain.windows import SHANGHAI
from quiz.activities.presets import PRACTICE, PRESETS, WEEK
from tests.cast import NOW
from tests.factories.play import make_activity, make_release


def test_free_practice_has_no_end_and_no_limit() -> None:
    assert PRACTICE.rules_from(NOW, 30) == {
        "draw": 10,
        "tries": 0,
        "counts": "first",
        "feedback": "each",
        "opens_at": NOW,
    }


def test_the_week_is_five_a_day_best_of_three_for_seven_days() -> None:
    assert WEEK.rules_from(NOW, 30) == {
        "draw": 5,
        "tries": 3,
        "tries_per": "day",
        "counts": "best",
        "feedback": "end",
        "opens_at": NOW,
        "closes_at": datetime(2026, 12, 1, tzinfo=SHANGHAI),
    }


def test_a_short_release_is_played_whole() -> None:
    assert PRACTICE.rules_from(NOW, 10)["draw"] == 0
    assert WEEK.rules_from(NOW, 4)["draw"] == 0


@pytest.mark.django_db
@pytest.mark.parametrize("code", PRESETS)
@pytest.mark.parametrize("count", [1, 12])
def test_every_preset_makes_an_activity(code: str, count: int) -> None:
    make_activity(release=make_release(count=count), **PRESETS[code].rules_from(NOW, count))
