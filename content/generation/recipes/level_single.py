"""Of how large an area does the report call this the first: nation, province or city?"""

from collections.abc import Iterator, Sequence
from random import Random

from content.facts.domain.fact import Fact
from content.generation.bodies import area_of
from content.generation.draft import Draft
from content.generation.levels import DEEDS, label_of, ladder_of, scope_of, scoped, usable_firsts
from content.generation.stems import reported
from content.generation.wording import single
from content.sources.domain.document import Document

_MOST = 8  # they all read alike


def level_single(facts: Sequence[Fact], document: Document, rng: Random) -> Iterator[Draft]:
    """What is first in the nation is so in the province too: the report is asked, not the world.

    Of a province only the nation could be meant.
    """
    if area_of(document.origin).endswith(("省", "自治区")):
        return
    firsts = [
        (index, fact, asked)
        for index, fact in usable_firsts(facts, document)
        if len(ladder_of(fact.level)) >= 3 and (asked := _asked(fact))
    ]
    for index, fact, asked in sorted(rng.sample(firsts, min(_MOST, len(firsts))), key=lambda one: one[0]):
        content = single(
            stem=f"{reported(asked, fact, document)}？",
            texts=[scope_of(level) for level in ladder_of(fact.level)],
            key=scope_of(fact.level),
            facts=[fact],
            document=document,
            fixed_order=True,
        )
        yield Draft(content, (index,), "level_single")


def _asked(fact: Fact) -> str:
    of_deed = label_of(fact.level) in DEEDS
    return scoped(fact, "什么范围内" if of_deed else "什么范围内的")
