from collections.abc import Collection
from itertools import combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.releases.composing.solver import Row, solve

type Pairs = set[tuple[int, int]]


def quarrelling(*pairs: tuple[int, int], standing: Collection[int] = ()):
    """Of the asked ids and those standing in the quiz, the pairs that are both there."""

    def ask(ids: Collection[int]) -> Pairs:
        there = {*ids, *standing}
        return {pair for pair in pairs if set(pair) <= there}

    return ask


def pick(*rows: tuple[int, Collection[int]], seed: int = 1, quarrels=None, cases=()) -> list[list[int]]:
    asked = [Row(count, list(candidates)) for count, candidates in rows]
    return solve(asked, Random(seed), quarrels or quarrelling(), cases)


def test_each_row_gets_its_number_and_no_item_twice() -> None:
    first, second = pick((3, range(5)), (4, range(3, 12)))
    assert (len(first), len(second), set(first) & set(second)) == (3, 4, set())
    assert set(first) <= set(range(5)) and set(second) <= set(range(3, 12))


@pytest.mark.parametrize("seed", range(20))
def test_a_row_gives_up_what_another_needs_if_it_finds_another(seed: int) -> None:
    """Only one way: 3 to the last row, 2 to the middle one, 1 to the first."""
    assert pick((1, [1, 2, 3]), (1, [2, 3]), (1, [3]), seed=seed) == [[1], [2], [3]]


@pytest.mark.parametrize("seed", range(20))
def test_a_chain_of_rows_hands_on(seed: int) -> None:
    """Each row could take either of two; the last can take only the first of all."""
    rows = [(1, [place, place + 1]) for place in range(4)] + [(1, [0])]
    assert [len(found) for found in pick(*rows, seed=seed)] == [1] * 5


def test_what_is_lacking_is_left_out_and_the_others_are_full() -> None:
    assert [len(found) for found in pick((4, [1, 2]), (2, [5, 6, 7]))] == [2, 2]


def test_rows_without_a_wish_or_without_candidates_are_empty() -> None:
    assert pick((0, [1, 2]), (3, [])) == [[], []]
    assert pick() == []


@pytest.mark.parametrize("seed", range(10))
def test_of_two_that_quarrel_the_one_gives_way_whose_row_has_others(seed: int) -> None:
    found = pick((2, [1, 2]), (1, [3, 4, 5]), seed=seed, quarrels=quarrelling((1, 3), (2, 4)))
    assert (sorted(found[0]), found[1]) == ([1, 2], [5])


def test_what_quarrels_with_the_quiz_is_not_picked() -> None:
    assert pick((1, [1, 2]), quarrels=quarrelling((1, 99), standing=[99])) == [[2]]


CASES = [(1, 2, 3), (4, 5)]


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("count", range(1, 10))
def test_what_belongs_together_is_picked_together(count: int, seed: int) -> None:
    [found] = pick((count, range(1, 10)), seed=seed, cases=CASES)
    assert len(found) == count
    assert all(len({*case} & {*found}) in (0, len(case)) for case in CASES)


@pytest.mark.parametrize("seed", range(20))
def test_what_belongs_together_may_stand_in_several_rows(seed: int) -> None:
    first, second = pick((2, [1, 2, 6, 7]), (1, [3, 8]), seed=seed, cases=CASES[:1])
    assert ({*first, *second} & {1, 2, 3}) in (set(), {1, 2, 3})


def test_the_number_asked_for_is_met_even_if_that_takes_some_of_what_belongs_together() -> None:
    [found] = pick((4, range(1, 6)), cases=CASES)
    assert sorted(found) in ([1, 2, 3, 4], [1, 2, 4, 5])
    assert pick((1, [1]), cases=CASES) == [[1]]


@pytest.mark.parametrize("seed", range(10))
def test_who_quarrels_takes_the_others_of_its_case_along(seed: int) -> None:
    [found] = pick((3, range(1, 8)), seed=seed, quarrels=quarrelling((2, 99), standing=[99]), cases=CASES)
    assert not {1, 2, 3} & {*found}


@given(st.data())
def test_whatever_is_asked_nothing_picked_quarrels_or_stands_twice(data: st.DataObject) -> None:
    ids = st.integers(0, 15)
    pairs = data.draw(st.sets(st.tuples(ids, ids).filter(lambda pair: pair[0] < pair[1]), max_size=12))
    rows = data.draw(st.lists(st.tuples(st.integers(0, 6), st.sets(ids)), max_size=5))
    cases = data.draw(st.sampled_from([(), CASES]))
    found = pick(*rows, seed=data.draw(st.integers(0, 9)), quarrels=quarrelling(*pairs), cases=cases)
    flat = [item for some in found for item in some]
    assert len(set(flat)) == len(flat)
    assert not pairs & set(combinations(sorted(flat), 2))
    for (count, candidates), some in zip(rows, found, strict=True):
        assert len(some) <= count and set(some) <= candidates


@given(
    st.lists(st.tuples(st.integers(1, 4), st.sets(st.integers(0, 9))), min_size=1, max_size=4),
    st.sampled_from([(), CASES]),
)
def test_without_quarrels_as_many_are_found_as_there_can_be(
    rows: list[tuple[int, set[int]]], cases: list[tuple[int, ...]]
) -> None:
    assert sum(map(len, pick(*rows, cases=cases))) == most_possible(rows)


def most_possible(rows: list[tuple[int, set[int]]]) -> int:
    """By the marriage theorem: over all choices of rows, what these have together and the others ask for."""
    everything = range(len(rows))
    return min(
        sum(rows[one][0] for one in everything if one not in some)
        + len({item for one in some for item in rows[one][1]})
        for size in range(len(rows) + 1)
        for some in combinations(everything, size)
    )
