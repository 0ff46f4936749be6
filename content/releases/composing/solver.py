"""Picking items for rows of wishes: none twice, none that quarrels with another. Pure.

A row is filled from its candidates by chance: first with single items and with whole cases, each question of
a case in a row it fits, and only for what is then missing with some questions of a case. Where an item is
wanted by several rows it goes where it is needed: a row that finds nothing free takes one from a row that can
find another (augmenting paths). Of two that quarrel the one goes whose row has more to choose from, with the
other questions of its case, and its row picks again.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from random import Random
from typing import Final

ROUNDS: Final = 12
TRIES: Final = 3
PACKINGS: Final = 10
# of these ids: the pairs that quarrel; one of a pair may be an item that stands in the paper already
type Quarrels = Callable[[Collection[int]], set[tuple[int, int]]]


@dataclass(frozen=True)
class Row:
    count: int
    candidates: Sequence[int]


def solve(
    rows: Sequence[Row], rng: Random, quarrels: Quarrels, cases: Sequence[tuple[int, ...]] = ()
) -> list[list[int]]:
    """The ids for each row; fewer than its count where there are not more. `cases`: what belongs together."""
    best: list[list[int]] = []
    wanted = sum(row.count for row in rows)
    for _ in range(TRIES):
        picked = _Filling(rows, rng, cases).settle(quarrels)
        if sum(map(len, picked)) > sum(map(len, best)) or not best:
            best = picked
        if sum(map(len, best)) == wanted:
            break
    return best


class _Filling:
    """One try."""

    def __init__(self, rows: Sequence[Row], rng: Random, cases: Sequence[tuple[int, ...]]) -> None:
        self._rows = rows
        self._case_of = {item: case for case in cases for item in case}
        self._rng = rng
        # single items and whole cases, in the order in which their turn comes
        self._units = [self._shuffled(row) for row in rows]
        self._cases = [[unit for unit in units if len(unit) > 1] for units in self._units]
        self._members = [frozenset(row.candidates) for row in rows]
        self._orders: dict[int, list[int]] = {}
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
            # the others about the case of a victim leave with it; they come back only where they are needed
            for victim in victims:
                for item in self._together(victim):
                    self._picked.pop(item, None)
        picked: list[list[int]] = [[] for _ in self._rows]
        for item, row in self._picked.items():
            picked[row].append(item)
        return picked

    def _together(self, item: int) -> tuple[int, ...]:
        return self._case_of.get(item, (item,))

    def _shuffled(self, row: Row) -> list[tuple[int, ...]]:
        units = list(dict.fromkeys(map(self._together, row.candidates)))
        self._rng.shuffle(units)
        return units

    def _one_by_one(self, row: int) -> list[int]:
        items = [item for unit in self._units[row] for item in unit if item in self._members[row]]
        return sorted(items, key=self._case_of.__contains__)

    def _fill(self) -> None:
        # everything before it is picked or barred, and neither ends while rows are filled
        self._next_free = [0] * len(self._rows)
        have = Counter(self._picked.values())
        room = Counter({row: asked.count - have[row] for row, asked in enumerate(self._rows)})
        self._fill_whole(room)
        for row in self._scarcest_first():
            for _ in range(room[row]):
                if not self._give(row, {row}):
                    break

    def _scarcest_first(self) -> list[int]:
        return sorted(range(len(self._rows)), key=self._spare)

    def _fill_whole(self, room: Counter[int]) -> None:
        """As their turn comes; where that leaves gaps, with cases first, since single items fill any gap."""
        best = self._homes(room, self._units)
        for _ in range(PACKINGS):
            left = room - Counter(best.values())
            short = [row for row, cases in enumerate(self._cases) if cases and left[row]]
            if not short:
                break
            order = {row: self._rng.sample(self._cases[row], len(self._cases[row])) for row in short}
            found = self._homes(
                room, [chain(order.get(row, ()), some) for row, some in enumerate(self._units)]
            )
            best = max(best, found, key=len)
        self._picked |= best
        room.subtract(best.values())

    def _homes(self, room: Counter[int], units: Sequence[Iterable[tuple[int, ...]]]) -> dict[int, int]:
        """A row for each item of the units that fit as a whole, where the rows have that much room."""
        left, homes = Counter(room), dict[int, int]()
        for row in self._scarcest_first():
            for unit in units[row]:
                if left[row] <= 0:
                    break
                found = self._together_in(row, unit, left) if homes.keys().isdisjoint(unit) else {}
                homes |= found
                left.subtract(found.values())
        return homes

    def _together_in(self, row: int, unit: Sequence[int], room: Counter[int]) -> dict[int, int]:
        """For each item a row it fits and that has room, `row` before others; nothing if one finds none."""
        if any(item in self._picked or item in self._barred for item in unit):
            return {}
        left, homes = Counter(room), dict[int, int]()
        rows = sorted(range(len(self._rows)), key=lambda other: other != row)
        for item in unit:
            home = next((each for each in rows if left[each] > 0 and item in self._members[each]), None)
            if home is None:
                return {}
            homes[item] = home
            left[home] -= 1
        return homes

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
        if row not in self._orders:
            self._orders[row] = self._one_by_one(row)
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
