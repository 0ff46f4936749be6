"""What the heading over a table adds to its labels."""

import re

from content.facts.domain.fact import Fact
from content.sources.domain.document import Document
from content.sources.domain.folding import fold

_NUMBERING = re.compile(r"^(?:[一二三四五六七八九十\d]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\))")
_OF_TABLE = re.compile(r"(?:工作)?(?:完成|投入|开展|统计)?(?:情况|数据|统计表|一览表)?$")
_PLAIN_HEADING = re.compile(r"主要|基本|总体|表格|指标|[,、:;]|单位")


def field_of_table(fact: Fact, document: Document) -> str:
    """法律援助方面, from the heading over a table, where that says more than the label."""
    section = _NUMBERING.sub("", fold(document.by_number[fact.passage].section))
    field = _OF_TABLE.sub("", section)
    says_more = 2 <= len(field) <= 10 and not _PLAIN_HEADING.search(section) and field not in fact.subject
    return f"{field}方面," if says_more else ""
