"""How official prose is cut: sentences into clauses, never inside quotation marks, 《》 or brackets."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from content.sources.domain.document import Passage

QUOTED = re.compile(r"《[^《》]{1,80}》|“[^“”]{1,60}”|「[^「」]{1,60}」|\"[^\"]{1,60}\"")
ENCLOSED = re.compile(QUOTED.pattern + r"|\([^()]{1,80}\)|〔[^〔〕]{1,20}〕")
_SENTENCE_END = frozenset("。!?")
_CLAUSE_END = frozenset(",;:\t")
_LONGEST_CLAUSE = 300
_MOST_CLAUSES = 20
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_PARTING = re.compile(r"(?<!\d),|,(?!\d{3}(?!\d))")
_LEAD = re.compile(
    r"^(?:#+|[-*•·●■◆]|[①-⑳]|[一二三四五六七八九十]{1,3}[、.]|\(?[一二三四五六七八九十\d]{1,2}\)|\d{1,2}[、.](?!\d)"
    r"|[一二三四五六七八九十]是|第?[一二三四五六七八九十]、"
    r"|[\d一二三四五六七八九十]+个月以?来|一年来|过去一年|这一年|近年来|同时|此外|另外|其中|另|目前|今年以来|今年|本年度|本年|期间|全年|年内|年度"
    r"|截至目前|截止目前|(?:截至|截止)?(?:20\d\d年)(?:\d{1,2}月)?(?:\d{1,2}日|底|末)?(?:以来|来|度|全年)?"
    r"|累计|共计|总共|共(?![享同治青产富和识]|建(?![成立设]))|并且|并|还|也|均|先后|分别|已|已经|仅)+"
)


@dataclass(frozen=True)
class Clause:
    """passage.text[start:end]; `before` is the clause before it in the same sentence."""

    passage: Passage
    start: int
    end: int
    before: "Clause | None" = field(default=None, repr=False)

    @property
    def text(self) -> str:
        return self.passage.text[self.start : self.end]

    @property
    def sentence_so_far(self) -> str:
        return self.passage.text[self.first.start : self.end]

    @property
    def first(self) -> "Clause":
        clause = self
        while clause.before is not None:
            clause = clause.before
        return clause


@dataclass(frozen=True)
class Claim:
    """What an extractor found, places counted in the folded passage: passage.text[start:end] is the span."""

    type: str
    clause: Clause
    start: int
    end: int
    subject: str
    value: str
    norm: float | None = None
    unit: str = ""
    qualifier: str = ""
    level: str = ""
    members: tuple[str, ...] = ()
    year: int | None = None  # where the claim says its own, as a column of a table does


Extractor = Callable[[Clause], Iterator[Claim]]


def whole_claim(
    clause: Clause, *, type: str, subject: str, value: str, members: tuple[str, ...] = ()
) -> Claim:
    """A claim whose span is the clause."""
    return Claim(type, clause, clause.start, clause.end, subject, value, members=members)


def clauses(passage: Passage) -> Iterator[Clause]:
    """Text without stops is cut at a length no clause has, so that odd input stays cheap."""
    text = passage.text
    shut = shut_places(text)
    start, before, count = 0, None, 0
    for place in range(len(text) + 1):
        ends_sentence = place == len(text) or (text[place] in _SENTENCE_END and place not in shut)
        ends_clause = ends_sentence or (text[place] in _CLAUSE_END and place not in shut)
        too_long = place - start >= _LONGEST_CLAUSE
        if not ends_clause and not too_long:
            continue
        if place > start:
            before = Clause(passage, start, place, before)
            count += 1
            yield before
        start = place + 1 if ends_clause else place
        if ends_sentence or count % _MOST_CLAUSES == 0:
            before = None


def shut_places(text: str) -> frozenset[int]:
    """Places where a stop does not end anything: inside enclosed text, and commas within 12,345."""
    places = {place for found in ENCLOSED.finditer(text) for place in range(*found.span())}
    places |= {found.start() for found in _THOUSANDS.finditer(text)}
    return frozenset(places)


def quoted_places(text: str) -> frozenset[int]:
    return frozenset(place for found in QUOTED.finditer(text) for place in range(*found.span()))


def last_clause(text: str) -> str:
    """Behind the last comma that parts clauses; the one within 12,345 does not."""
    return text[own_start(text) :]


def own_start(text: str) -> int:
    return max((found.end() for found in _PARTING.finditer(text)), default=0)


def without_lead(text: str) -> str:
    """Drop list marks, adverbs of time and other words that carry nothing of the claim."""
    return text[lead_length(text) :]


def lead_length(text: str) -> int:
    found = _LEAD.match(text)
    return found.end() if found else 0
