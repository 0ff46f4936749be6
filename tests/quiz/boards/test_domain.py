from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.boards import domain
from quiz.boards.domain import CountChange, PageStart, Result, Standing

START = datetime(2026, 11, 23, 1, tzinfo=UTC)


def result(number, points, ms, *, group="act:1", counts="first", minute=0):
    return Result(number, group, counts, points, ms, START + timedelta(minutes=minute))


def test_the_first_attempt_counts_however_good_the_second_is():
    first, second = result(1, 300, 9_000, minute=1), result(2, 900, 1_000, minute=2)
    assert domain.counted([second, first]) == [first]


def test_the_best_attempt_has_most_points_then_least_time_then_was_earlier():
    slow = result(1, 800, 9_000, counts="best", minute=1)
    fast = result(2, 800, 5_000, counts="best", minute=3)
    late = result(3, 800, 5_000, counts="best", minute=4)
    poor = result(4, 700, 1_000, counts="best", minute=2)
    assert domain.counted([poor, slow, late, fast]) == [fast]


def test_each_day_of_an_activity_counts_by_itself_and_seconds_are_cut_once():
    days = [result(1, 300, 1_600, group="act:1:2026-11-23"), result(2, 200, 1_600, group="act:1:2026-11-24")]
    assert domain.standing(days) == Standing(points=500, seconds=3, attempts=2)


def test_a_changed_rule_holds_from_the_latest_attempt_on():
    first, second = result(1, 300, 9_000, minute=1), result(2, 900, 9_000, counts="best", minute=2)
    assert domain.counted([first, second]) == [second]


def test_the_counting_table_gains_the_new_line_and_loses_the_old_one():
    before, after = [Standing(300, 20, 1)], [Standing(500, 30, 2), Standing(300, 25, 1)]
    assert domain.count_changes(before, after) == [
        CountChange(300, 20, -1),
        CountChange(300, 25, 1),
        CountChange(500, -1, 1),
        CountChange(500, 30, 1),
    ]


def test_equal_neighbours_share_a_rank_and_the_next_rank_is_left_out():
    keys = [(900, 20), (900, 20), (900, 30), (800, 5), (800, 5)]
    assert domain.page_ranks(1, 0, keys) == [1, 1, 3, 4, 4]


def test_a_page_that_begins_inside_a_tie_goes_on_with_the_rank_of_the_page_before():
    assert domain.page_ranks(49, 50, [(900, 20), (900, 20), (800, 5)]) == [49, 49, 53]


def test_a_page_begins_inside_the_points_where_its_index_falls():
    column = [(900, 3), (800, 4), (100, 1)]
    starts = [domain.page_start(column, index) for index in (0, 2, 3, 7, 8)]
    assert starts == [
        PageStart(900, 0, 0),
        PageStart(900, 2, 0),
        PageStart(800, 0, 3),
        PageStart(100, 0, 7),
        None,
    ]


@pytest.mark.parametrize(
    ("moment", "week"),
    [
        (datetime(2026, 11, 22, 15, 59, 59, tzinfo=UTC), "2026-W47"),
        (datetime(2026, 11, 22, 16, 0, tzinfo=UTC), "2026-W48"),
        (datetime(2027, 1, 3, 4, 0, tzinfo=UTC), "2026-W53"),
    ],
)
def test_a_week_begins_on_monday_midnight_in_shanghai(moment, week):
    assert domain.week_period(moment) == week
    assert domain.week_period(domain.week_start(moment)) == week
    assert domain.week_period(domain.week_start(moment) - timedelta(seconds=1)) != week


def test_a_second_run_in_a_later_week_is_practice_unless_the_best_counts_and_it_is_better():
    before, after = result(1, 500, 9_000), result(2, 900, 9_000, minute=20_000)
    assert not domain.counts_this_week(after, [before])
    assert domain.counts_this_week(after._replace(counts="best"), [before])
    assert not domain.counts_this_week(after._replace(counts="best", points=500), [before])
    assert domain.counts_this_week(after, [])


def test_only_a_group_with_a_day_is_daily():
    assert [domain.is_daily("act:7"), domain.is_daily("act:7:2026-11-24")] == [False, True]


runs = st.tuples(st.sampled_from("ab"), st.sampled_from(["first", "best"]), *[st.integers(0, 3)] * 3)


@given(st.lists(runs, min_size=1, max_size=8), st.randoms(use_true_random=False))
def test_the_order_in_which_results_arrive_changes_nothing(drawn, chance):
    number = count(1)
    results = [
        result(next(number), points, ms * 700, group=group, counts=rule, minute=minute)
        for group, rule, points, ms, minute in drawn
    ]
    shuffled = chance.sample(results, len(results))
    assert domain.standing(shuffled) == domain.standing(results)


lines = st.builds(Standing, st.integers(0, 3), st.integers(0, 2), st.just(1))


@given(st.lists(lines, max_size=30))
def test_ranks_from_the_counting_table_are_the_ranks_of_a_sort(board):
    table = {change[:2]: change.by for change in domain.count_changes([], board)}
    for line in board:
        above = sum(n for (points, seconds), n in table.items() if seconds == -1 and points > line.points)
        faster = sum(n for (points, s), n in table.items() if points == line.points and 0 <= s < line.seconds)
        better = [other for other in board if (-other.points, other.seconds) < (-line.points, line.seconds)]
        assert above + faster == len(better)
