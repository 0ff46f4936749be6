"""Firsts and onlys with their level: 全国首创, 全省率先, 首批."""

import re
from collections.abc import Iterator

from content.facts.domain.prose import Claim, Clause, quoted_places, without_lead
from content.facts.domain.words import SCOPES

_WORD = (
    r"首创|首例|首个|首家|首部|首批|首届|首次|首单|首条|首座|首支|首张|首份|首件|首款|首位|首场|首期|首推|首发|首开|首试"
    r"|率先|唯一|最早|第一[个家部例件座条批]"
)
_FIRST = re.compile(
    rf"在?(?P<scope>{SCOPES})(?:范围内?|各地|系统)?(?:的)?(?P<word>{_WORD})(?P<trial>(?<=唯一)试点|试点$)?"
    rf"|(?P<word2>率先)在(?P<scope2>{SCOPES})(?:范围内)?"
    rf"|(?P<bare>{_WORD})"
)
_AS = re.compile(
    r"(?:(?:被|获|经)[一-鿿]{0,12}?)?(?:列为|确定为|评为|命名为|认定为|列入|纳入|成为|作为|入选|获批|系|是|为|属|获评)+$"
)
_LEADING = re.compile(r"^(?:了|的|地|性|试点单位|试点城市|试点地区)")
SCOPED = re.compile(SCOPES)


def firsts(clause: Clause) -> Iterator[Claim]:
    text = clause.text
    quoted = quoted_places(text)
    for found in _FIRST.finditer(text):
        if found.start() in quoted:
            continue
        subject = _subject(text, found)
        if subject:
            level = _level(found)
            yield Claim("first", clause, *_span(clause), subject, level, level=level)


def _level(found: re.Match[str]) -> str:
    if found["bare"]:
        return found["bare"]
    scope = found["scope"] or found["scope2"]
    return f"{scope}{found['word'] or found['word2']}{found['trial'] or ''}"


def _subject(text: str, found: re.Match[str]) -> str:
    """What is first: the words behind, or before where 被…列为全国唯一试点 ends the clause."""
    behind = _LEADING.sub("", text[found.end() :]).strip("、的")
    if len(behind) >= 2:
        return behind
    before = without_lead(text[: found.start()])
    return _AS.sub("", before)


def _span(clause: Clause) -> tuple[int, int]:
    return clause.start, clause.end
