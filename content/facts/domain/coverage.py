"""How far something reaches. 推进…全覆盖 is not 实现…全覆盖, so the verb is kept as the qualifier."""

import re
from collections.abc import Iterator

from content.facts.domain.prose import Claim, Clause, without_lead
from content.facts.domain.words import SCOPES

_FULL = re.compile(
    r"(?P<verb>基本实现|实现|推进|推动|达到|做到)(?:了)?(?P<thing>[^,]{0,40}?)(?P<full>(?:省市县|市县|县乡|[省市县乡镇街村区]{1,4})?[两三四]?级?全覆盖)"
)
# 实现行政村全覆盖 says where, and not with what
_WHERE = re.compile(
    r"(?:全[省市县区])?(?:行政村|自然村|村居|村社|[省市县区乡镇街村]+|社区|街道|中小学校?|园区|\(社区\)|、|和)*"
)
_SPREAD = re.compile(
    rf"(?:在|向)?(?P<scope>{SCOPES})(?:范围内)?(?P<deed>推广应用|复制推广|推广|试点(?=$|[,、])|试行)"
)
_MADE = re.compile(
    r"(?:建成|推出|推行|首推|首创|实施|打造|研发|开发|上线|建立|创建|构建|形成|探索)了?(.{4,30})$"
)


def coverages(clause: Clause) -> Iterator[Claim]:
    text = clause.text
    for found in _FULL.finditer(text):
        own = (
            "" if _WHERE.fullmatch(found["thing"] + found["full"].removesuffix("全覆盖")) else found["thing"]
        )
        thing = own or without_lead(text[: found.start()])
        value = found["thing"] + found["full"] if not own else found["full"]
        if thing:
            yield Claim("coverage", clause, clause.start, clause.end, thing, value, qualifier=found["verb"])
    for found in _SPREAD.finditer(text):
        subject, start = _spread_thing(clause, found.start())
        if subject and "唯一" not in text:
            value = found["scope"] + found["deed"]
            yield Claim("coverage", clause, start, clause.end, subject, value, level=found["scope"])


def _spread_thing(clause: Clause, end: int) -> tuple[str, int]:
    own = without_lead(clause.text[:end])
    if own and not own.startswith("被"):
        return own, clause.start
    maker = clause.before
    while maker is not None:
        if made := _MADE.search(maker.text):
            return made[1], maker.start
        maker = maker.before
    return without_lead(clause.first.text), clause.first.start
