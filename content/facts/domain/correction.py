"""What an editor makes of a fact: the corrected value, and whatever its document does not bear out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from content.facts.domain.fact import Fact
from content.facts.domain.figure import QUALIFIERS
from content.facts.domain.numerals import read_number
from content.sources.domain.document import Document, Passage
from content.sources.domain.folding import fold, unbroken

BY_EDITOR = "editor"
_ORDER = re.compile(r"第|前|位|名|强")
_TOP = frozenset(["首位", "榜首"])
_SHARE = re.compile(r"成|分之")


@dataclass(frozen=True)
class Correction:
    """The fields an editor may change, as written in the form."""

    subject: str
    value: str
    unit: str
    qualifier: str
    level: str
    year: int | None
    place: str
    span: str
    askable: bool


@dataclass(frozen=True)
class Doubt:
    """What the document does not bear out. `firm`: the words are not there; else a person may know better."""

    field: str
    text: str
    firm: bool


def correction_of(fact: Fact) -> Correction:
    """The fact as it stands, to start from."""
    names = Correction.__dataclass_fields__
    return Correction(**{name: getattr(fact, name) for name in names})


def corrected(fact: Fact, correction: Correction, document: Document) -> Fact:
    """The fact with the editor's values. A span that is not in the document stays what it was."""
    passage, start, end = _found(fact, correction.span, document) or (fact.passage, fact.start, fact.end)
    return replace(
        fact,
        subject=correction.subject,
        value=correction.value,
        norm=fact.norm if correction.value == fact.value else _norm(fact, correction.value),
        unit=correction.unit,
        qualifier=correction.qualifier,
        level=correction.level,
        year=correction.year,
        place=correction.place,
        span=unbroken(document.text[start:end]),
        start=start,
        end=end,
        passage=passage,
        askable=correction.askable,
        refused="" if correction.askable else fact.refused or BY_EDITOR,
    )


def doubts(fact: Fact, correction: Correction, document: Document) -> list[Doubt]:
    """Only what the editor changed is looked at: the extractor has its own ways of knowing the rest."""
    return list(_firm(fact, correction, document)) + list(_soft(fact, correction, document))


def _firm(fact: Fact, correction: Correction, document: Document) -> Iterator[Doubt]:
    if _found(fact, correction.span, document) is None:
        yield Doubt("span", "来源里找不到这句话，请从左边的原文逐字复制。", firm=True)
        return
    said, moved = fold(correction.span), fold(correction.span) != fold(fact.span)
    changed = correction.value != fact.value
    if changed and not correction.value:
        yield Doubt("value", "值不能空着：写这句话里的那个数或那个名称。", firm=True)
    elif (moved or changed) and fold(correction.value) not in said:
        yield Doubt("value", f"这句话里没有“{correction.value}”，请照原文写。", firm=True)
    elif changed and fact.type in ("figure", "rank") and _norm(fact, correction.value) is None:
        yield Doubt("value", f"读不出“{correction.value}”是多少，请只写数，如 2.8万、第七。", firm=True)
    if (moved or correction.unit != fact.unit) and not _has_unit(fact, correction.unit, said):
        yield Doubt("unit", f"这句话里没有“{correction.unit}”，请照原文写。", firm=True)
    if correction.qualifier != fact.qualifier and not _is_qualified(correction.qualifier, said):
        yield Doubt("qualifier", f"这句话里没有“{correction.qualifier}”，请照原文写或空着。", firm=True)


def _soft(fact: Fact, correction: Correction, document: Document) -> Iterator[Doubt]:
    said, whole, origin = fold(correction.span), fold(document.text), document.origin
    passage = document.by_number.get(fact.passage)
    near = fold(f"{passage.text}{passage.section}" if passage else "") + fold(origin.title)
    missing = [sign for sign in fold(correction.subject) if sign not in near]
    if correction.subject != fact.subject and (missing or not correction.subject):
        yield Doubt("subject", "这一段里没有这个说法，请核对事项写得对不对。", firm=False)
    if correction.level != fact.level and fold(correction.level) not in said:
        yield Doubt("level", f"这句话里没有“{correction.level}”，请核对。", firm=False)
    years = (fact.year, origin.year, None)
    if correction.year not in years and str(correction.year) not in whole + fold(origin.title):
        yield Doubt("year", f"来源里没有提到 {correction.year} 年，请核对。", firm=False)
    named = whole + fold(origin.title + origin.publisher)
    if correction.place not in (fact.place, origin.place) and fold(correction.place) not in named:
        yield Doubt("place", f"来源里没有提到“{correction.place}”，请核对。", firm=False)


def _found(fact: Fact, span: str, document: Document) -> tuple[int, int, int] | None:
    """(passage number, start, end) of the words: where the fact stands, in its passage, or anywhere."""
    words = fold(span)
    if not words:
        return None
    if words == fold(fact.span):
        return fact.passage, fact.start, fact.end
    own = [document.by_number[fact.passage]] if fact.passage in document.by_number else []
    places = (_place_in(passage, words) for passage in (*own, *document.passages))
    return next(filter(None, places), None)


def _place_in(passage: Passage, words: str) -> tuple[int, int, int] | None:
    signs = [place for place, sign in enumerate(passage.text) if not sign.isspace()]
    at = "".join(passage.text[place] for place in signs).find(words)
    if at < 0:
        return None
    return passage.number, *passage.source_range(signs[at], signs[at + len(words) - 1] + 1)


def _norm(fact: Fact, value: str) -> float | None:
    """The number of a figure or a place in an order; a fall stays a fall."""
    if fact.type == "rank":
        number = read_number("一" if value in _TOP else _ORDER.sub("", value))
    elif fact.type == "figure":
        told_in_words = _SHARE.search(value) and "百分" not in value  # 两成 has a rule of its own
        number = None if told_in_words else read_number(re.sub("[余多]", "", value))
    else:
        return fact.norm
    if number is None:
        return None
    return -float(number) if (fact.norm or 0) < 0 else float(number)


def _has_unit(fact: Fact, unit: str, said: str) -> bool:
    return not unit or fact.type == "rank" or fold(unit) in said or (unit == "%" and "百分之" in said)


def _is_qualified(qualifier: str, said: str) -> bool:
    spellings = [word for word, meaning in QUALIFIERS.items() if meaning == qualifier]
    return not qualifier or any(fold(word) in said for word in (*spellings, qualifier))
