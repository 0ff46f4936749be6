"""Which part does a heading give to a field of work?"""

from collections.abc import Iterator, Sequence
from random import Random

from content.facts.domain.fact import Fact
from content.generation.draft import Draft
from content.generation.stems import may_be_asked, source_says
from content.generation.wording import single
from content.sources.domain.document import Document

_FEWEST, _MOST = 3, 4


def role_single(facts: Sequence[Fact], document: Document, rng: Random) -> Iterator[Draft]:
    roles = {
        fact.value: (index, fact)
        for index, fact in enumerate(facts)
        if fact.type == "role" and may_be_asked(fact, document)
    }
    if len(roles) < _FEWEST:
        return
    for index, fact in roles.values():
        others = [value for value in roles if value != fact.value]
        texts = [f"“{value}”" for value in (fact.value, *rng.sample(others, min(_MOST - 1, len(others))))]
        rng.shuffle(texts)
        content = single(
            stem=f"{source_says(fact, document)}小标题把“{fact.subject}”方面的工作比作什么？",
            texts=texts,
            key=f"“{fact.value}”",
            facts=[fact],
            document=document,
            fixed_order=False,
        )
        yield Draft(content, (index,), "role_single")
