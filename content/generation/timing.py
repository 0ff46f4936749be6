"""Whether the year of the document may be put before what a clause says. Pure."""

import re

from content.facts.domain.fact import Fact
from content.facts.domain.prose import ENCLOSED, Clause
from content.sources.domain.document import Document

_NUMBER = r"[二两三四五六七八九十\d]"
# told from the day of an event, or over years that nobody names
_OTHER_TIME = re.compile(
    rf"届时|前年|(?:近|最近|过去)(?:几|{_NUMBER}{{1,2}})年|(?<![\d第]){_NUMBER}{{1,2}}(?:多|余)?年(?:多?来|间)"
    r"|近年来|始于|(?:仪式|活动现场|启动会|现场会|发布会)上,"
)
_SINCE = re.compile(r"(?:成立|运行|挂牌|开庭|上线|启用|施行|开通|揭牌|投用|入驻|落地)(?:[一-鿿\d]{0,4})?以来")
_MONTH = re.compile(r"\d{1,2}月")
_THIS_YEAR = re.compile(r"今年以来")
_PLANNED = re.compile(
    r"计划(?=[投走举新增培安在再于到用开建完组打])|(?:按照|根据)计划|预计|力争|(?<![高升降增减少加长至])到20\d\d年(?:底|末|,)"
    r"|(?<![一-鿿]即)将(?=于|再|还|在|会|走进|持续|继续|启动|举[办行]|开展|投入|有|由|新[增建开])"
)
_YEAR = re.compile(r"20\d\d")
_FROM_TO = re.compile(r"[由从自]20\d\d年[^,;]*[到至为]20\d\d年")


def is_timely(fact: Fact, document: Document, clause: Clause) -> bool:
    """Not 5年来, 届时, 计划投入: the year of the document would say what the text does not."""
    said = ENCLOSED.sub("", clause.sentence_so_far)
    if _OTHER_TIME.search(said) or _PLANNED.search(said):
        return False
    if _THIS_YEAR.search(said) and not _YEAR.search(document.origin.title):
        return False
    dated = f"{fact.year}年" in said or _MONTH.search(said)
    return bool(dated) or _SINCE.search(said) is None


def names_years(statement: str, year: int | None) -> bool:
    """由2020年的412件下降到2023年的233件: a year in front would be one too many."""
    said = ENCLOSED.sub("", statement)
    return _FROM_TO.search(said) is not None or (year is not None and f"{year}年" in said)


def sums_up_years(clause: Clause) -> bool:
    """累计 and 截至目前 without a word of the year: since when, only the report knows."""
    said = ENCLOSED.sub("", clause.sentence_so_far)
    return ("累计" in clause.text or re.search(r"截[至止]目前", said) is not None) and re.search(
        r"全年|年内|本年|今年|当年|20\d\d年", said
    ) is None
