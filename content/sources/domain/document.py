"""A document as plain values: its text, where it comes from, and its passages."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True)
class Passage:
    """One paragraph or heading. `text` is folded; offsets[i] is the place of text[i] in the source."""

    number: int
    section: str
    kind: str  # body, heading, row (of a table), byline
    start: int
    end: int
    text: str
    offsets: tuple[int, ...] = field(repr=False)

    def source_range(self, start: int, end: int) -> tuple[int, int]:
        """Where text[start:end] of this passage stands in the source."""
        return self.offsets[start], self.offsets[end - 1] + 1


@dataclass(frozen=True)
class Origin:
    """What a stem must name to stand alone; each may be unknown."""

    title: str = ""
    year: int | None = None
    place: str = ""
    publisher: str = ""


@dataclass(frozen=True)
class Document:
    text: str
    origin: Origin
    passages: tuple[Passage, ...]

    @cached_property
    def by_number(self) -> Mapping[int, Passage]:
        return {passage.number: passage for passage in self.passages}
