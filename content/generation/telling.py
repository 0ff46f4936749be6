"""Which facts a stem says on its way: the items that ask them would be answered by it."""

from collections.abc import Iterator, Sequence

from content.facts.domain.fact import Fact
from content.generation.draft import Draft
from content.generation.numbers import key_text
from content.generation.stems import widened
from content.items.domain import ItemContent

_ASKED = frozenset(["figure", "rank", "programme"])


def told_by(draft: Draft, facts: Sequence[Fact]) -> list[int]:
    """Facts of the same passage whose answer stands in the stem."""
    if _says_what_is_not(draft.content):
        return []
    passage = facts[draft.facts[0]].passage
    return [index for index in _of_passage(facts, passage) if _said(facts[index]) in draft.content.stem]


def _says_what_is_not(content: ItemContent) -> bool:
    return content.format == "truefalse" and not content.key["value"]


def _of_passage(facts: Sequence[Fact], passage: int) -> Iterator[int]:
    return (index for index, fact in enumerate(facts) if fact.passage == passage and _is_asked(fact))


def _is_asked(fact: Fact) -> bool:
    """Of names only those in quotation marks are."""
    return fact.type in _ASKED and (fact.type != "programme" or fact.value[0] in '“"')


def _said(fact: Fact) -> str:
    if fact.type == "figure":
        return key_text(fact)
    return widened(f"{fact.level}{fact.value}" if fact.type == "rank" else fact.value)
