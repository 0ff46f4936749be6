"""Quantities: a number with a unit and the thing it counts."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice
from typing import TypeGuard

from content.facts.domain.campaign import campaign_before
from content.facts.domain.numerals import read_number
from content.facts.domain.prose import Claim, Clause, without_lead
from content.facts.domain.quantity import quantities, ranges, unit_of
from content.facts.domain.respective import Owner, is_respective, respective_owners
from content.facts.domain.subjects import (
    counted_before,
    counted_behind,
    known_thing,
    lacks_object,
    says_little,
)
from content.facts.domain.words import VERB_START

QUALIFIERS = {
    "累计达到": "累计",
    "累计达": "累计",
    "累计": "累计",
    "突破": "突破",
    "超过": "超",
    "超": "超",
    "逾": "超",
    "达到": "达",
    "高达": "达",
    "多达": "达",
    "达": "达",
    "接近": "近",
    "将近": "近",
    "近": "近",
    "约为": "约",
    "约": "约",
    "左右": "约",
    "不足": "不足",
    "不到": "不足",
    "不少于": "以上",
    "不低于": "以上",
    "余": "余",
    "多": "多",
    "以上": "以上",
    "以下": "不足",
    "以内": "不足",
}
MOST = 20  # numbers in one clause; more is no prose
_NEAR = 8  # characters before a number that can change what it is
_LONGEST_SPAN = 64
_MORE_OR_LESS = re.compile(r"(?:增加|减少|增长|下降|上升)(?:了)?\d")
_BASIS = re.compile(r"同比|环比|比|较|[由从]|至|到")
_WEAK = frozenset(["", "达", "累计"])
_FALL = re.compile(r"(?:下降|减少|降低|回落|下跌|缩短|压缩|压降|压减|精简|降幅(?:达|为)?|负增长)了?$")
_RATE = re.compile(
    r"(?:调解|调处|人工|群众)?(?:成功|化解|办结|办复|接通|转接|适用|到位|通过|达标|就业|查处)率"
)
_FRAME = re.compile(
    r"在?[一-鿿、“”]{2,24}(?:方面|领域)|在[一-鿿、“”]{3,24}(?:工作|试点|行动|活动|过程|案件)中|在[一-鿿、“”]{3,24}期间"
)
_OUTCOME = re.compile(
    r"平均年龄|平均(?:办理|审理|用时|时长)|走遍|走进|行程|\d+[日天]内[^,\d]{2,8}率|(?:法院|公安机关|行政机关)(?:已|均|全部)?(?:改判|采纳|支持|回复|整改)|首[月日周年]|线上|单条|一次性|[^,\d]{0,4}(?:播放|观看|阅读|点击)量|遍布|辐射|惠及|覆盖|受益|受教育|参训|受训|参演|参赛|参考(?=[\d人])|吸引|吸纳|(?:接受|现场)(?:群众|法律)?(?:咨询|解答)|涉及|同比|环比|[较比](?:上年|去年|\d{4})|位?居|位列|增长|下降|上升|带动|[^,\d]{2,8}占比|占|其中|参与|通过(?!率)|共?有(?=\d)|总量|服务(?!保障)"
    r"|(?:采纳|回复|满意|好评|合格|整改|反馈|知晓|准确|溢价|覆盖|息诉|参与|优秀|协调和解|和解|调解撤诉|调撤|履行)率|满意度"
)


def figures(clause: Clause) -> Iterator[Claim]:
    claims = list(islice(_alone(clause), MOST))
    yield from _with_owners(clause, claims, told=_told)
    for found in ranges(clause.text):
        yield _range(clause, found)


def _claim(clause: Clause, found: re.Match[str], earlier: re.Match[str] | None) -> Claim:
    text = clause.text
    value, unit = found["value"], unit_of(found)
    rate = found["unit"] if found["unit"] in ("%", "‰") else ""
    number = read_number(re.sub("[余多]", "", value) + rate)
    norm = None if number is None else signed(float(number), text[: found.start()])
    subject = _subject(clause, found, earlier)
    start, end = _span(clause, found, earlier, subject)
    return Claim(
        "figure",
        clause,
        start,
        end,
        subject,
        value + rate,
        norm=norm,
        unit=unit,
        qualifier=_qualifier(found),
    )


def _alone(clause: Clause) -> Iterator[Claim]:
    """The figures of the clause, whatever 分别 says of them."""
    matches = quantities(clause.text)
    for index, found in enumerate(matches):
        yield _claim(clause, found, matches[index - 1] if index else None)


def _told(clause: Clause) -> Iterator[Claim]:
    """The figures of an earlier clause, by what its own 分别 says of them."""
    return _with_owners(clause, list(islice(_alone(clause), MOST)), told=_alone)


def _with_owners(
    clause: Clause, claims: list[Claim], *, told: Callable[[Clause], Iterator[Claim]]
) -> Iterator[Claim]:
    matches = quantities(clause.text)
    if owners := respective_owners(clause, matches, told=told):
        yield from map(_owned, claims, owners)
    elif is_respective(clause.text, matches):
        yield from (replace(claim, subject="") for claim in claims)  # nobody says whose they are
    else:
        yield from claims


def signed(size: float, before: str) -> float:
    """A fall is negative."""
    return -size if _FALL.search(before[-_NEAR:]) else size


def _owned(claim: Claim, owner: Owner) -> Claim:
    """With the thing that 分别 gives it to; 分别下降 makes every number a fall."""
    size = None if claim.norm is None else abs(claim.norm)
    norm = None if size is None else signed(size, owner.subject)
    return replace(claim, subject=owner.subject, start=owner.start, norm=norm)


def _range(clause: Clause, found: re.Match[str]) -> Claim:
    """Has no single number, so nothing is asked of it."""
    before = counted_before(clause.text[: found.start()])
    subject = known_thing(before, found["unit"], clause, "") + counted_behind(clause.text[found.end() :])
    return Claim("figure", clause, clause.start, clause.end, subject, found["value"], unit=found["unit"])


def _counts_once(clause: Clause | None) -> TypeGuard[Clause]:
    """One number before a rate says what it is a rate of; two would let it be worked out."""
    return clause is not None and len(quantities(clause.text)) == 1


def _qualifier(found: re.Match[str]) -> str:
    strong = QUALIFIERS.get(found["before"] or "", "")
    for part in (found["inner"], found["after"], found["behind"]):
        if part and strong in _WEAK:
            return QUALIFIERS[part]
    return strong


def _subject(clause: Clause, found: re.Match[str], earlier: re.Match[str] | None) -> str:
    """The noun behind the unit, else the words before, else what the clause before was about."""
    text = clause.text
    behind = counted_behind(text[found.end() :])
    before = counted_before(
        text[earlier.end() if earlier else 0 : found.start()], follows_figure=earlier is not None
    )
    if behind:
        return before + behind if before and len(before) + len(behind) <= 24 and not earlier else behind
    return known_thing(before, unit_of(found), clause, text[: earlier.end()] if earlier else "")


def _span(
    clause: Clause, found: re.Match[str], earlier: re.Match[str] | None, subject: str
) -> tuple[int, int]:
    """The clause; with the one before where it says little more than the number or what came of that."""
    said = without_lead(clause.text[: found.start()])
    has_borrowed = VERB_START.fullmatch(said) is not None and len(subject) > len(said)
    is_bare = len(said) < 3 and not has_borrowed
    thing = counted_behind(clause.text[found.end() :])
    bare = is_bare and (not thing or VERB_START.fullmatch(thing) is not None)
    part = _part_before(clause, unit_of(found))
    is_part = part is not None
    opening = clause
    if earlier is None and _RATE.match(clause.text) and _counts_once(clause.before):
        opening = clause.before
    elif not is_part and (earlier is not None or not (bare or _OUTCOME.match(clause.text))):
        opening = clause
    else:
        opening = _whole_of(part, unit_of(found)) if part else clause.before or clause
        while _OUTCOME.match(opening.text) and opening.before is not None:
            opening = opening.before
    opening = _run_up(opening, clause)
    opening = campaign_before(opening, clause.end) or opening
    return (_framed(opening) or opening).start, clause.end


def _framed(opening: Clause) -> Clause | None:
    """在…试点中, 民事检察方面: within which the number was counted."""
    before = opening.before
    return before if before is not None and _FRAME.fullmatch(before.text) else None


def _part_before(clause: Clause, unit: str) -> Clause | None:
    """其中刑事案件687件, of it and of 民事案件864件 behind it: bare nouns counted in one unit."""
    while not clause.text.startswith("其中"):
        if clause.before is None or VERB_START.search(clause.text):
            return None
        if not any(unit_of(found) == unit for found in quantities(clause.before.text)):
            return None
        clause = clause.before
    return clause


def _whole_of(clause: Clause, unit: str) -> Clause:
    """What 其中 is a part of: the nearest clause that counts the same unit."""
    whole = clause.before
    while whole is not None:
        if any(unit_of(found) == unit for found in quantities(whole.text)):
            return whole
        whole = whole.before
    return clause.before or clause


def _leans_back(text: str) -> bool:
    """What the clause says hangs on the one before it."""
    return bool(_OUTCOME.match(text)) or _lacks_basis(text) or says_little(text) or lacks_object(text)


def _lacks_basis(text: str) -> bool:
    """民事案件增加38件, behind 与2023年相比."""
    return _MORE_OR_LESS.search(text) is not None and _BASIS.search(text) is None


def _run_up(opening: Clause, clause: Clause) -> Clause:
    """严惩电信诈骗,审结案件63件: the clause before says what cases, as far as a stem can carry it."""
    while (
        opening.before is not None
        and _leans_back(opening.text)
        and clause.end - opening.before.start <= _LONGEST_SPAN
    ):
        opening = opening.before
    if lacks_object(clause.text) and clause.end - clause.first.start <= _LONGEST_SPAN:
        return clause.first
    return opening
