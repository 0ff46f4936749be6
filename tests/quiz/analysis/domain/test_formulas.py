"""Worked numbers, done by hand."""

import pytest

from quiz.analysis.domain.formulas import PairSums, correlation, fifth_of, median_of


def sums_of(*pairs: tuple[float, float]) -> PairSums:
    sums = PairSums()
    for x, y in pairs:
        sums.add(x, y)
    return sums


def test_a_correlation_worked_by_hand():
    """n = 4, Σx = 2, Σy = 2, Σx² = 2, Σy² = 1.5, Σxy = 1.5: (6 − 4) / √((8 − 4)(6 − 4)) = 2 / √8."""
    found = correlation(sums_of((1, 1), (1, 0.5), (0, 0.5), (0, 0)))
    assert found == pytest.approx(0.70711, abs=1e-5)


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        (((1, 0.8), (1, 0.8), (0, 0.2), (0, 0.2)), 1),
        (((0, 0.8), (0, 0.8), (1, 0.2), (1, 0.2)), -1),
        (((1, 0.2), (1, 0.8), (0, 0.2), (0, 0.8)), 0),
    ],
)
def test_who_knows_gets_it_right_who_knows_gets_it_wrong_and_no_matter_who(pairs, expected):
    assert correlation(sums_of(*pairs)) == pytest.approx(expected)


def test_where_all_are_alike_there_is_no_correlation():
    assert correlation(sums_of()) is None
    assert correlation(sums_of((1, 0.3), (1, 0.7))) is None
    assert correlation(sums_of((1, 0.1), (0, 0.1), (1, 0.1))) is None


def test_a_great_many_answers_that_are_alike_stay_without_one():
    sums = PairSums()
    for number in range(100_000):
        sums.add(number % 2, 0.1)
    assert correlation(sums) is None


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ({}, 0),
        ({7: 1}, 7),
        ({1: 1, 3: 1}, 2),
        ({9: 1, 1: 2, 5: 2}, 5),
        ({1: 2, 4: 2}, 2.5),
        ({2: 3, 8: 1}, 2),
    ],
)
def test_the_median_of_counted_values(counts, expected):
    assert median_of(counts) == expected


def test_fifths_of_ten_different_people():
    assert fifth_of(dict.fromkeys(range(0, 100, 10), 1)) == {
        0: 0, 10: 0, 20: 1, 30: 1, 40: 2, 50: 2, 60: 3, 70: 3, 80: 4, 90: 4,
    }  # fmt: skip


def test_who_is_alike_stays_together():
    """Six of ten have 50: the middle of them, the 5th, stands in the middle fifth."""
    assert fifth_of({0: 2, 50: 6, 100: 2}) == {0: 0, 50: 2, 100: 4}
    assert fifth_of({40: 9}) == {40: 2}
    assert fifth_of({}) == {}
