"""Sentences about a place in an order."""

import re
from collections.abc import Iterator, Sequence

from content.facts.domain.fact import Fact
from content.generation.numbers import chinese_number
from content.generation.standing import can_be_altered, can_stand
from content.generation.stems import standing_alone
from content.sources.domain.document import Document

HIGHEST = 30
_OF_WHAT = re.compile(
    r"(?:群众)?(?:按[期时]|及时|一次性?)?(?:办结|办复|满意|好评|成功|化解|调解|回复|整改|合格)(?:成功)?(?:率|度)"
)
_MOVED = re.compile(r"[由从较比]|减少|增加|下降|上升")


def usable_ranks(facts: Sequence[Fact], document: Document) -> Iterator[tuple[int, Fact]]:
    """Places that are one number (not 前三) with a scope."""
    for index, fact in enumerate(facts):
        exact = (
            fact.type == "rank" and fact.norm and not fact.qualifier and fact.level and fact.norm <= HIGHEST
        )
        if _OF_WHAT.fullmatch(fact.subject):
            continue
        if exact and not _MOVED.search(fact.subject) and can_stand(fact, document) and can_be_altered(fact):
            yield index, fact


def rank_word(place: int) -> str:
    return f"第{chinese_number(place)}"


def rank_statement(fact: Fact, place: str, document: Document) -> str:
    return standing_alone(f"{fact.subject}居{fact.level}{place}", fact, document)
