"""The event that a piece of news tells of: what is done 活动现场 was done there. Pure."""

import re
from functools import lru_cache

from content.facts.domain.prose import Clause
from content.generation.actors import is_report
from content.sources.domain.document import Document

_TOLD_WITHIN = 4  # passages, the title among them, in which a piece names its event
_EVENT = re.compile(
    r"(?:第[一二三四五六七八九十]{1,3}届)?“[^“”]{2,20}”[一-鿿]{0,10}?(?:活动|仪式|启动会|推进会)"
)
_THERE = re.compile(
    r"(?:在?(?:当天的?)?(?:活动|仪式|宣传|主会场)现场|现场(?=设|摆|发|解|接|共|还|为)|在?(?:活动|仪式)[中上](?=,)),?"
)
_SPELL = re.compile(r"(?:短短)?[一二两三四五六七八九十半\d]+个?多?小时[内里]?,?共?")


def is_of_event(clause: Clause, document: Document) -> bool:
    """Whether the sentence begins 活动现场 or 活动中, in a piece of news."""
    return not is_report(document.origin) and _THERE.match(clause.sentence_so_far) is not None


def event_of(document: Document) -> str:
    """“民法典宣传月”主场活动, without its year; "" where the piece begins with none, or several."""
    return _event("\n".join(passage.text for passage in document.passages[:_TOLD_WITHIN]))


def happened(statement: str) -> str:
    """What happened there: 活动现场发放读本3000册 → 发放读本3000册."""
    return _SPELL.sub("", _THERE.sub("", statement, count=1), count=1)


@lru_cache(maxsize=32)
def _event(text: str) -> str:
    names = set(_EVENT.findall(text))
    return names.pop() if len(names) == 1 else ""
