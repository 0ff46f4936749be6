"""From the log of one attempt to its marks: the one computation behind marking, rescoring and verifying."""

from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass
from typing import TypedDict

from content.items.domain import ItemContent, JsonDict
from content.items.formats.base import ItemFormat
from quiz.play.scoring.base import ScoringRule


class Timing(TypedDict):
    """How the time of an answer in a room came about; Response.timing says what each is."""

    c: int
    s: int
    l: int  # noqa: E741 the name it has in the log
    t: int | None
    g: int


@dataclass(frozen=True)
class Given:
    """One row of the log."""

    response_id: int
    number: int
    revision: int
    answer: JsonDict
    spent_ms: int = 0
    timing: Timing | None = None


@dataclass(frozen=True)
class DueMark:
    """The mark a response must have."""

    response_id: int
    number: int
    quality: float
    points: int

    @property
    def right(self) -> bool:
        return self.quality == 1


def due_marks(
    log: Iterable[Given],
    contents: Mapping[int, ItemContent],
    rule: ScoringRule,
    formats: Callable[[str], ItemFormat],
    void: Container[int] = (),
) -> list[DueMark]:
    """By number; only the last revision of each item counts, in whatever order the log comes. An empty answer
    took the earlier ones back: nothing is marked. Whatever was answered to a `void` number is right."""
    last: dict[int, Given] = {}
    for given in log:
        if given.number not in last or last[given.number].revision < given.revision:
            last[given.number] = given
    counting = [last[number] for number in sorted(last) if last[number].answer]
    return [
        _due_mark(given, 1.0 if given.number in void else _quality(given, contents, formats), rule)
        for given in counting
    ]


def _quality(
    given: Given, contents: Mapping[int, ItemContent], formats: Callable[[str], ItemFormat]
) -> float:
    content = contents[given.number]
    return formats(content.format).mark(given.answer, content).quality


def _due_mark(given: Given, quality: float, rule: ScoringRule) -> DueMark:
    if given.timing is None:  # alone there is no limit for an item, so speed does not count
        return DueMark(given.response_id, given.number, quality, rule.points(quality))
    limit_ms, grace_ms = given.timing["t"], given.timing["g"]
    points = rule.points(quality, spent_ms=given.spent_ms, limit_ms=limit_ms, grace_ms=grace_ms)
    return DueMark(given.response_id, given.number, quality, points)
