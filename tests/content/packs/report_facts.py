"""A table of a report's facts, and what a digest and its items say otherwise. Pure.

A figure is compared in one clause (金奖1个), a level word or a name in one sentence. Numbers up to four that
are written in Chinese count what the text itself lists (两部办法) and are left alone.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

import yaml

from content.facts.domain.numerals import read_number
from content.items.domain import ItemContent

_UNIT = "人次|个次|人次|件|人|个|家|项|条|天|次|元|年"
_NUMBER = "[0-9]+(?:\\.[0-9]+)?|[一二两三四五六七八九十百]+"
_FIGURE = re.compile(
    rf"(?P<before>突破|超过?|近|达到?|约|逾|不足)?了?(?P<rank>第)?(?P<number>{_NUMBER})(?P<after>[余多])?"
    rf"(?P<scale>[万亿])?(?P<unit>{_UNIT})?"
)
_NO_FIGURE = re.compile(
    r"“[^”]*”普法|“[^”]*五”|[0-9]{4}年(?:度|[0-9]+月[0-9]+日)?|[A-Za-z0-9]+(?:\+[A-Za-z0-9]+)+|驾驶舱2\.0|第三方"
)
_LEVEL = re.compile("(?:全国|全省|全市|全区)(?:首创|首例|首届|首批|唯一试点|率先)|(?<!“)(?:首批|率先)")
_DATE = re.compile(r"[0-9]{4}年[0-9]+月[0-9]+日")
_YEAR = re.compile(r"[0-9]{4}(?=年)")
_ASKED = re.compile(rf"(?:多少|第几)(?:[万亿]?(?:{_UNIT})|位)?")
SMALL = 4


@dataclass(frozen=True)
class Figure:
    norm: Decimal
    unit: str = ""
    qualifier: str = ""


@dataclass(frozen=True)
class ReportFact:
    """`words` stand beside the value in the digest; `quote` finds the place in the report."""

    type: str
    subject: str
    words: tuple[str, ...]
    value: str
    quote: str
    norm: int | None = None
    unit: str = ""
    qualifier: str = ""
    level: str = ""
    adult: bool = False

    @property
    def figure(self) -> Figure | None:
        return None if self.norm is None else Figure(Decimal(self.norm), plain(self.unit), self.qualifier)

    def is_meant_in(self, text: str) -> bool:
        return any(plain(word) in plain(text) for word in self.words)


@dataclass(frozen=True)
class Table:
    year: int
    place: str
    facts: tuple[ReportFact, ...]
    dates: frozenset[str]


def read_table(path: Path) -> Table:
    raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    facts = tuple(ReportFact(**{**each, "words": tuple(each["words"])}) for each in raw["facts"])
    return Table(raw["year"], raw["place"], facts, frozenset(law["date"] for law in raw["laws"]))


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Half width, no white space, 个(次) as one unit."""
    narrow = "".join(unicodedata.normalize("NFKC", text).split())
    return re.sub(r"([个人])\(次\)", r"\1次", narrow)


def sentences(text: str) -> list[str]:
    return re.split(r"[。；！？\n]", text)


def clauses(text: str) -> list[str]:
    return re.split(r"[，、：。；！？\n]", text)


def figures_in(text: str) -> Iterator[Figure]:
    for found in _FIGURE.finditer(_NO_FIGURE.sub("|", plain(text))):
        written, unit = found["number"], found["unit"] or ""
        norm = read_number(written + (found["scale"] or ""))
        ranked = bool(found["rank"]) and not unit
        if norm is None or not (written[0].isdecimal() or unit or ranked):
            continue
        if norm <= SMALL and not written[0].isdecimal() and not ranked:
            continue
        yield Figure(norm, unit, (found["before"] or "") + (found["after"] or ""))


def levels_in(text: str) -> set[str]:
    return set(_LEVEL.findall(text))


def states(text: str, fact: ReportFact) -> bool:
    """Whether the text says the fact with the same value, unit, qualifier and level."""
    if fact.figure:
        return any(_holds_figure(clause, fact) for clause in clauses(text))
    return any(
        all(plain(word) in plain(line) for word in fact.words)
        and (levels_in(line) == {fact.level} if fact.level else all(_names(line, fact)))
        for line in sentences(text)
    )


def report_faults(report: str, table: Table) -> list[str]:
    """Facts whose place or value does not stand in the report."""
    whole = plain(report)
    return [
        fact.subject
        for fact in table.facts
        if plain(fact.quote) not in whole or not _stands_in_quote(fact) or not all(_names(report, fact))
    ]


def digest_faults(digest: str, table: Table) -> list[str]:
    """What the digest leaves out, says otherwise or adds."""
    lost = [fact.subject for fact in table.facts if not states(digest, fact)]
    known = {fact.figure for fact in table.facts}
    added = [f"{figure.norm}{figure.unit}" for figure in figures_in(digest) if figure not in known]
    levels = {fact.level for fact in table.facts}
    added += [level for level in levels_in(digest) if level not in levels]
    return [*lost, *added, *_dated(digest, table)]


@lru_cache(maxsize=256)
def facts_behind(quote: str, digest: str, table: Table) -> list[ReportFact]:
    """What the quote says: by itself, or as the words of a fact in its sentence of the digest."""
    around = "\n".join([quote, *(line for line in sentences(digest) if quote in line)])
    return [
        fact
        for fact in table.facts
        if states(quote, fact) or (not fact.figure and all(_names(quote, fact)) and states(around, fact))
    ]


def item_faults(content: ItemContent, digest: str, table: Table) -> list[str]:
    """Figures and level words of the key, the explanation and a true stem that are of no fact."""
    rests = facts_behind(content.citation["quote"], digest, table)
    false = content.format == "truefalse" and content.key["value"] is False
    said = [content.rationale, *([] if false else [_filled(content)]), *_paired(content)]
    faults = [] if rests else ["出处"]
    for text in said:
        faults += [clause for clause in clauses(text) if not _known_figures(clause, rests, table)]
        faults += [clause for clause in clauses(text) if not _known_levels(clause, rests, table)]
    asked = set(figures_in(_filled(content))) - set(figures_in(content.stem))
    if not asked <= {fact.figure for fact in rests}:
        faults.append("答案")
    return [*faults, *_dated("".join([content.stem, content.rationale]), table)]


def _stands_in_quote(fact: ReportFact) -> bool:
    quote = plain(fact.quote)
    if fact.figure:
        return fact.figure in _all_figures(fact.quote) and plain(fact.value) in quote
    return not fact.level or levels_in(fact.quote) == {fact.level}


def _holds_figure(clause: str, fact: ReportFact) -> bool:
    told = all(plain(word) in plain(clause) for word in fact.words)
    return told and fact.figure in _all_figures(clause)


def _all_figures(clause: str) -> list[Figure]:
    """Also the small ones, which a fact may be about: 两条主线."""
    found = _FIGURE.finditer(_NO_FIGURE.sub("|", plain(clause)))
    read = [(read_number(one["number"] + (one["scale"] or "")), one) for one in found]
    return [
        Figure(norm, one["unit"] or "", (one["before"] or "") + (one["after"] or ""))
        for norm, one in read
        if norm is not None
    ]


def _names(line: str, fact: ReportFact) -> Iterator[bool]:
    members = [fact.value] if fact.type in ("document", "programme", "role") else fact.value.split("、")
    yield from (plain(member) in plain(line) for member in members)


def _filled(content: ItemContent) -> str:
    """The stem with the figure of the key where the question word stood."""
    if content.format == "numeric":
        return content.stem.replace("多少", content.key["value"], 1)
    if content.format == "single":
        options = {option["id"]: option["text"] for option in content.body["options"]}
        return _ASKED.sub(options[content.key["option"]], content.stem, count=1)
    return content.stem


def _paired(content: ItemContent) -> list[str]:
    """What a matching says where it is put rightly: 金奖 and 1个."""
    if content.format != "matching":
        return []
    sides = [{row["id"]: row["text"] for row in content.body[side]} for side in ("left", "right")]
    return [f"{sides[0][one]}{sides[1][other]}" for one, other in content.key["pairs"].items()]


def _known_figures(clause: str, rests: list[ReportFact], table: Table) -> bool:
    meant = _meant_in(clause, rests, [fact for fact in table.facts if fact.figure])
    return all(any(_agrees(figure, fact) for fact in meant) for figure in figures_in(clause))


def _agrees(figure: Figure, fact: ReportFact) -> bool:
    """A bare 82 is the fact of 82项; a unit that is written is the same, and no qualifier is left out."""
    known = fact.figure
    return (
        known is not None
        and (figure.norm, figure.qualifier) == (known.norm, known.qualifier)
        and figure.unit in ("", known.unit)
    )


def _known_levels(clause: str, rests: list[ReportFact], table: Table) -> bool:
    meant = _meant_in(clause, rests, [fact for fact in table.facts if fact.level])
    return levels_in(clause) <= {fact.level for fact in meant}


def _meant_in(clause: str, rests: list[ReportFact], facts: list[ReportFact]) -> list[ReportFact]:
    """The facts that the clause names; where it names none, those that the item rests on."""
    return [fact for fact in facts if fact.is_meant_in(clause)] or [fact for fact in facts if fact in rests]


def _dated(text: str, table: Table) -> list[str]:
    wrong = [date for date in _DATE.findall(text) if date not in table.dates]
    return wrong + [year for year in _YEAR.findall(text) if int(year) != table.year]
