"""Numbers told in the order of things told before: 收案、结案同比分别增长6.4%和7.1%."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from content.facts.domain.prose import Claim, Clause, without_lead

_RESPECTIVE = re.compile(
    r"分别(?P<against>(?:同比|环比|[较比](?:上年|去年|上一年|20\d\d年)(?:同期)?)?)"
    r"(?P<deed>[^\d,分]{0,8}?)(?:为|是|达到?|了)*$"
)
# 审查逮捕、审查起诉案件平均办案时长: what is measured stands once, behind the last
_MEASURED = re.compile(
    r"(?:案件)?(?:平均|人均|户均)?(?:[一-鿿]{2}时长|[一-鿿]{0,2}(?:数量?|总?量|金?额|时间|[一-鿿]率))$"
)
_BARE = re.compile(r"(?:人数|件数|数量|总数|金额|总额)$")
_LISTED = re.compile(r"、|和|与|及")
_COMPARED = re.compile(r"(?:同比|环比|[较比](?:上年|去年|上一年)(?:同期)?)$")
# 分别下降4.8%和上升2.1%: a later number may say for itself which way it went
_OWN_WAY = re.compile(
    r"(?:和|与|及|、|,|而|并)*(?P<deed>[^\d,、]{0,2}?(?:升|降|增|减|长|少|高|低|多|涨|跌)[^\d,、]{0,2})$"
)
_REACH = 6


@dataclass(frozen=True)
class Owner:
    """What one of the numbers is about, and where the words that say so begin."""

    subject: str
    start: int


def is_respective(text: str, matches: Sequence[re.Match[str]]) -> bool:
    return len(matches) > 1 and _RESPECTIVE.search(text[: matches[0].start()]) is not None


def respective_owners(
    clause: Clause, matches: Sequence[re.Match[str]], *, told: Callable[[Clause], Iterator[Claim]]
) -> list[Owner]:
    """One owner a number, or none at all where the clause does not say 分别 or the counts differ."""
    found = _RESPECTIVE.search(clause.text[: matches[0].start()]) if len(matches) > 1 else None
    if not found:
        return []
    head = without_lead(clause.text[: found.start()])
    compared = _COMPARED.search(head)
    against = compared[0] if compared else ""
    against = against or found["against"]
    listed = _shared(part for part in _LISTED.split(head.removesuffix(against)) if part)
    if len(listed) == len(matches):
        deeds = _deeds(clause, matches, found["deed"])
        return [Owner(part + against + deed, clause.start) for part, deed in zip(listed, deeds, strict=True)]
    things = _told_before(clause, told)[-len(matches) :]
    if len(things) < len(matches):
        return []
    shared = head.removesuffix(against) + against
    deeds = _deeds(clause, matches, found["deed"])
    return [
        Owner(thing.subject + shared + deed, things[0].start)
        for thing, deed in zip(things, deeds, strict=True)
    ]


def _deeds(clause: Clause, matches: Sequence[re.Match[str]], first: str) -> list[str]:
    """What each number did: as the one before it, unless it says so itself."""
    deeds = [first]
    for earlier, later in pairwise(matches):
        own = _OWN_WAY.fullmatch(clause.text[earlier.end() : later.start()])
        deeds.append(own["deed"] if own else deeds[-1])
    return deeds


def _shared(parts: Iterable[str]) -> list[str]:
    listed = list(parts)
    if len(listed) == 2 and _BARE.fullmatch(listed[1]) and (whole := _BARE.search(listed[0])):
        return [listed[0], listed[0][: whole.start()] + listed[1]]  # 救助人数、金额
    measured = _MEASURED.search(listed[-1]) if listed else None
    if not measured or any(part.endswith(measured[0][-1]) for part in listed[:-1]):
        return listed
    return [*(part + measured[0] for part in listed[:-1]), listed[-1]]


def _told_before(clause: Clause, told: Callable[[Clause], Iterator[Claim]]) -> list[Claim]:
    claims: list[Claim] = []
    for _ in range(_REACH):
        if clause.before is None:
            break
        clause = clause.before
        claims = [*told(clause), *claims]
    return claims
