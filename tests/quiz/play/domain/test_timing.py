from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from quiz.play.domain.timing import believed_ms, hand_in_moment, length_ms, time_is_over
from tests.cast import NOW

SECOND = timedelta(seconds=1)


def test_an_answer_sent_in_time_may_arrive_two_seconds_late() -> None:
    assert not time_is_over(None, NOW)
    assert not time_is_over(NOW, NOW)
    assert not time_is_over(NOW, NOW + 2 * SECOND)
    assert time_is_over(NOW, NOW + 2 * SECOND + timedelta(milliseconds=1))


def test_however_late_the_sweep_comes_time_ended_at_the_deadline() -> None:
    assert hand_in_moment(NOW, NOW + 500 * SECOND) == NOW
    assert hand_in_moment(NOW, NOW - SECOND) == NOW - SECOND
    assert hand_in_moment(None, NOW) == NOW


def test_lengths_are_whole_milliseconds_and_never_negative() -> None:
    assert length_ms(NOW, NOW + timedelta(seconds=1, microseconds=2999)) == 1002
    assert length_ms(NOW, NOW - SECOND) == 0


def test_a_phone_is_believed_up_to_what_the_server_saw() -> None:
    assert believed_ms(700, NOW, NOW + SECOND) == 700
    assert believed_ms(5000, NOW, NOW + SECOND) == 1000
    assert believed_ms(-5, NOW, NOW + SECOND) == 0


@given(st.integers(), st.timedeltas())
def test_whatever_the_phone_claims_fits_the_column(claimed: int, passed: timedelta) -> None:
    start = NOW - timedelta(days=1)
    end = start + min(max(passed, -SECOND), timedelta(days=4000))
    assert 0 <= believed_ms(claimed, start, end) < 2**31
