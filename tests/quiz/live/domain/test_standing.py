"""Sums and ranks of a room."""

from hypothesis import given
from hypothesis import strategies as st

from quiz.live.domain.scoring import SeatResult, tallies
from quiz.live.domain.standing import Tally, ranks

RESULTS = st.builds(
    lambda right, points, spent: SeatResult({}, float(right), points if right else 0, spent),
    st.booleans(),
    st.sampled_from([700, 850, 1000]),
    st.integers(0, 20_000),
)
ROUNDS = st.dictionaries(st.integers(1, 5), st.dictionaries(st.integers(1, 6), RESULTS))


def test_equals_share_a_rank_and_less_time_decides() -> None:
    sums = [(1, Tally(300, 20)), (2, Tally(300, 20)), (3, Tally(300, 31)), (4, Tally(0, 0))]
    assert ranks(sums) == {1: 1, 2: 1, 3: 3, 4: 4}


def test_only_right_answers_cost_time_and_a_miss_ends_the_run() -> None:
    right, wrong = SeatResult({}, 1, 900, 2_340), SeatResult({}, 0, 0, 9_000)
    [tally] = tallies([7], {1: {7: right}, 2: {7: right}, 3: {7: wrong}, 4: {}, 5: {7: right}}).values()
    assert (tally.points, tally.tenths, tally.right_count, tally.run) == (2700, 69, 3, 1)


@given(rounds=ROUNDS)
def test_sums_do_not_depend_on_the_order_in_which_rounds_and_answers_come(rounds) -> None:
    backwards = {n: dict(reversed(rounds[n].items())) for n in reversed(rounds)}
    seats = range(1, 7)
    assert tallies(seats, rounds) == tallies(seats, backwards)
    assert ranks(tallies(seats, rounds).items()) == ranks(reversed(tallies(seats, backwards).items()))


@given(rounds=ROUNDS)
def test_a_rank_is_one_more_than_how_many_are_better(rounds) -> None:
    sums = tallies(range(1, 7), rounds)
    for seat_id, rank in ranks(sums.items()).items():
        mine = (-sums[seat_id].points, sums[seat_id].tenths)
        assert rank == 1 + sum((-other.points, other.tenths) < mine for other in sums.values())
