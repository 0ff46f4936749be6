"""Which organ did it?"""

from collections.abc import Iterator, Sequence
from random import Random

from content.facts.domain.fact import Fact
from content.generation.draft import Draft
from content.generation.organs import other_organs
from content.generation.stems import area_of, may_be_asked, widened
from content.generation.wording import single
from content.sources.domain.document import Document


def organ_single(facts: Sequence[Fact], document: Document, rng: Random) -> Iterator[Draft]:
    for index, fact in enumerate(facts):
        if fact.type != "pair" or not may_be_asked(fact, document):
            continue
        others = other_organs(fact, facts)
        if len(others) < 2 or not fact.year or not fact.place:
            continue
        texts = [fact.subject, *others]
        rng.shuffle(texts)
        stem = f"{fact.year}年，{area_of(document.origin)}的哪个机构{widened(fact.value)}？"
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
