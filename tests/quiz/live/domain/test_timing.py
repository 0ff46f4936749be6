"""How much time an answer is charged with: fair to slow networks, and no use to a liar."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.live.domain.timing import (
    MOST_ALLOWED_MS,
    bucket,
    case_reading_ms,
    grace_ms,
    network_allowance_ms,
    reading_ms,
    timing,
)
from quiz.play.scoring import codes, get

TAPS = st.integers(0, 19_000)
RTTS = st.one_of(st.none(), st.floats(0, 3000))


def charged(tapped: int, arrived: int, rtt: float | None, limit: int | None = 20_000) -> int:
    return timing(tapped_ms=tapped, arrived_ms=arrived, rtt_ms=rtt, limit_ms=limit, grace=500)[0]


@given(tapped=TAPS)
def test_a_slow_network_and_a_fast_one_differ_by_one_bucket_at_most(tapped: int) -> None:
    fast, slow = charged(tapped, tapped + 25, 50), charged(tapped, tapped + 200, 400)
    assert abs(bucket(fast) - bucket(slow)) <= 1


@given(tapped=TAPS, way=st.integers(0, 5000), rtt=RTTS, lie=st.integers(-5000, 5000))
def test_a_liar_gains_no_more_than_the_allowance(tapped: int, way: int, rtt: float | None, lie: int) -> None:
    honest, lying = charged(tapped, tapped + way, rtt), charged(tapped + lie, tapped + way, rtt)
    assert honest - lying <= network_allowance_ms(rtt) <= MOST_ALLOWED_MS


@given(tapped=st.integers(-1_000, 10**7), arrived=st.integers(-1_000, 10**7), rtt=RTTS)
def test_the_time_is_never_negative_and_never_beyond_the_limit_or_what_was_seen(tapped, arrived, rtt) -> None:
    spent, how = timing(tapped_ms=tapped, arrived_ms=arrived, rtt_ms=rtt, limit_ms=20_000, grace=500)
    assert 0 <= spent <= 20_000
    assert spent <= max(0, arrived)
    assert how == {"c": how["c"], "s": max(0, arrived), "l": network_allowance_ms(rtt), "t": 20_000, "g": 500}
    assert how["c"] <= how["s"]


def test_over_plain_http_nothing_is_allowed() -> None:
    assert network_allowance_ms(None) == 0
    assert charged(100, 3000, None) == 3000


@pytest.mark.parametrize(("length", "read"), [(0, 0), (200, 18_000), (2000, 60_000)])
def test_a_case_text_is_read_before_but_not_for_ever(length: int, read: int) -> None:
    assert case_reading_ms("文" * length) == read


@given(first=TAPS, second=TAPS, mode=st.sampled_from(codes()))
def test_a_later_answer_is_never_worth_more(first: int, second: int, mode: str) -> None:
    early, late = sorted((first, second))
    rule = get(mode)
    assert rule.points(1, spent_ms=early, limit_ms=20_000) >= rule.points(1, spent_ms=late, limit_ms=20_000)


@pytest.mark.parametrize(("length", "read", "grace"), [(5, 2000, 500), (60, 5400, 500), (300, 12_000, 4100)])
def test_a_long_stem_is_read_longer_and_costs_nothing(length: int, read: int, grace: int) -> None:
    assert (reading_ms("题" * length), grace_ms("题" * length)) == (read, grace)
