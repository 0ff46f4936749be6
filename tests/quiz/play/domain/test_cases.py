"""Cases are drawn whole, and papers have as many items as the rules say."""

from collections import Counter
from dataclasses import dataclass
from random import Random
from typing import Any

import pytest

from quiz.play.domain.cases import cases_together, drawn_whole


@dataclass(frozen=True)
class One:
    name: str
    body: dict[str, Any]


def entries(*shape: tuple[str, int]) -> list[One]:
    """("", 3) are three single items, ("a", 2) a case of two."""
    return [
        One(f"{case or 'x'}{number}", {"case": {"code": case}} if case else {})
        for case, count in shape
        for number in range(1, count + 1)
    ]


def drawn(pool: list[One], count: int, seed: int) -> list[str]:
    return [one.name for one in drawn_whole(pool, count, Random(seed))]


@pytest.mark.parametrize("seed", range(40))
@pytest.mark.parametrize("count", range(1, 12))
def test_exactly_so_many_and_cases_whole_in_their_order(seed, count):
    names = drawn(entries(("", 4), ("a", 3), ("b", 2), ("c", 2)), count, seed)
    assert len(names) == len(set(names)) == count
    for case, size in (("a", 3), ("b", 2), ("c", 2)):
        places = [place for place, name in enumerate(names) if name[0] == case]
        assert [names[place] for place in places] in ([], [f"{case}{n + 1}" for n in range(size)])
        assert places == list(range(places[0], places[0] + len(places))) if places else True


@pytest.mark.parametrize("seed", range(20))
def test_where_nothing_adds_up_one_case_gives_its_first_items(seed):
    names = drawn(entries(("a", 3), ("b", 3)), 4, seed)
    whole, cut = names[0][0], names[-1][0]
    assert names == [f"{whole}1", f"{whole}2", f"{whole}3", f"{cut}1"]
    assert {whole, cut} == {"a", "b"}


def test_every_item_comes_up_and_the_order_is_drawn_too():
    pool = entries(("", 6), ("a", 2))
    seen = Counter(name for seed in range(600) for name in drawn(pool, 3, seed))
    assert set(seen) == {one.name for one in pool}
    assert seen["a1"] == seen["a2"]
    assert all(120 < seen[f"x{n}"] < 320 for n in range(1, 7))
    assert len({tuple(drawn(pool, 8, seed)) for seed in range(20)}) > 10


def test_without_cases_it_is_a_plain_draw():
    assert sorted(drawn(entries(("", 5)), 5, 1)) == ["x1", "x2", "x3", "x4", "x5"]


def test_what_is_about_one_case_stands_at_the_place_of_the_first():
    x1, x2, a1, a2, b1 = entries(("", 2), ("a", 2), ("b", 1))
    assert [one.name for one in cases_together([x1, a1, b1, x2, a2])] == ["x1", "a1", "a2", "b1", "x2"]
