"""Picking items for rows of wishes: none twice, none that quarrels with another. Pure.

A row is filled from its candidates by chance. Where an item is wanted by several rows it goes where it is
needed: a row that finds nothing free takes one from a row that can find another (augmenting paths). Of two
that quarrel the one goes whose row has more to choose from, and its row picks again.
"""

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from random import Random
from typing import Final

ROUNDS: Final = 12
TRIES: Final = 3
# of these ids: the pairs that quarrel; one of a pair may be an item that stands in the paper already
type Quarrels = Callable[[Collection[int]], set[tuple[int, int]]]


@dataclass(frozen=True)
class Row:
    count: int
    candidates: Sequence[int]


def solve(rows: Sequence[Row], rng: Random, quarrels: Quarrels) -> list[list[int]]:
    """The ids for each row; fewer than its count where there are not more."""
    best: list[list[int]] = []
    wanted = sum(row.count for row in rows)
    for _ in range(TRIES):
        picked = _Filling(rows, rng).settle(quarrels)
        if sum(map(len, picked)) > sum(map(len, best)) or not best:
            best = picked
        if sum(map(len, best)) == wanted:
            break
    return best


class _Filling:
    """One try."""

    def __init__(self, rows: Sequence[Row], rng: Random) -> None:
        self._rows = rows
        self._orders = [rng.sample(row.candidates, len(row.candidates)) for row in rows]
        self._members = [frozenset(row.candidates) for row in rows]
        # everything before it is picked or barred, and neither ever ends
        self._next_free = [0] * len(rows)
        self._picked: dict[int, int] = {}
        self._barred: set[int] = set()

    def settle(self, quarrels: Quarrels) -> list[list[int]]:
        for _ in range(ROUNDS):
            self._fill()
            victims = self._victims(quarrels(self._picked.keys()))
            if not victims:
                break
            self._barred |= victims
            for item in victims:
                del self._picked[item]
        picked: list[list[int]] = [[] for _ in self._rows]
        for item, row in self._picked.items():
            picked[row].append(item)
        return picked

    def _fill(self) -> None:
        have = Counter(self._picked.values())
        scarcest_first = sorted(range(len(self._rows)), key=self._spare)
        for row in scarcest_first:
            for _ in range(self._rows[row].count - have[row]):
                if not self._give(row, {row}):
                    break

    def _spare(self, row: int) -> int:
        return len(self._rows[row].candidates) - self._rows[row].count

    def _give(self, row: int, asked: set[int]) -> bool:
        """One more item for the row, out of what is free or through another row that finds another one."""
        item = self._free(row)
        if item is not None:
            self._picked[item] = row
            return True
        for item, holder in list(self._picked.items()):
            if holder not in asked and item in self._members[row]:
                asked.add(holder)
                if self._give(holder, asked):
                    self._picked[item] = row
                    return True
        return False

    def _free(self, row: int) -> int | None:
        order = self._orders[row]
        while self._next_free[row] < len(order):
            item = order[self._next_free[row]]
            if item not in self._picked and item not in self._barred:
                return item
            self._next_free[row] += 1
        return None

    def _victims(self, pairs: Collection[tuple[int, int]]) -> set[int]:
        """Picked items without which no pair is left, and as few as that takes."""
        fixed = {item for pair in pairs for item in pair if item not in self._picked}
        victims = {item for pair in pairs for item in pair if item not in fixed and fixed & set(pair)}
        left = [pair for pair in pairs if not victims & set(pair)]
        while left:
            beside = Counter(item for pair in left for item in pair)
            worst = max(sorted(beside, key=self._spare_beside), key=beside.__getitem__)
            victims.add(worst)
            left = [pair for pair in left if worst not in pair]
        return victims

    def _spare_beside(self, item: int) -> tuple[int, int]:
        """The row with more to choose from gives way first."""
        return -self._spare(self._picked[item]), item
