"""When: the year, or the part of it that a sentence or a title names."""

import re

from content.facts.domain.prose import ENCLOSED, Clause, without_lead
from content.facts.domain.words import VERB_START

_PART_OF_YEAR = re.compile(
    r"上半年|下半年|第?[一二三四]季度|前[一二三四五六七八九十\d]{1,2}个?月|\d{1,2}月?(?:-|—|至|到)\d{1,2}月"
)
_UNTIL = re.compile(r"截[至止](?:(?:20\d\d|今)年)?(\d{1,2}月(?:\d{1,2}日|底|末)?|年?[底末](?=[,在共现全累]))")
_SINCE_YEAR = re.compile(r"[自从]20\d\d年[^,;]{0,24}?(?:以来|起|后)(?=,)")
_ANEW = re.compile(r"20\d\d年|今年|去年|全年|年内|本年")
# 活动月期间, and its name where the title gives it
_DURING = re.compile(r"(?P<what>“[^“”]{2,12}(?:月|周|日)”|[一-鿿]{0,6}(?:月|周|[节假]日|假期))期间(?=,)")
_UNNAMED = re.compile(r"(?:活动|宣传|本次|此次)(?P<kind>[月周])")
_DAY = re.compile(r"(?:20\d\d年)?(\d{1,2}月\d{1,2}日)(?:[上下]午|晚上?|当天|国家宪法日)?,")
_OF_MONTH = re.compile(r"(?<![\d-])(\d{1,2})月份(?=[^,]*\d)")
_THERE = re.compile(r"现有|现聘|在册(?!率)|目前(?:有|已有|共有)")
_OVER_YEAR = re.compile(r"全年|本年度?|年内|当年")
_OPENING = re.compile(
    rf"(?:截[至止])?(?:(?:20\d\d|今|本|当)年)?(?:{_PART_OF_YEAR.pattern}|年[底末]|\d{{1,2}}月(?:\d{{1,2}}日(?:[至到—-](?:\d{{1,2}}月)?\d{{1,2}}日)?|底|末|份)?)(?:[上下]午|晚上|当天)?[,，]?"
)


def moment(clause: Clause, year: int, title: str) -> str:
    """2025年, or the part of it: 2025年上半年, 截至2025年6月底; or 自2021年“八五”普法启动以来."""
    since = _SINCE_YEAR.search(clause.sentence_so_far)
    if since and not _ANEW.search(clause.sentence_so_far, since.end()):
        return since[0]
    said = ENCLOSED.sub("", clause.sentence_so_far)
    if during := _DURING.search(clause.sentence_so_far):
        return f"{year}年{_named(during['what'], title)}期间"
    if month := _OF_MONTH.search(clause.text):
        return f"{year}年{month[1]}月"
    if day := _DAY.match(clause.sentence_so_far):
        return f"{year}年{day[1]}"
    until = _UNTIL.search(said)
    if until and not _flows_on(said[until.end() :], clause.text):
        return f"截至{year}年{until[1].removeprefix('年')}"
    part = _PART_OF_YEAR.search(said) or _PART_OF_YEAR.search(title)
    return f"{year}年{part[0]}" if part else f"{year}年"


def stands(statement: str) -> bool:
    """What is there at a day, 现有律师612名, and not what a year has brought."""
    return _THERE.search(statement) is not None


def _named(what: str, title: str) -> str:
    """“民法典宣传月” for 活动月, where the title calls it so."""
    short = _UNNAMED.fullmatch(what)
    named = re.search(rf"“[^“”]{{2,12}}{short['kind']}”", title) if short else None
    return named[0] if named else what


def _flows_on(told: str, own: str) -> bool:
    """截至12月底,在册对象356人,全年接收312人: the second was counted over the year."""
    if _OVER_YEAR.search(told):
        return True
    return (
        told.find(own) > 0
        and stands(told[: told.find(own)])
        and VERB_START.match(without_lead(own)) is not None
    )


def without_moment(statement: str) -> str:
    """Since `moment` says it before the statement."""
    statement = _OPENING.sub("", statement, count=1) if _OPENING.match(statement) else statement
    during = _DURING.match(statement)
    return statement[during.end() :] if during else statement
