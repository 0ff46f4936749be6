from datetime import UTC, datetime, timedelta

from content.jobs.domain import is_worn_out, retry_delay, write_is_due

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


def test_the_waits_between_attempts_grow() -> None:
    assert [retry_delay(n).total_seconds() for n in (1, 2, 3, 4)] == [2, 8, 32, 128]


def test_the_fifth_failure_is_the_last() -> None:
    assert [is_worn_out(n) for n in (1, 4, 5, 6)] == [False, False, True, True]


def test_progress_is_written_at_most_twice_a_second() -> None:
    assert write_is_due(None, NOON) is True
    assert write_is_due(NOON, NOON + timedelta(milliseconds=499)) is False
    assert write_is_due(NOON, NOON + timedelta(milliseconds=500)) is True
