"""A document to its facts: every extractor over every clause, less refusals and doubles, in order."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, islice

from content.facts.domain.adult import is_adult
from content.facts.domain.award import awards
from content.facts.domain.coverage import coverages
from content.facts.domain.date import dates
from content.facts.domain.document_name import document_names
from content.facts.domain.fact import Fact
from content.facts.domain.figure import figures
from content.facts.domain.first import firsts
from content.facts.domain.members import member_lists
from content.facts.domain.organ_act import organ_acts
from content.facts.domain.programme import programmes
from content.facts.domain.prose import ENCLOSED, Claim, Clause, Extractor, clauses
from content.facts.domain.rank import ranks
from content.facts.domain.refusals import dropped, untimely, withheld
from content.facts.domain.role import roles
from content.facts.domain.share import shares
from content.facts.domain.table_row import Header, captioned, header_of, row_claims
from content.sources.domain.document import Document, Passage
from content.sources.domain.folding import unbroken

_BODY: tuple[Extractor, ...] = (
    figures,
    shares,
    ranks,
    firsts,
    document_names,
    programmes,
    member_lists,
    awards,
    coverages,
    organ_acts,
    dates,
)
_HEADING: tuple[Extractor, ...] = (roles,)
_YEAR = re.compile(r"((?:19|20)\d\d)年(?!以来|至|—|-|代|[以之]?前|底前)")
_MONTH = re.compile(r"(?<![年\d])\d{1,2}月")
_MOST = 20  # claims of a kind in one clause; more is no prose
# 全县各级人民调解组织调解纠纷 and 调解纠纷 are the same thing
_WHOLE = re.compile(
    r"^(?:全[国省市州县区镇]|各级|现有|各类)+(?:[一-鿿]{2,8}?(?:组织|机构|法院|检察院|调委会))?(?=[一-鿿]{3})"
)
_COMPARED = re.compile(r"(?:比|较|与|自|从|于|由)$")


def extract_facts(document: Document) -> list[Fact]:
    facts: dict[tuple[object, ...], Fact] = {}
    header = Header()
    for passage in document.passages:
        header = _header(passage, header)
        for fact in _facts(passage, header, document):
            facts.setdefault((fact.type, fact.subject, fact.value, fact.start), fact)
    return hold_back_conflicts(sorted(facts.values(), key=lambda fact: (fact.start, fact.end)))


def _header(passage: Passage, above: Header) -> Header:
    if passage.kind != "row":
        return captioned(passage)
    own = header_of(passage)
    return replace(own, unit=above.unit) if own else above


def hold_back_conflicts(facts: list[Fact]) -> list[Fact]:
    """Two different numbers for the same thing in the same year: neither is asked."""
    numbers: dict[tuple[object, ...], set[float | None]] = defaultdict(set)
    for fact in facts:
        if fact.askable:
            numbers[_thing(fact)].add(fact.norm)
    return [_held_back(fact) if fact.askable and _conflicts(fact, numbers) else fact for fact in facts]


def _conflicts(fact: Fact, numbers: dict[tuple[object, ...], set[float | None]]) -> bool:
    # a short subject (案例, 项目) is not enough to say that both mean the same
    return fact.type in ("figure", "rank") and len(fact.subject) > 3 and len(numbers[_thing(fact)]) > 1


def _held_back(fact: Fact) -> Fact:
    return replace(fact, askable=False, refused="conflict")


def _thing(fact: Fact) -> tuple[object, ...]:
    return fact.type, _WHOLE.sub("", fact.subject), fact.unit, fact.level, fact.year


def _facts(passage: Passage, header: Header, document: Document) -> Iterator[Fact]:
    for clause, found in _found(passage, header):
        claims = [claim for claim in islice(found, _MOST * len(_BODY)) if not dropped(claim)]
        if claims:
            year, refused = _year(clause) or document.origin.year, untimely(clause, document.origin.title)
            yield from (_fact(claim, document, claim.year or year, refused) for claim in claims)


def _found(passage: Passage, header: Header) -> Iterator[tuple[Clause, Iterable[Claim]]]:
    """Claims by clause; a row of a table is read whole."""
    if passage.kind == "row" and (told := row_claims(passage, header)):
        yield told[0].clause, told
        return
    extractors = {"heading": _HEADING, "byline": ()}.get(passage.kind, _BODY)
    for clause in clauses(passage):
        yield clause, chain.from_iterable(islice(extract(clause), _MOST) for extract in extractors)


def _fact(claim: Claim, document: Document, year: int | None, untimely_code: str) -> Fact:
    start, end = claim.clause.passage.source_range(claim.start, claim.end)
    refused = withheld(claim) or untimely_code
    return Fact(
        type=claim.type,
        subject=claim.subject[:200],
        value=claim.value[:200],
        span=unbroken(document.text[start:end]),
        start=start,
        end=end,
        passage=claim.clause.passage.number,
        norm=claim.norm,
        unit=claim.unit,
        qualifier=claim.qualifier,
        level=claim.level,
        members=claim.members,
        year=year,
        place=document.origin.place,
        askable=not refused,
        refused=refused,
        adult=is_adult(claim.subject, claim.value, document.text[start:end], claim.clause.sentence_so_far),
    )


def _year(clause: Clause) -> int | None:
    """The last year the sentence names (not: compares with) so far, else the year of the heading.

    8月12日 without a year is of the year that its paragraph named last.
    """
    headed = _YEAR.search(clause.passage.section)
    said = clause.sentence_so_far
    dated = _last_year(clause.passage.text[: clause.end]) if _MONTH.search(said) else None
    return _last_year(said) or dated or (int(headed[1]) if headed else None)


def _last_year(text: str) -> int | None:
    said = ENCLOSED.sub("", text)
    years = [
        found
        for found in _YEAR.finditer(said)
        if not _COMPARED.search(said, max(0, found.start() - 2), found.start())
    ]
    return int(years[-1][1]) if years else None
