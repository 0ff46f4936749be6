"""The formulas, each from sums or counts, so that a million answers need no more memory than thirty."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt
from typing import Final

FIFTHS: Final = 5


@dataclass
class PairSums:
    """What a correlation needs to know of its pairs."""

    n: int = 0
    x: float = 0
    y: float = 0
    xx: float = 0
    yy: float = 0
    xy: float = 0

    def add(self, x: float, y: float) -> None:
        self.n += 1
        self.x += x
        self.y += y
        self.xx += x * x
        self.yy += y * y
        self.xy += x * y


def correlation(pairs: PairSums) -> float | None:
    """Pearson's r; None where either side is the same for all.

    r = (nΣxy − ΣxΣy) / √((nΣx² − (Σx)²) (nΣy² − (Σy)²)). With x = 1 for a right answer and y = the share
    of the other items of the same attempt that were right it is the corrected item–rest correlation
    (point-biserial; Henrysson 1963). Chosen over upper minus lower 27 % because it uses every answer, and
    because papers drawn at random have no common total by which to sort people into groups.
    """
    spread_x = pairs.n * pairs.xx - pairs.x**2
    spread_y = pairs.n * pairs.yy - pairs.y**2
    tiny = 1e-9 * pairs.n**2  # what rounding leaves of nothing
    if spread_x <= tiny or spread_y <= tiny:
        return None
    return (pairs.n * pairs.xy - pairs.x * pairs.y) / sqrt(spread_x * spread_y)


def median_of(counts: Mapping[int, int]) -> float:
    """The median of values given as value → how often."""
    total, seen, lower = sum(counts.values()), 0, None
    for value in sorted(counts):
        seen += counts[value]
        if lower is None and 2 * seen >= total:
            lower = value
        if 2 * seen > total:
            return (value if lower is None else (lower + value) / 2) if total else 0
    return 0


def fifth_of(counts: Mapping[int, int]) -> dict[int, int]:
    """Ability → its fifth, 0 (lowest) to 4. Who is alike stays together, where the middle of them stands."""
    total, below, places = sum(counts.values()), 0, {}
    for ability in sorted(counts):
        middle = below + counts[ability] / 2
        places[ability] = int(FIFTHS * middle / total)
        below += counts[ability]
    return places
