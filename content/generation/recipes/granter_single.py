"""Who named it a trial or a model? The others stand beside that body."""

import re
from collections.abc import Iterator, Sequence
from random import Random

from content.facts.domain.fact import Fact
from content.generation.draft import Draft
from content.generation.organs import granters_beside
from content.generation.standing import may_be_asked
from content.generation.stems import spoken, standing_alone
from content.generation.wording import single
from content.sources.domain.document import Document

_GRANTED = re.compile(r"被(?P<body>[一-鿿]{3,12}?)(?:列为|列入|确定为|命名为|认定为|评为|授予|表彰为|推广)")


def granter_single(facts: Sequence[Fact], document: Document, rng: Random) -> Iterator[Draft]:
    asked: set[tuple[int, int]] = set()
    for index, fact in enumerate(facts):
        text = spoken(fact)
        found = _GRANTED.search(text)
        if found is None or (fact.start, fact.end) in asked or not may_be_asked(fact, document):
            continue
        others = granters_beside(found["body"])
        if len(others) < 2 or text.count(found["body"]) != 1:
            continue
        asked.add((fact.start, fact.end))
        texts = [found["body"], *rng.sample(others, min(3, len(others)))]
        rng.shuffle(texts)
        stem = f"{standing_alone(text.replace(found['body'], '哪个单位', 1), fact, document)}？"
        content = single(
            stem=stem, texts=texts, key=found["body"], facts=[fact], document=document, fixed_order=False
        )
        yield Draft(content, (index,), "granter_single")
