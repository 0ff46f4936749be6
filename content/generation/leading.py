"""The clauses of a sentence on the way to a number: those that lead to it, and the one that is asked."""

import re
from dataclasses import dataclass

from content.facts.domain.numerals import read_number
from content.facts.domain.prose import without_lead
from content.facts.domain.quantity import quantities, unit_of
from content.facts.domain.subjects import lacks_object, says_little
from content.facts.domain.words import VERB_START

WORK = (
    rf"(?:(?:审计|检查|排查|巡查)(?:查出|发现)|备案审查|立案办理|立案审查|{VERB_START.pattern}|委派|书面纠正|代理|支持|衔接|提起|发现|新收"
    r"|审计|防止|避免|追讨|恢复|取消|移送)"
)
_MEASURE = re.compile(r"(?:率|[金总差]?额|面积|用时|耗时|时长|时限|时间|周期|占比|比例|[播阅点][放读击]量)$")
_GOES_ON = re.compile(
    r"活动|行动|整治|检查|督察|督查|培训班?|比赛|竞赛|演练|排查|评查|清理|旁听|观摩|巡[讲展演]|[讲课]座?|[会班堂]|调研|考试|下乡|宣传周?|夜市"
)
UMBRELLA = re.compile(r"(?:组织|开展|举办|召开|实施|推行|推进|深化|启动|运用)")
_REACHES = re.compile(
    r"(?:惠及|覆盖|受益|受教育|受训|参训|参演|参赛|参考|参加|受众|吸引|旁听(?:群众|人员|干部)|发放慰问|投入|(?:接受|现场)[^,]{0,2}(?:咨询|解答))"
    rf"|参与(?!{VERB_START.pattern})"
)
FOUND = re.compile(
    r"(?:提出|发现|反馈|通报|下发|制发|发出|收集|征集|责令|纠正|评出|评选|查出|开具|出具|移送)"
)
ALONE = re.compile(
    r"提起公诉|不?批准逮捕|(?:相对|存疑|法定|附条件)?不起诉|提出抗诉|纠正漏|判处(?:罪犯|被告人)|司法拘留|解除(?:(?:社区)?矫正)?$|(?:给予)?(?:训诫|警告)|期末在册|在册|(?:本年)?新?入矫|解矫|(?:司法)?(?:拘留|拘传)|搜查|罚款$"
)
_IN_ALL = re.compile(r"(?:共(?:新收|受理|审结|办结|办理)(?:各类)?|(?:受理|审结|办结)各类)案件$")
_DONE_WITH = re.compile(
    rf"(?:{WORK}|法院|(?:司法|公安|检察|监察)机关|依法|拟|、|已|均|准予|执行|不予|被|成功|到位|完毕|[或和]|判决|裁定|败诉|胜诉|维持|撤销|驳回|终止|支持|改判|发回重审|采纳|和解|撤诉|反馈|调解|结案|司法确认|磋商|协调|评定|优秀|良好|合格)+$"
)
_ANY = re.compile(r"^(?:各类|全部|相关|有关)*(?:案件|纠纷|问题|线索|人员|群众|事项)")
_MADE_UP = re.compile(r"由[^,]*组成的[一-鿿“”]{2,14}$")
_GATHERED = re.compile(
    r"(?:组织|举办|开展|召开)(?:各类|专题|集中)?(?:培训班?|会议|活动|讲座|考试|检查)"
)  # on what?
_OBJECT = 3
_PERSONS = frozenset(["人", "名"])


@dataclass(frozen=True)
class Lead:
    """A clause as it stands, and without its number."""

    whole: str
    thin: str

    @property
    def is_cut(self) -> bool:
        return self.whole != self.thin

    @property
    def is_counted(self) -> bool:
        return bool(quantities(self.whole)) and _MADE_UP.search(self.whole) is None

    def holds(self, size: float, unit: str) -> bool:
        """Whether so many can be some of what it counts."""
        told = (found for found in quantities(self.whole) if unit_of(found) == unit)
        sizes = [read_number(re.sub("[余多]", "", found["value"])) for found in told]
        return not sizes or any(total is not None and size <= float(total) for total in sizes)

    def counts(self, unit: str) -> bool:
        """In the unit; cases touch persons, but persons are no part of cases."""
        units = {unit_of(found) for found in quantities(self.whole)}
        return unit in units or (unit in _PERSONS and bool(units & _PERSONS))

    @property
    def came_of_another(self) -> bool:
        """发现问题, of an inspection named before."""
        said = without_lead(self.thin)
        return FOUND.match(said) is not None or is_bare_deed(said)

    @property
    def goes_on(self) -> bool:
        """开展…活动, under which everything else happens."""
        said = without_lead(self.thin)
        return UMBRELLA.search(said) is not None and (
            "“" in said or _GOES_ON.search(said[-4:].rstrip("等")) is not None
        )


@dataclass(frozen=True)
class Asked:
    """The clause of the asked number: what stands before and behind it, its unit and its size."""

    before: str
    behind: str
    unit: str
    size: float

    @property
    def said(self) -> str:
        return without_lead(self.before)

    @property
    def is_measure(self) -> bool:
        return not self.behind and _MEASURE.search(bare_measure(self.said)) is not None

    @property
    def reaches(self) -> bool:
        return _REACHES.match(self.said) is not None

    @property
    def alone(self) -> str:
        """ "" where it says too little by itself."""
        whole = self.said + self.behind
        if _GATHERED.fullmatch(whole):
            return ""
        stands = not lacks_object(whole) and (not says_little(whole) or _has_object(whole))
        return self.before if stands or ALONE.match(whole) or _IN_ALL.search(self.before) else ""


def _has_object(said: str) -> bool:
    """发送司法建议, though short; 审结各类案件 and 收到反馈 say nothing alone."""
    verb = VERB_START.match(said)
    thing = _ANY.sub("", said[verb.end() :]) if verb else ""
    return len(thing) >= _OBJECT


def bare_measure(said: str) -> str:
    return re.sub(r"(?:累计|达到?|为|约|超过?|突破|[至到]|近)+$", "", said)


def is_bare_deed(said: str) -> bool:
    """审结, 准予执行, 法院已改判: done with what was named before."""
    return _DONE_WITH.fullmatch(said) is not None
