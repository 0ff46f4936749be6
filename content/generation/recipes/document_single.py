"""Which paper was adopted, drafted, submitted …? The others were dealt with otherwise in the same report."""

import re
from collections.abc import Iterator, Sequence
from random import Random

from content.facts.domain.fact import Fact
from content.facts.domain.prose import without_lead
from content.generation.context import LED
from content.generation.draft import Draft
from content.generation.papers import is_rival_paper
from content.generation.standing import may_be_asked
from content.generation.stems import reported, spoken
from content.generation.wording import single
from content.sources.domain.document import Document

_COUNT = 4
_COUNT_OF_ONE = re.compile(r"^[1一][件部项份]")
_SAME_DAY = re.compile(r"同[日时年月]|\d{1,2}月")
# which of the papers can be signed, their names tell; and all of them may be kept to
_SIGNED = re.compile(r"签[订署]|落实|贯彻|执行|遵循|对照|按照|播放量|短[剧视]|微电影")


def document_single(facts: Sequence[Fact], document: Document, rng: Random) -> Iterator[Draft]:
    papers = [(index, fact) for index, fact in enumerate(facts) if fact.type == "document"]
    for index, fact in papers:
        others = list(dict.fromkeys(other.value for _, other in papers if is_rival_paper(other, fact)))
        text = spoken(fact)
        if (
            len(others) < 2
            or text.count("《") != 1
            or _SAME_DAY.search(text)
            or (LED.match(without_lead(text)) and "," not in text)
            or _SIGNED.search(text)
            or not may_be_asked(fact, document)
        ):
            continue
        texts = [fact.value, *rng.sample(others, min(_COUNT - 1, len(others)))]
        rng.shuffle(texts)
        stem = f"{reported(_asked(text, fact), fact, document)}？"
        content = single(
            stem=stem, texts=texts, key=fact.value, facts=[fact], document=document, fixed_order=False
        )
        yield Draft(content, (index,), "document_single")


def _asked(text: str, fact: Fact) -> str:
    """起草出台《…》政府规章 → 起草出台哪一部政府规章."""
    before, _, behind = text.partition(fact.value)
    behind = _COUNT_OF_ONE.sub("", behind)
    return (
        f"{before}下列哪一部{behind}"
        if before and behind[:1].strip(",、")
        else f"{before}下列哪一部文件{behind}"
    )
