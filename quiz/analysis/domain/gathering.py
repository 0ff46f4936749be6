"""Gathers the counted answers to one wording, one by one, and says what they come to."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from .formulas import FIFTHS, PairSums, correlation, fifth_of, median_of

# Of what people write by themselves so many different answers are counted; a common one comes early.
MOST_WRITTEN: Final = 500
MOST_KEPT: Final = 6
_LONGEST_TENTHS: Final = 36_000


@dataclass(frozen=True)
class Pick:
    """`fifths`: how often in each fifth of ability, lowest first."""

    name: str
    is_key: bool
    count: int
    fifths: list[int]


@dataclass(frozen=True)
class Measures:
    """`fifths`: how many answered in each fifth of ability; papers of one item tell no ability."""

    count: int
    right_count: int
    discrimination: float | None
    median_ms: int
    fifths: list[int]
    picks: list[Pick]


class Gathering:
    def __init__(self, offered: Mapping[str, bool]) -> None:
        self._offered = offered
        self._right = Counter[bool]()
        self._pairs = PairSums()
        self._tenths = Counter[int]()
        self._abilities = Counter[int]()
        self._picks: dict[str, Counter[int | None]] = {name: Counter() for name in offered}

    def add(
        self, *, right: bool, others: tuple[int, int] | None, spent_ms: int, picked: Iterable[str]
    ) -> None:
        """`others`: how many of the other items of the attempt were right, and of how many."""
        self._right[right] += 1
        self._tenths[min(spent_ms // 100, _LONGEST_TENTHS)] += 1
        ability = None
        if others:
            rest = others[0] / others[1]
            ability = round(100 * rest)
            self._pairs.add(float(right), rest)
            self._abilities[ability] += 1
        for name in picked:
            if name in self._picks or len(self._picks) < MOST_WRITTEN:
                self._picks.setdefault(name, Counter())[ability] += 1

    def measures(self) -> Measures:
        fifths = fifth_of(self._abilities)
        return Measures(
            count=self._right.total(),
            right_count=self._right[True],
            discrimination=correlation(self._pairs),
            median_ms=round(100 * median_of(self._tenths)),
            fifths=_by_fifth(self._abilities, fifths),
            picks=self._kept(fifths),
        )

    def _kept(self, fifths: Mapping[int, int]) -> list[Pick]:
        """All that was offered in its order, then what was written most often."""
        written = [(name, counts) for name, counts in self._picks.items() if name not in self._offered]
        written.sort(key=lambda one: (-one[1].total(), one[0]))
        named = [(name, self._picks[name]) for name in self._offered]
        room = max(0, MOST_KEPT - len(named))
        return [
            Pick(name, self._offered.get(name, False), counts.total(), _by_fifth(counts, fifths))
            for name, counts in named + written[:room]
        ]


def _by_fifth(counts: Mapping[int, int] | Mapping[int | None, int], fifths: Mapping[int, int]) -> list[int]:
    sums = [0] * FIFTHS
    for ability, count in counts.items():
        if ability is not None:
            sums[fifths[ability]] += count
    return sums
