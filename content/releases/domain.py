"""What papers are drawn from, as plain values."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

# what the items of a paper may be mixed by
DRAWN_BY: Final = ("difficulty", "format", "topic")


@dataclass(frozen=True)
class Candidate:
    """An item that may be drawn; `number` is its place in the release. `held`: kept back for contests."""

    number: int
    difficulty: str
    format: str
    topic: str
    held: bool = False


@dataclass(frozen=True)
class Pool:
    """`apart`: pairs of numbers of which one paper gets one at most."""

    candidates: Sequence[Candidate]
    apart: Sequence[Sequence[int]] = ()

    def kinds(self, by: str) -> list[str]:
        """Of each candidate in order, what it is by one of DRAWN_BY."""
        return [getattr(one, by) for one in self.candidates]

    def available(self, by: str) -> dict[str, int]:
        return dict(Counter(self.kinds(by)))

    @property
    def held(self) -> int:
        return sum(one.held for one in self.candidates)
