"""Firsts and onlys with their level: 全国首创, 全省率先, 首批."""

import re
from collections.abc import Iterator

from content.facts.domain.prose import Claim, Clause, quoted_places, without_lead
from content.facts.domain.words import SCOPES, UNITS

_WORD = (
    r"首[创例个家部批届次单条座支张份件款场期推发开试笔宗起项所处台]|首位(?=[一-鿿])"
    r"|率先|唯一|最早|第一[个家部例件座条批]"
)
_FIRST = re.compile(
    rf"在?(?P<scope>{SCOPES})(?:范围内?|各地|(?:司法行政|法院|检察机关|检察院|公证|律师|政法)?(?:系统|行业)?)?(?:的)?(?P<word>{_WORD})(?P<trial>(?<=唯一)试点|试点$)?"
    rf"|(?P<word2>率先)在(?P<scope2>{SCOPES})(?:范围内)?"
    rf"|(?P<bare>{_WORD})"
)
_AS = re.compile(
    r"(?:(?:被|获|经)[一-鿿]{0,12}?)?(?:列为|确定为|评为|命名为|认定为|列入|纳入|成为|作为|入选|获批|系|是|为|属|获评)+$"
)
_LEADING = re.compile(r"^(?:了|的|地|性|试点单位|试点城市|试点地区)")
_HAPPENED = re.compile(
    r"(?:正式|顺利|成功|在.{2,12})?(?:揭牌|挂牌|成立|启用|上线|落地|落成|投入使用|亮相|诞生)(?:成立|运行|运营)?$"
)
_COUNT = re.compile(rf"^(?:\d+|[一二两三])(?:{UNITS})")  # 1个案例入选…,系全市法院首个
_BY = re.compile(r"由(?=[一-鿿]{1,12}(?:提起|办理|审理|发布|推出|研发|建成))|[获被](?=[一-鿿])")
_LONGEST_OWNER = 30


def firsts(clause: Clause) -> Iterator[Claim]:
    text = clause.text
    quoted = quoted_places(text)
    for found in _FIRST.finditer(text):
        if found.start() in quoted:
            continue
        subject, start = _subject(clause, found)
        if subject:
            level = _level(found)
            yield Claim("first", clause, start, clause.end, subject, level, level=level)


def _level(found: re.Match[str]) -> str:
    if found["bare"]:
        return found["bare"]
    scope = found["scope"] or found["scope2"]
    return f"{scope}{found['word'] or found['word2']}{found['trial'] or ''}"


def _subject(clause: Clause, found: re.Match[str]) -> tuple[str, int]:
    """What is first: the words behind, before, or of the clause before: …公益诉讼案,系全省首例."""
    text = clause.text
    behind = _HAPPENED.sub("", _LEADING.sub("", text[found.end() :])).strip("、的")
    behind = _BY.split(behind)[0]
    if len(behind) >= 2:
        return behind, clause.start
    before = _AS.sub("", without_lead(text[: found.start()]))
    if len(before) >= 2 or clause.before is None or found["bare"]:
        return before, clause.start
    owner = without_lead(clause.before.text)
    owner = _COUNT.sub("", owner)
    return re.split(r"\d", owner)[0][-_LONGEST_OWNER:], clause.before.start
