"""Shares told in words: 两成, 七成以上, 三分之一. They have a number and no unit."""

import re
from collections.abc import Iterator

from content.facts.domain.figure import QUALIFIERS, signed
from content.facts.domain.numerals import read_number
from content.facts.domain.prose import Claim, Clause, quoted_places, without_lead
from content.facts.domain.subjects import counted_before, known_thing

_ONE = "[一二两三四五六七八九]"
_SHARE = re.compile(
    rf"(?P<before>超过|超|达到|达|接近|将近|近|约为|约|不足|不到)?"
    rf"(?P<value>(?P<tenths>{_ONE})成(?P<half>半)?|(?P<whole>{_ONE}|十)分之(?P<part>{_ONE}))"
    rf"(?P<behind>以上|左右|多)?(?=$|[,、。;)]|的|化解|来自|通过|源自|属于|集中|发生)"
)


def shares(clause: Clause) -> Iterator[Claim]:
    quoted = quoted_places(clause.text)
    for found in _SHARE.finditer(clause.text):
        if found.start() not in quoted:
            yield _claim(clause, found)


def _claim(clause: Clause, found: re.Match[str]) -> Claim:
    before = counted_before(clause.text[: found.start()])
    subject = known_thing(before, "", clause, "")
    start = clause.start if len(without_lead(before)) > 2 else (clause.before or clause).start
    qualifier = QUALIFIERS.get(found["before"] or found["behind"] or "", "")
    norm = signed(_size(found), clause.text[: found.start()])
    return Claim("figure", clause, start, clause.end, subject, found["value"], norm=norm, qualifier=qualifier)


def _size(found: re.Match[str]) -> float:
    if found["tenths"]:
        return _number(found["tenths"]) / 10 + (0.05 if found["half"] else 0)
    return _number(found["part"]) / _number(found["whole"])


def _number(text: str) -> float:
    number = read_number(text)
    assert number is not None  # the pattern lets only numerals in
    return float(number)
