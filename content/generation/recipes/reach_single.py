"""Which levels of government does it reach?"""

from collections.abc import Iterator, Sequence
from random import Random

from content.facts.domain.fact import Fact
from content.generation.draft import Draft
from content.generation.reaches import MISTAKEN_FOR, usable_reaches
from content.generation.stems import reported, spoken
from content.generation.wording import single
from content.sources.domain.document import Document


def reach_single(facts: Sequence[Fact], document: Document, rng: Random) -> Iterator[Draft]:
    for index, fact, reach in usable_reaches(facts, document):
        asked = spoken(fact).replace(reach, "哪几级的", 1)
        content = single(
            stem=f"{reported(asked, fact, document)}？",
            texts=sorted([reach, *MISTAKEN_FOR[reach]]),
            key=reach,
            facts=[fact],
            document=document,
            fixed_order=False,
        )
        yield Draft(content, (index,), "reach_single")
