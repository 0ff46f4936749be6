"""How far is it in use: in the nation, the province or the city?"""

from collections.abc import Iterator, Sequence
from random import Random

from content.facts.domain.fact import Fact
from content.generation.draft import Draft
from content.generation.levels import LADDER
from content.generation.spreads import usable_spreads
from content.generation.stems import reported
from content.generation.wording import single
from content.sources.domain.document import Document


def spread_single(facts: Sequence[Fact], document: Document, rng: Random) -> Iterator[Draft]:
    for index, fact, text in usable_spreads(facts, document):
        rungs = LADDER[1:] if fact.level == "全县" else LADDER[:3]
        content = single(
            stem=f"{reported(text.replace(fact.level, '什么范围', 1), fact, document)}？",
            texts=list(rungs),
            key=fact.level,
            facts=[fact],
            document=document,
            fixed_order=True,
        )
        yield Draft(content, (index,), "spread_single")
