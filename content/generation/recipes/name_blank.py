"""Write the name: short names in quotation marks."""

import re
from collections.abc import Iterator, Sequence
from random import Random

from content.facts.domain.fact import Fact
from content.facts.domain.words import VERB_START
from content.generation.context import named_whole
from content.generation.draft import Draft
from content.generation.names import FEWEST, bare_name, kin_of
from content.generation.standing import can_stand
from content.generation.stems import reported, spoken, tells
from content.generation.wording import citation, rationale
from content.items.domain import ItemContent
from content.sources.domain.document import Document

_LONGEST = 6
_EVERY = 3
_LISTED = re.compile(r"”[、和与及]?“")  # one of several names: which?
_COMMON = frozenset(
    ["绿色通道", "一站式", "一件事", "一条龙", "一对一", "面对面", "零距离", "一网通办", "双随机"]
)


def name_blank(facts: Sequence[Fact], document: Document, rng: Random) -> Iterator[Draft]:
    names = [index for index, fact in enumerate(facts) if _is_short_name(fact) and can_stand(fact, document)]
    coined = [fact for fact in facts if fact.type == "programme" and fact.askable and fact.value[0] in '“"']
    for place, index in enumerate(names):
        if place % _EVERY and len(kin_of(facts[index], coined)) >= FEWEST:
            continue  # most names are better chosen than remembered
        fact = named_whole(facts[index], document)
        if fact is None:
            continue
        name, text = bare_name(fact), spoken(fact)
        if text.count(name) == 1 and tells(text) and not _LISTED.search(text) and _says_kind(name, text):
            stem = f"{reported(text.replace(name, '____'), fact, document)}。"
            if name in stem:
                continue  # the title of the document tells it
            yield Draft(_content(stem, name, fact, document), (index,), "name_blank")


def _is_short_name(fact: Fact) -> bool:
    return (
        fact.type == "programme"
        and fact.value[0] in '“"'
        and 2 <= len(bare_name(fact)) <= _LONGEST
        and bare_name(fact) not in _COMMON
    )


def _says_kind(name: str, text: str) -> bool:
    """“…”化解纠纷213件 does not say what it is."""
    behind = re.sub('^[”"]', "", text.partition(name)[2])
    return re.match("[一-鿿]{2}", behind) is not None and not VERB_START.match(behind)


def _content(stem: str, name: str, fact: Fact, document: Document) -> ItemContent:
    return ItemContent(
        format="blank",
        stem=stem,
        body={"blanks": 1},
        key={"blanks": [[name]]},
        rationale=rationale(fact),
        citation=citation(fact, document),
        difficulty="hard",
    )
