import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.play import scoring
from quiz.play.errors import UnknownScoring

MODES = st.sampled_from(scoring.codes())
MS = st.integers(0, 60_000)


@pytest.mark.parametrize(
    ("mode", "spent_ms", "points"),
    [
        ("official", 0, 100),
        ("official", 20_000, 100),
        ("classroom", 500, 1000),
        ("classroom", 10_250, 850),
        ("classroom", 20_000, 700),
        ("classroom", 99_000, 700),
        ("party", 10_250, 750),
        ("party", 20_000, 500),
    ],
)
def test_a_right_answer_within_twenty_seconds(mode: str, spent_ms: int, points: int) -> None:
    assert scoring.get(mode).points(1, spent_ms=spent_ms, limit_ms=20_000) == points


@given(MODES, MS)
def test_without_a_limit_speed_does_not_count(mode: str, spent_ms: int) -> None:
    rule = scoring.get(mode)
    assert rule.points(1, spent_ms=spent_ms) == rule.full_points


@given(MODES, MS, MS, st.integers(1000, 60_000))
def test_a_slower_answer_never_earns_more(mode: str, one: int, other: int, limit_ms: int) -> None:
    rule = scoring.get(mode)
    fast, slow = sorted((one, other))
    points = [rule.points(1, spent_ms=ms, limit_ms=limit_ms) for ms in (fast, slow)]
    assert points == sorted(points, reverse=True)
    assert min(points) >= rule.full_points // 2


@given(MODES, MS)
def test_a_wrong_answer_earns_and_costs_nothing(mode: str, spent_ms: int) -> None:
    assert scoring.get(mode).points(0, spent_ms=spent_ms, limit_ms=20_000) == 0


def test_every_mode_is_offered_by_its_name() -> None:
    assert scoring.scoring_choices() == [("official", "官方赛制"), ("classroom", "课堂"), ("party", "快答")]


def test_an_unknown_mode_is_said() -> None:
    with pytest.raises(UnknownScoring):
        scoring.get("lottery")
