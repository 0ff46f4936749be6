from collections import Counter
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from quiz.play.domain.drawing import choose, is_drawable, neighbours

KINDS = ["easy"] * 6 + ["hard"] * 4


def pairs_of(*pairs: tuple[int, int], size: int = 10) -> dict[int, set[int]]:
    return neighbours(range(size), pairs)


@given(st.integers(0, 10**6))
def test_each_paper_has_the_same_mix_and_never_two_that_must_stay_apart(seed: int) -> None:
    apart = pairs_of((0, 1), (1, 2), (6, 7), (5, 9))
    chosen = choose(KINDS, {"easy": 3, "hard": 2}, apart, Random(seed))
    assert Counter(KINDS[place] for place in chosen) == {"easy": 3, "hard": 2}
    assert not any(other in apart.get(one, ()) for one in chosen for other in chosen)


def test_the_same_chance_draws_the_same_and_another_draws_another() -> None:
    drawn = [choose(KINDS, {"easy": 3}, {}, Random(seed)) for seed in (1, 1, 2)]
    assert drawn[0] == drawn[1] != drawn[2]


def test_over_many_draws_every_item_has_its_turn() -> None:
    rng = Random(5)
    drawn = Counter(place for _ in range(200) for place in choose(KINDS, {"hard": 2}, {}, rng))
    assert sorted(drawn) == [6, 7, 8, 9]
    assert min(drawn.values()) > 60


def test_where_chance_hardly_finds_it_care_does() -> None:
    """A star: whoever takes its middle gets one, and there are as many rays as are wanted."""
    apart = neighbours(range(40), [(0, ray) for ray in range(1, 40)])
    assert sorted(choose([""] * 40, {"": 39}, apart, Random(1))) == list(range(1, 40))
    assert is_drawable([""] * 40, {"": 39}, apart)
    assert not is_drawable([""] * 40, {"": 40}, apart)


def test_a_scarce_kind_is_taken_before_a_plentiful_one_bars_it() -> None:
    kinds = ["hard", "easy", "easy", "easy"]
    apart = neighbours(range(4), [(0, 1), (0, 2)])
    assert not is_drawable(kinds, {"hard": 1, "easy": 2}, apart)
    assert sorted(choose(kinds, {"hard": 1, "easy": 1}, apart, Random(3))) == [0, 3]


def test_too_few_give_what_there_is() -> None:
    assert len(choose(KINDS, {"hard": 9}, {}, Random(1))) == 4


def test_a_pair_of_which_one_is_not_there_bars_nothing() -> None:
    assert neighbours([3, 5], [[3, 4], [5, 3]]) == {0: {1}, 1: {0}}


# 0 to 2 are about one case, 6 and 7 about another
UNITS = [[0, 1, 2], [3], [4], [5], [6, 7], [8], [9]]


@given(st.integers(0, 10**6))
def test_what_is_about_one_case_is_drawn_whole_and_in_its_order_whatever_the_mix(seed: int) -> None:
    apart = pairs_of((0, 3), (7, 9))
    chosen = choose(KINDS, {"easy": 3, "hard": 2}, apart, Random(seed), UNITS)
    assert Counter(KINDS[place] for place in chosen) == {"easy": 3, "hard": 2}
    for unit in UNITS:
        assert [place for place in chosen if place in unit] in ([], unit)
    assert not any(other in apart.get(one, ()) for one in chosen for other in chosen)


def test_a_case_across_kinds_is_drawn_whole_too() -> None:
    kinds, units = ["easy", "hard", "easy", "hard"], [[0, 1], [2], [3]]
    drawn = {frozenset(choose(kinds, {"easy": 1, "hard": 1}, {}, Random(seed), units)) for seed in range(20)}
    assert drawn == {frozenset({0, 1}), frozenset({2, 3})}


def test_where_no_whole_case_fits_the_number_wins_and_the_first_of_a_case_come() -> None:
    units = [[0, 1, 2], [3, 4, 5]]
    for seed in range(20):
        chosen = choose([""] * 6, {"": 4}, {}, Random(seed), units)
        assert sorted(chosen) in ([0, 1, 2, 3], [0, 3, 4, 5])
        assert chosen in ([*units[0], 3], [3, *units[0]], [*units[1], 0], [0, *units[1]])


def test_of_two_about_one_case_that_quarrel_each_has_its_turn() -> None:
    units, apart = [[0, 1, 2], [3]], pairs_of((0, 1), size=4)
    drawn = {frozenset(choose([""] * 4, {"": 2}, apart, Random(seed), units)) for seed in range(40)}
    assert drawn == {frozenset({0, 2}), frozenset({1, 3})}
