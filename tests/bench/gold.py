"""Gold lists and when a fact of the engine is the same as one of theirs.

A fact matches a gold fact where the types are the same or named equivalents, the places overlap, and
    figure, rank   the numbers are equal without their sign, or the values as written are; the units are equal
    set            the members are the same
    first          the levels are the same
    pair           the organs are the same
    others         one name holds the other
Whether the subjects agree is counted apart: half of the gold subject's characters stand in the engine's.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from content.facts.domain.extract import extract_facts
from content.facts.domain.fact import Fact
from content.sources.domain.folding import fold
from content.sources.domain.loading import load_document
from content.sources.domain.reading import read_upload

ROOT = Path(__file__).parents[2]
REPORTS = ROOT / "tests" / "data" / "reports"
HANGZHOU = ROOT.parent / "shared" / "reports" / "hangzhou-2021.txt"
_EQUIVALENT = (
    frozenset(["programme", "award", "document"]),
    frozenset(["figure", "rank"]),
    frozenset(["coverage", "programme"]),
)
_MARKS = re.compile(r"[“”\"‘’《》「」\s、,]")
_BARE_UNIT = re.compile(r"\(次\)|人民币")

GoldFact = dict[str, Any]


@dataclass(frozen=True)
class Case:
    """A text with its gold; `facts` is what the engine finds."""

    name: str
    text: str
    gold: list[GoldFact]
    refuse: list[str]
    hold_back: list[GoldFact]
    facts: list[Fact]
    places: dict[str, list[tuple[int, int]]] = field(repr=False)


def load_case(gold: Path, source: Path) -> Case:
    listed = yaml.safe_load(gold.read_text(encoding="utf-8"))
    document = load_document(read_upload(source.read_bytes(), source.name).text)
    quotes = [one["quote"] for key in ("facts", "hold_back") for one in listed.get(key, [])]
    return Case(
        name=gold.name.removesuffix(".gold.yaml"),
        text=document.text,
        gold=listed["facts"],
        refuse=listed["refuse"],
        hold_back=listed.get("hold_back", []),
        facts=extract_facts(document),
        places=_places(document.text, [*quotes, *listed["refuse"]]),
    )


def cases(folder: str) -> list[Case]:
    """The texts of a folder; with `open` also the report outside the repository, where it exists."""
    found = []
    for gold in sorted((REPORTS / folder).glob("*.gold.yaml")):
        stem = gold.name.removesuffix(".gold.yaml")
        found.append(load_case(gold, next(gold.parent.glob(f"{stem}.[th]*"))))
    if folder == "open" and HANGZHOU.exists():
        found.append(load_case(REPORTS / "hangzhou-2021.gold.yaml", HANGZHOU))
    return found


def matches(gold: GoldFact, fact: Fact, case: Case) -> bool:
    return _same_type(gold["type"], fact.type) and _overlaps(gold["quote"], fact, case) and _same(gold, fact)


def subject_agrees(gold: GoldFact, fact: Fact) -> bool:
    wanted = set(fold(gold["subject"]))
    return len(wanted & set(fold(fact.subject + fact.value))) * 2 >= len(wanted)


def broken_refusals(case: Case) -> list[str]:
    """Refused words that a fact which is not in the gold is made of."""
    return [
        f"{words}: {fact.type} {fact.subject} {fact.value}"
        for words in case.refuse
        for fact in case.facts
        if _is_made_of(words, fact, case)
    ]


def asked_conflicts(case: Case) -> list[str]:
    return [
        f"{one['quote']}: {fact.subject} {fact.value}"
        for one in case.hold_back
        for fact in case.facts
        if fact.askable and matches(one, fact, case)
    ]


def _is_made_of(words: str, fact: Fact, case: Case) -> bool:
    said, short = fold(fact.subject + " " + fact.value), fold(words)
    bare = fold(fact.value).removesuffix("%") + (fact.unit if fact.type == "figure" else "")
    made = short in said or (bare in short and _overlaps(words, fact, case))
    return made and not any(matches(gold, fact, case) for gold in case.gold)


def _same_type(wanted: str, found: str) -> bool:
    return wanted == found or any({wanted, found} <= kinds for kinds in _EQUIVALENT)


def _overlaps(quote: str, fact: Fact, case: Case) -> bool:
    return any(start < fact.end and end > fact.start for start, end in case.places[quote])


def _same(gold: GoldFact, fact: Fact) -> bool:
    value, norm = gold["value"], gold.get("norm")
    if gold["type"] in ("figure", "rank"):
        return _same_number(value, norm, fact) and (fact.type == "rank" or _same_unit(gold, fact))
    if gold["type"] == "set":
        return {_bare(one) for one in value.split("、")} == {_bare(one) for one in fact.members}
    if gold["type"] == "first":
        return bool(gold["level"] == fact.level)
    if gold["type"] == "pair":
        return bool(gold["subject"] == fact.subject)
    return _bare(value) in _bare(fact.value) or _bare(fact.value) in _bare(value)


def _same_number(value: str, norm: float | None, fact: Fact) -> bool:
    if norm is not None and fact.norm is not None:
        return abs(abs(norm) - abs(fact.norm)) <= 1e-6 * abs(norm)
    return _bare(fact.value) in _bare(value)


def _same_unit(gold: GoldFact, fact: Fact) -> bool:
    return _BARE_UNIT.sub("", gold.get("unit", "")) == _BARE_UNIT.sub("", fact.unit)


def _bare(text: str) -> str:
    return _MARKS.sub("", fold(text))


def _places(text: str, quotes: list[str]) -> dict[str, list[tuple[int, int]]]:
    """Where each quote stands in the text, white space aside."""
    places = [place for place, char in enumerate(text) if not char.isspace()]
    packed = "".join(text[place] for place in places)
    found: dict[str, list[tuple[int, int]]] = {}
    for quote in quotes:
        short = "".join(quote.split())
        starts = [hit.start() for hit in re.finditer(re.escape(short), packed)]
        found[quote] = [(places[start], places[start + len(short) - 1] + 1) for start in starts]
    return found
