"""How does the report rank this first: nation, province or city?"""

from collections.abc import Iterator, Sequence
from random import Random

from content.facts.domain.fact import Fact
from content.generation.draft import Draft
from content.generation.levels import ladder_of, usable_firsts
from content.generation.stems import source_says
from content.generation.wording import plain_marks, single
from content.sources.domain.document import Document

_MOST = 8  # they all read alike


def level_single(facts: Sequence[Fact], document: Document, rng: Random) -> Iterator[Draft]:
    firsts = [one for one in usable_firsts(facts, document) if len(ladder_of(one[1].level)) >= 3]
    for index, fact in sorted(rng.sample(firsts, min(_MOST, len(firsts))), key=lambda one: one[0]):
        texts = ladder_of(fact.level)
        stem = f"{source_says(fact, document)}报告对“{plain_marks(fact.subject)}”的表述是下列哪一项？"
        content = single(
            stem=stem, texts=texts, key=fact.level, facts=[fact], document=document, fixed_order=True
        )
        yield Draft(content, (index,), "level_single")
