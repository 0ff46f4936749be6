"""Sentences about a figure with the number taken out."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from content.facts.domain.fact import Fact
from content.facts.domain.figure import quantities
from content.facts.domain.prose import without_lead
from content.generation.stems import can_be_altered, can_stand, quantity_of, spoken, standing_alone
from content.sources.domain.document import Document

_LIST_STOP = re.compile(r"[、和及]")


def clear_figures(facts: Sequence[Fact], document: Document) -> Iterator[tuple[int, Fact]]:
    for index, fact in enumerate(facts):
        if fact.type == "figure" and fact.norm and can_stand(fact, document) and fact.unit != "个百分点":
            yield index, fact


def alterable_figures(facts: Sequence[Fact], document: Document) -> Iterator[tuple[int, Fact]]:
    return ((index, fact) for index, fact in clear_figures(facts, document) if can_be_altered(fact))


def asking(fact: Fact, document: Document) -> str:
    """The question; "" where the number cannot be cut out without giving itself away."""
    cut = _cut(fact)
    if cut is None:
        return ""
    before, behind = cut
    asked = "百分之几" if fact.unit == "%" else f"多少{fact.unit}"
    return f"{standing_alone(before + asked + behind, fact, document)}？"


def filling(fact: Fact, unit: str, document: Document) -> str:
    cut = _cut(fact)
    return f"{standing_alone(f'{cut[0]}____{unit}{cut[1]}', fact, document)}。" if cut else ""


def stating(fact: Fact, number: str, document: Document) -> str:
    """The sentence with `number` (value and unit) in the place of its own."""
    cut = _cut(fact)
    return f"{standing_alone(cut[0] + number + cut[1], fact, document)}。" if cut else ""


def _cut(fact: Fact) -> tuple[str, str] | None:
    """What stands before and behind the number, without the other numbers of a list."""
    text = spoken(fact)
    found = quantity_of(fact, text)
    if found is None:
        return None
    before, behind = _without_list(text, found)
    if len(quantities(behind)) > 1:
        return None  # the parts would add up to the answer
    before += _kept_qualifier(found)
    own = re.escape(fact.value)
    if re.search(rf"(?<!\d){own}(?!\d)", before + "|" + behind):
        return None
    if fact.subject and not behind and len(fact.subject) > len(without_lead(before)):
        before = fact.subject + _kept_qualifier(found)
    return before, behind


def _kept_qualifier(found: re.Match[str]) -> str:
    """突破 and 约 stay in the sentence; 余 and 多 go into the options."""
    return text if (text := found["before"] or "") else ""


def _without_list(text: str, found: re.Match[str]) -> tuple[str, str]:
    """8个项目分获1个金奖、3个银奖 asked for silver: 8个项目分获 … 银奖."""
    numbers = quantities(text)
    place = next(index for index, other in enumerate(numbers) if other.start() == found.start())
    before, behind = text[: found.start()], text[found.end() :]
    if place + 1 < len(numbers):
        between = text[found.end() : numbers[place + 1].start()]
        stop = _LIST_STOP.search(between)
        behind = between[: stop.start()] if stop else behind
    if place and (stop := _LIST_STOP.search(text, numbers[place - 1].end(), found.start())):
        first = next(i for i in range(place) if _listed(text, numbers[i : place + 1]))
        before = text[: numbers[first].start()] + text[stop.end() : found.start()]
    return before, behind


def is_listed(fact: Fact) -> bool:
    """One of three or more numbers that its clause counts up."""
    return len(quantities(spoken(fact))) > 3


def _listed(text: str, run: list[re.Match[str]]) -> bool:
    """Every neighbour in the run is parted by a list mark."""
    pairs = pairwise(run)
    return all(_LIST_STOP.search(text, first.end(), second.start()) for first, second in pairs)
