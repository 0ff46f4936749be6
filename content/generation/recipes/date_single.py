"""On which day, or in which month? Wrong dates are written alike, those the document names first."""

import re
from collections.abc import Iterator, Sequence
from random import Random

from content.facts.domain.fact import Fact
from content.generation.draft import Draft
from content.generation.standing import may_be_asked
from content.generation.stems import standing_alone
from content.generation.wording import single
from content.sources.domain.document import Document

_COUNT = 4
_DATE = re.compile(r"(?:20\d\d年)?(\d{1,2})月(?:(\d{1,2})日)?")
_FROM_THEN = frozenset(["施行", "实施", "生效", "试行"])
_MAKING = frozenset(
    [
        "印发实施",
        "公布施行",
        "公布实施",
        "发布实施",
        "印发",
        "出台",
        "发布",
        "公布",
        "颁布",
        "签署",
        "签订",
        "会签",
        "组建",
        "设立",
    ]
)
_SHORTEST_MONTH = 28

_Day = tuple[int, int]  # month, day of the month or 0


def date_single(facts: Sequence[Fact], document: Document, rng: Random) -> Iterator[Draft]:
    dated = [(index, fact, day) for index, fact in enumerate(facts) if (day := _day_of(fact))]
    for index, fact, day in dated:
        if not fact.year or not may_be_asked(fact, document):
            continue
        named = {other for _, _, other in dated if bool(other[1]) == bool(day[1])} - {day}
        days = sorted([day, *_others(day, named, rng)])
        content = single(
            stem=f"{standing_alone(_asked(fact, day), fact, document)}？",
            texts=[_written(one) for one in days],
            key=_written(day),
            facts=[fact],
            document=document,
            fixed_order=True,
        )
        yield Draft(content, (index,), "date_single")


def _day_of(fact: Fact) -> _Day | None:
    """None for a period and for what is no date."""
    found = _DATE.fullmatch(fact.value) if fact.type == "date" else None
    return (int(found[1]), int(found[2] or 0)) if found else None


def _asked(fact: Fact, day: _Day) -> str:
    when = "哪一天" if day[1] else "哪个月"
    event = fact.qualifier
    if event in _FROM_THEN:
        return f"{fact.subject}自{when}起{event}"
    passive = "是在" if event in _MAKING else "在"
    return f"{fact.subject}{passive}{when}{event}{'的' if event in _MAKING else ''}"


def _others(day: _Day, named: set[_Day], rng: Random) -> list[_Day]:
    """Days the document names, then the same day of months nearby."""
    chosen = rng.sample(sorted(named), min(_COUNT - 1, len(named)))
    date = min(day[1], _SHORTEST_MONTH)
    near = [(month, date) for month in range(max(1, day[0] - 4), min(12, day[0] + 4) + 1) if month != day[0]]
    free = [other for other in near if other not in chosen]
    return [*chosen, *rng.sample(free, _COUNT - 1 - len(chosen))]


def _written(day: _Day) -> str:
    month, date = day
    return f"{month}月{date}日" if date else f"{month}月"
