"""Which organ did it?"""

import re
from collections.abc import Iterator, Sequence
from random import Random

from content.facts.domain.fact import Fact
from content.generation.bodies import area_of
from content.generation.draft import Draft
from content.generation.organs import has_parallel, other_organs
from content.generation.standing import may_be_asked
from content.generation.stems import source_says, widened
from content.generation.wording import single
from content.sources.domain.document import Document

_OF_CONGRESS = re.compile(r"审议|专题询问|视察|评议|任命")


def organ_single(facts: Sequence[Fact], document: Document, rng: Random) -> Iterator[Draft]:
    for index, fact in enumerate(facts):
        if fact.type != "pair" or not may_be_asked(fact, document) or _is_shared(fact, facts):
            continue
        others = other_organs(fact, facts)
        if len(others) < 2 or not fact.year or not fact.place:
            continue
        texts = [fact.subject, *others]
        rng.shuffle(texts)
        asked = f"{area_of(document.origin)}的哪个机构{widened(fact.value)}"
        stem = f"{source_says(fact, document)}{asked}？"
        content = single(
            stem=stem,
            texts=texts,
            key=fact.subject,
            facts=[fact],
            document=document,
            fixed_order=False,
            difficulty="hard",
        )
        yield Draft(content, (index,), "organ_single")


def _is_shared(fact: Fact, facts: Sequence[Fact]) -> bool:
    """Two organs on one matter have one key only where the act is the congress's own."""
    return has_parallel(fact, facts) and not _OF_CONGRESS.search(fact.value)
