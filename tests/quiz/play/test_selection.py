from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from quiz.play.selection import Entry, draw_entries

OPTIONS = {"options": [{"id": "a", "text": "甲"}, {"id": "b", "text": "乙"}, {"id": "c", "text": "丙"}]}


class Shuffled:
    def orders(self, body: Any, rng: Random) -> dict[str, list[str]]:
        ids = [option["id"] for option in body["options"]]
        rng.shuffle(ids)
        return {"options": ids}


def entries(count: int) -> list[Entry]:
    return [Entry(version_id, "single", OPTIONS) for version_id in range(101, 101 + count)]


def draw(count: int, of: int, seed: int = 1) -> list[int]:
    drawn = draw_entries(entries(of), count, Random(seed), lambda _: Shuffled())  # type: ignore[arg-type,return-value]
    assert [entry.number for entry in drawn] == list(range(1, len(drawn) + 1))
    return [entry.version_id for entry in drawn]


def test_without_a_draw_all_come_in_the_order_of_the_release() -> None:
    assert draw(0, of=4) == [101, 102, 103, 104]


@given(st.integers(1, 12), st.integers(1, 12), st.integers())
def test_a_draw_takes_different_items(count: int, of: int, seed: int) -> None:
    drawn = draw(count, of=of, seed=seed)
    assert len(drawn) == len(set(drawn)) == min(count, of)
    assert set(drawn) <= set(range(101, 101 + of))


def test_every_item_comes_up_and_in_every_place() -> None:
    draws = [draw(2, of=3, seed=seed) for seed in range(60)]
    assert {tuple(one) for one in draws} == {
        (a, b) for a in (101, 102, 103) for b in (101, 102, 103) if a != b
    }


def test_each_attempt_gets_option_orders_of_its_own() -> None:
    drawn = draw_entries(entries(20), 0, Random(2), lambda _: Shuffled())  # type: ignore[arg-type,return-value]
    assert len({tuple(entry.orders["options"]) for entry in drawn}) > 3
