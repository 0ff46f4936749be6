from datetime import UTC, datetime, timedelta

from quiz.activities.domain.windows import SHANGHAI, attempt_deadline, end_of_day, local_day, window_state
from tests.cast import NOW

HOUR = timedelta(hours=1)


def test_an_activity_opens_and_closes_to_the_second() -> None:
    later = NOW + HOUR
    assert window_state(NOW, later, NOW - timedelta(seconds=1)) == "upcoming"
    assert window_state(NOW, later, NOW) == "open"
    assert window_state(NOW, later, later - timedelta(seconds=1)) == "open"
    assert window_state(NOW, later, later) == "closed"
    assert window_state(NOW, None, NOW + 9999 * HOUR) == "open"


def test_a_day_begins_at_midnight_in_shanghai() -> None:
    assert local_day(datetime(2026, 11, 24, 15, 59, 59, tzinfo=UTC)) == "2026-11-24"
    assert local_day(datetime(2026, 11, 24, 16, 0, tzinfo=UTC)) == "2026-11-25"


def test_seven_days_from_tuesday_end_at_monday_midnight() -> None:
    assert end_of_day(NOW, days=7) == datetime(2026, 12, 1, tzinfo=SHANGHAI)


def test_an_attempt_ends_at_its_limit_or_with_the_activity() -> None:
    assert attempt_deadline(NOW, None, None) is None
    assert attempt_deadline(NOW, 60, None) == NOW + timedelta(seconds=60)
    assert attempt_deadline(NOW, 7200, NOW + HOUR) == NOW + HOUR
    assert attempt_deadline(NOW, None, NOW + HOUR) == NOW + HOUR
