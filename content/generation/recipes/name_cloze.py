"""The name of a campaign or platform, chosen from the names the report holds."""

import re
from collections.abc import Iterator, Sequence
from random import Random

from content.facts.domain.fact import Fact
from content.generation.context import named_whole
from content.generation.draft import Draft
from content.generation.names import FEWEST, PLAN, bare_name, kin_of
from content.generation.standing import may_be_asked
from content.generation.stems import reported, spoken, tells, widened
from content.generation.wording import citation, option_id, options, rationale
from content.items.domain import ItemContent
from content.sources.domain.document import Document

_COUNT = 4
_KIND = re.compile(r"[一-鿿]{2}")


def name_cloze(facts: Sequence[Fact], document: Document, rng: Random) -> Iterator[Draft]:
    names = {
        fact.value: fact
        for fact in facts
        if fact.type == "programme" and fact.askable and fact.value[0] in '“"'
    }
    for index, fact in enumerate(facts):
        if names.get(fact.value) is not fact or not may_be_asked(fact, document):
            continue
        whole = named_whole(fact, document)
        text = spoken(whole or fact)
        others = _others(fact, [name for name in names.values() if _name(name) not in text], rng)
        stem = _stem(whole, document) if whole else ""
        if len(others) >= FEWEST and stem:
            texts = [_name(fact), *others]
            rng.shuffle(texts)
            yield Draft(_content(stem, texts, whole or fact, document), (index,), "name_cloze")


def _others(fact: Fact, names: Sequence[Fact], rng: Random) -> list[str]:
    """Names of about the same length, so that the length does not tell."""
    size = len(fact.value)
    if plan := PLAN.fullmatch(fact.value):
        return [f"{number}五" for number in "六七八九" if number != plan[1]][: _COUNT - 1]
    near = kin_of(fact, names)
    near = sorted(near, key=lambda other: abs(len(other.value) - size))[: _COUNT - 1]
    return [_name(other) for other in near]


def _name(fact: Fact) -> str:
    return widened(bare_name(fact))


def _stem(fact: Fact, document: Document) -> str:
    text = spoken(fact)
    if text.count(fact.value) != 1 or not tells(text) or "____" in text or not _says_kind(fact, text):
        return ""
    return f"{reported(text.replace(fact.value, '“____”'), fact, document)}。"


def _says_kind(fact: Fact, text: str) -> bool:
    """“…”活动 fits every name; at the end of its clause, or before 38份, only names of its own make fit."""
    return _KIND.match(text.partition(fact.value)[2]) is not None


def _content(stem: str, texts: list[str], fact: Fact, document: Document) -> ItemContent:
    return ItemContent(
        format="cloze",
        stem=stem,
        body={"gaps": 1, "options": options(texts)},
        key={"gaps": [option_id(texts, _name(fact))]},
        rationale=rationale(fact),
        citation=citation(fact, document),
    )
