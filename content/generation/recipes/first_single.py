"""Which of these is called 全国首创? The others stand in the report under another scope."""

from collections.abc import Iterator, Sequence
from random import Random

from content.facts.domain.fact import Fact
from content.generation.draft import Draft
from content.generation.levels import DEEDS, label_of, scope_of, usable_firsts
from content.generation.stems import source_says, widened
from content.generation.wording import single
from content.sources.domain.document import Document

_COUNT = 4


def first_single(facts: Sequence[Fact], document: Document, rng: Random) -> Iterator[Draft]:
    firsts = list(usable_firsts(facts, document))
    for index, fact in firsts:
        others = [other for _, other in firsts if _could_be_so_called(other, fact)]
        others = sorted(others, key=lambda other: abs(len(other.subject) - len(fact.subject)))[: _COUNT - 1]
        if len(others) < 2 or _stands_out(fact, others):
            continue
        texts = [widened(one.subject) for one in (fact, *others)]
        rng.shuffle(texts)
        stem = f"{source_says(fact, document)}下列哪一项被称为“{fact.level}”？"
        content = single(
            stem=stem,
            texts=texts,
            key=widened(fact.subject),
            facts=[fact],
            document=document,
            fixed_order=False,
            difficulty="hard",
        )
        yield Draft(content, (index,), "first_single")


def _could_be_so_called(other: Fact, fact: Fact) -> bool:
    """Of another scope, and of a kind that the label goes with: 首届 with contests, 首例 with cases."""
    if scope_of(other.level) == scope_of(fact.level):
        return False
    return (
        label_of(other.level) == label_of(fact.level)
        or {label_of(other.level), label_of(fact.level)} <= DEEDS
    )


def _stands_out(fact: Fact, others: Sequence[Fact]) -> bool:
    """The longest and more than 1.3 times the mean: readers would pick it unread."""
    sizes = [len(other.subject) for other in others]
    mean = sum([*sizes, len(fact.subject)]) / (len(sizes) + 1)
    return len(fact.subject) > max(sizes) and len(fact.subject) > 1.3 * mean
