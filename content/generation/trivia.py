"""Numbers that teach a reader nothing: instructions received, medals, honours."""

import re

from content.facts.domain.fact import Fact
from content.facts.domain.prose import last_clause, without_lead
from content.generation.stems import spoken

_HONOURED = re.compile(
    r"批示|先进个人|个人(?:荣誉|奖|[一二三]等功|嘉奖)|[金银铜]奖|[金银铜]牌|[特一二三]等奖|入围|等功|嘉奖|奖[牌项]|获奖|通报表扬|横幅|条幅|标语|展板|咨询台|展台|锦旗|感谢信|专题学习|集中学习|上报信息|采用信息|信息简报|学历|干警|公务员|青年干部|跟班学习|得分"
)
_MEANS = re.compile(
    r"(?:^|[,;])(?:集体|专题)?学习《|会前学法|(?:组成|组建|成立|抽调)[\d一二三四五六七八九十]+个[一-鿿]{2,6}组"
)
_TITLES = re.compile(r"荣誉|表彰|称号|先进(?:集体|单位|典型)")
_PERSONS = re.compile(r"[名人位][^,\d]{0,12}(?:获评|被?评为|荣获|入选|被授予|获得?)")
_TOWN = re.compile(
    r"(?:常住|户籍|总)人口|(?<!管)下?辖(?=\d)|服务辖区|(?:区域|行政|总|辖区)面积|位于[^,]{2,10}部,|\d+小时(?:无人|自助|不间断|在线|值守)"
)
_AMONG_FIRST = re.compile(r"前列|前茅|先进行列")
_SOME = re.compile(r"部分|个别|少数|有的")
_NAMED = re.compile(r"、[^,、\d]{4,}等")


def is_trivial(fact: Fact) -> bool:
    """One of something; how big a town is; what was learnt and who looked; medals, honours without a name."""
    clause = last_clause(spoken(fact))
    said = f"{fact.subject} {clause}"
    if fact.norm == 1 or _TOWN.search(spoken(fact)):
        return True
    if (
        _AMONG_FIRST.search(clause)
        or _HONOURED.search(said)
        or _MEANS.search(clause)
        or _PERSONS.search(clause)
        or _SOME.match(without_lead(clause))
    ):
        return True
    return _TITLES.search(said) is not None and not _NAMED.search(clause)
