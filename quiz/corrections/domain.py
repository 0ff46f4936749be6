"""Whether answers to one wording can be marked by the key of another, and what that changes. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from content.items import formats
from content.items.domain import ItemContent, JsonDict, rows_of


@dataclass(frozen=True)
class Judged:
    """So many answers are marked alike: what was answered, and how good that was found."""

    answer: JsonDict
    quality: float
    count: int


@dataclass(frozen=True)
class Effect:
    """Of `judged` answers so many are worth more by another key, and so many less."""

    judged: int
    gain: int
    lose: int


def misfit(played: ItemContent, later: ItemContent) -> str:
    """Why the key of the later wording is none for the question as it was played; "" where it is."""
    if played.format != later.format:
        return "新版本换了题型，"
    if {row["id"] for row in rows_of(played)} != {row["id"] for row in rows_of(later)}:
        return "新版本增减了选项，"
    if formats.get(played.format).faults(rekeyed(played, later)):
        return "新答案和原来的题目对不上，"
    return ""


def rekeyed(played: ItemContent, later: ItemContent) -> ItemContent:
    """The question as it was played with the key and the explanation of the later wording."""
    return replace(
        played,
        key=later.key,
        option_notes=later.option_notes,
        rationale=later.rationale,
        citation=later.citation,
    )


def effect(judged: Iterable[Judged], content: ItemContent | None) -> Effect:
    """What marking by `content` comes to; None: whatever was answered is right."""
    total = gain = lose = 0
    for one in judged:
        quality = formats.get(content.format).mark(one.answer, content).quality if content else 1.0
        total += one.count
        gain += one.count * (quality > one.quality)
        lose += one.count * (quality < one.quality)
    return Effect(total, gain, lose)
