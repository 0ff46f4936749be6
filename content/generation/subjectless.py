"""Sentences that lost whom or what they are about when their clause was cut out. Pure."""

import re

from content.facts.domain.prose import Clause, without_lead
from content.generation.actors import doer
from content.sources.domain.document import Origin

# the person in charge does so, and not the town
_OF_ITS_HEAD = re.compile(r"(?:主持|带头|亲自)|听取[^,]*(?:汇报|报告)")
# how much more or less than another: of what?
_COMPARED = re.compile(
    r"(?:高出|低于|高于|多于|少于|[比较](?!上年|去年|20\d\d|上一年|同期)[^,]{2,12}(?:缩短|减少|提高|提前|下降|多|少|快|高|低))"
)
# 涉外公证19.6万件,送往147个国家和地区: what was? 平均每个村8名: of whom?
_OF_ANOTHER = re.compile(
    r"(?:送往|发往|寄往|沿途|涵盖|包括|包含|满意和基本满意率|辖区万人)|为\d+[人名户](?:申请|办理|提供|发放|落实|争取)|(?:收案|受理|办案)数(?=[比较同])|平均每[一-鿿()、]{1,8}$"
)
# of which work? 受援人 and 农民工 would say so
_CAME_OF = re.compile(
    r"(?:共|累计)?(?:挽回|追回|讨回|节约|为当事人节约)(?!.*(?:受援人|农民工|被害人|被执行人))"
)
# 调整至最低工资标准的,惠及…, 由7名增至,参与…: the number was the noun; 为历年最高 is said of it
_HOLE = re.compile(r"(?:的|[增减降升][至到]|(?:压缩|提升|提高|增加|扩大|下降|减少)[至到]),|,为历[年史]")
# 公安、法院等13家单位入驻: where?
_MOVED_IN = re.compile(r"(?:单位|部门|机构|力量)[^,]{0,4}(?:入驻|进驻)")
_CENTRE = re.compile(r"中心|平台|大厅|窗口|调解室|工作站")


def is_subjectless(before: str, behind: str, clause: Clause, origin: Origin) -> bool:
    """`before` and `behind` stand around the number that is asked."""
    said = without_lead(before)
    if _MOVED_IN.match(behind) and not _CENTRE.search(before + behind):
        return True
    if _COMPARED.match(said) or _OF_ANOTHER.match(said) or _CAME_OF.match(said) or _HOLE.search(said):
        return True
    return _OF_ITS_HEAD.match(said) is not None and not doer(said, clause, origin)
