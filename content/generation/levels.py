"""Firsts with a scope, and the ladder of scopes they stand on."""

import re
from collections.abc import Iterator, Sequence

from content.facts.domain.fact import Fact
from content.facts.domain.prose import without_lead
from content.facts.domain.words import SCOPES, VERB_START
from content.generation.standing import can_be_altered, can_stand
from content.generation.stems import spoken, tells
from content.sources.domain.document import Document

LADDER = ("全国", "全省", "全市", "全县")
_SCOPE = re.compile(rf"^(?:{SCOPES})")
DEEDS = frozenset(["首创", "率先", "首推", "首试"])  # labels that any deed may bear
_COUNTED = re.compile(r"^\d|之一$|^(?:入选|获评|获批|获奖|入围)")  # 全市首批10个金牌调解室之一: which?
_LONGEST = 26
_PHRASE = re.compile(rf"(?:{VERB_START.pattern})+的")
_BEFORE_DEED = re.compile(r"(?:范围内?|系统|各地)?的?(?:率先|首[创推试发])")
_BEFORE_THING = re.compile(r"首[例个家部批届次单条座支张份件款场期笔宗起项所]|唯一|第一")


def usable_firsts(facts: Sequence[Fact], document: Document) -> Iterator[tuple[int, Fact]]:
    """Firsts whose scope is written in the clause; without one the level cannot be asked."""
    for index, fact in enumerate(facts):
        scoped = fact.type == "first" and _SCOPE.match(fact.level) and 4 <= len(fact.subject) <= _LONGEST
        if (
            scoped
            and not _COUNTED.search(fact.subject)
            and can_stand(fact, document)
            and can_be_altered(fact)
        ):
            yield index, fact


def scope_of(level: str) -> str:
    found = _SCOPE.match(level)
    return found[0] if found else ""


def label_of(level: str) -> str:
    """首例 of 全国首例."""
    return level.removeprefix(scope_of(level))


def told(fact: Fact) -> str:
    """The sentence: 办理的全省首例…案 → 办理的…案是全省首例."""
    text = spoken(fact)
    if _PHRASE.match(without_lead(text)) and text.endswith(fact.level + fact.subject):
        return f"{text.removesuffix(fact.level + fact.subject)}{fact.subject}是{fact.level}"
    return text


def scoped(fact: Fact, said: str) -> str:
    """The sentence with `said` in the place of the scope; "" where the scope stands in no such place."""
    text, scope = told(fact), scope_of(fact.level)
    if text.count(scope) != 1 or not tells(text):
        return ""
    before, _, behind = text.partition(scope)
    if _BEFORE_DEED.match(behind):
        return f"{before}{'' if before.endswith('在') else '在'}{said}{behind}"
    stands = _BEFORE_THING.match(behind) and without_lead(before) and not before.endswith(("在", "的"))
    return f"{before}{said}{behind}" if stands else ""


def ladder_of(level: str) -> list[str]:
    """全国首例 → [全国首例, 全省首例, 全市首例]; [] where the scope is not on the ladder."""
    scope = scope_of(level)
    if scope not in LADDER:
        return []
    word = level.removeprefix(scope)
    rungs = LADDER[1:] if scope == "全县" else LADDER[:3]
    return [rung + word for rung in rungs]
