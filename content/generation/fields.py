"""Deeds understood only in their field of work: 拘留28人 by a court is done in enforcement. Pure."""

import re
from dataclasses import dataclass

from content.facts.domain.prose import Clause


@dataclass(frozen=True)
class _Field:
    said: str  # what a stem says before the deed
    deeds: re.Pattern[str]
    shown: re.Pattern[str]  # in a paragraph or its heading
    named: re.Pattern[str]  # in the statement itself


_HOW = (
    r"(?:在|给予|[处予]以|依法|采取|发布|先后|共|累计|开展|组织|将|新|期满|本年|期末|现有?|目前|提请|提供)*"
)
_FIELDS = (
    _Field(
        "在执行工作中,",
        re.compile(
            rf"{_HOW}(?:司法拘留|拘留|拘传|罚款|限制(?:高)?消费|限制出境|纳入失信|失信被执行人|腾[退房]|搜查)"
        ),
        re.compile(r"执结|执行(?:案件|难|行动|到位|完毕|措施|标的|工作)|被执行人"),
        re.compile(r"(?<!收监)执行"),
    ),
    _Field(
        "在社区矫正工作中,",
        re.compile(
            rf"{_HOW}(?:训诫|警告|治安(?:管理)?处罚|提请收监|收监|撤销缓刑|调查评估|(?:集中|警示)教育|教育学习"
            r"|公益(?:活动|劳动)|心理(?:辅导|咨询|疏导)|点名|(?:集中)?点验|外出审批|在册|在矫|入矫|解矫|(?:接收|解除(?:矫正)?)(?=$|多少|____|\d)|入户走访|走访家庭|(?:个别|教育|谈心)谈话|谈话教育|实地查访|集中学习)"
        ),
        re.compile(r"社区矫正|矫正对象|入矫"),
        re.compile(r"社区矫正|矫正对象|帮教|刑满"),
    ),
    _Field(
        "在未成年人保护工作中,",
        re.compile(
            rf"{_HOW}(?:跟踪|考察|精准)?(?:帮教|心理(?:辅导|咨询|疏导|测评)|亲职教育|家庭教育|社会调查|附条件不起诉)"
        ),
        re.compile(r"未成年"),
        re.compile(r"未成年"),
    ),
)
_SHORT_FOR = re.compile(r"解除(?:矫正)?(?=多少|____|\d)")
_RECEIVED = re.compile(r"接收(?=多少|____|\d)")
_THERE = re.compile(r"在[册矫](?=多少|____|\d)")


def in_field(statement: str, clause: Clause) -> str:
    """The statement behind the field it belongs to, where it does not say so itself."""
    about = clause.passage.text + clause.passage.section
    for field in _FIELDS:
        if field.deeds.match(statement) and field.shown.search(about) and not field.named.search(statement):
            said = _RECEIVED.sub("接收社区矫正对象", _SHORT_FOR.sub("解除社区矫正", statement))
            return field.said + _THERE.sub(r"\g<0>社区矫正对象", said)
    return statement


def lacks_field(statement: str, clause: Clause) -> bool:
    """训诫21人次 where nothing says in which work."""
    about = clause.passage.text + clause.passage.section
    fields = [field for field in _FIELDS if field.deeds.match(statement)]
    return bool(fields) and not any(field.shown.search(about) for field in fields)
