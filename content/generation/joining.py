"""How a clause whose number was taken out goes on to the asked clause: one phrase, or not at all.

受理复议申请,纠错率 says nothing; 受理的复议申请纠错率 does. "" where neither way is sure.
"""

import re
from dataclasses import dataclass

from content.facts.domain.prose import without_lead
from content.facts.domain.quantity import quantities, unit_of
from content.facts.domain.subjects import lacks_object, says_little
from content.facts.domain.words import VERB_START

_VERB = rf"(?:{VERB_START.pattern}|委派|书面纠正|代理|支持|衔接|提起|发现)"
_DEED = re.compile(
    rf"(?P<verb>(?!成功|[对在为将把向从以与由]|(?:援助|调解|服务|培训|救助|监督)(?:中心|处|机构|站|组织|委员会|热线))"
    rf"{_VERB}(?:化解|调处|办结|审结)?(?:成功)?)(?P<thing>[^,]{{2,}})$"
)
_MEASURE = re.compile(r"(?:率|[金总差]?额|面积|用时|耗时|时长|时限|周期|占比|比例|[播阅点][放读击]量)$")
_WHOLE_RATE = 6  # 行政机关负责人出庭应诉率, of no clause before it
_OWN_MEASURE = re.compile(r"执行到位|网上|线上|服判息诉|首次|综合|群众|实际")
_USE = re.compile(r"适用(?P<what>[^,]{2,10}?(?:程序|制度))")
_SHRUNK = re.compile(r"(?P<deed>压缩|缩短|缩减|精简|压减)(?P<thing>[一-鿿]{2,8})$")
_GOES_ON = re.compile(
    r"活动|行动|整治|检查|督察|督查|培训班?|比赛|竞赛|演练|排查|评查|清理|旁听|观摩|巡[讲展演]|[讲课]座?|[会班堂]|调研|考试|下乡|宣传周?|夜市"
)
_UMBRELLA = re.compile(r"(?:组织|开展|举办|召开|实施|推行|推进|深化|启动|运用)")
_REACHES = re.compile(r"(?:惠及|覆盖|受益|受教育|受训|参训|参与|参加|受众|吸引|发放慰问)")
_CAME_OF = re.compile(
    r"(?:为[^,]{2,10}|帮助[^,]{0,6}|共|累计|依法)*(?:挽回|追回|追赃|追缴|讨回|索回|清偿|盘活|督促|修复|复垦|促成|引导)"
)
_OF_CASES = re.compile(r"案|纠纷|犯罪|建议|诉讼|调解")
_LOOKED_INTO = re.compile(r"[^,]{0,8}?(?:审查|审核|抽查|评查|检查|走访|排查|梳理)")
_FOUND = re.compile(r"(?:提出|发现|下发|制发|发出|收集|征集|责令|纠正|评出|评选|查出|开具|出具|移送)")
_CHARGED = re.compile(r"批准逮捕|批捕")
_CHARGES = re.compile(r"(?:提起公诉|起诉)$")
_EVERYONE = re.compile(r"嫌疑人$|[各类]+$")
_ALONE = re.compile(
    r"提起公诉|不?批准逮捕|(?:相对|存疑|法定|附条件)?不起诉|提出抗诉|纠正漏|判处|司法拘留|解除(?:社区)?矫正|(?:不予)?受理$|(?:给予)?(?:训诫|警告)|期末在册|在册|(?:本年)?新?入矫|解矫|(?:司法)?(?:拘留|拘传)|罚款$"
)
_DONE_WITH = re.compile(
    rf"(?:{_VERB}|法院|依法|已|均|准予|执行|不予|被|成功|到位|完毕|或|判决|裁定|败诉|胜诉|维持|撤销|驳回|终止|支持|改判|发回重审|采纳|和解|撤诉|反馈|调解|结案|司法确认)+$"
)
_TAKEN_IN = re.compile(r"^(?:新?受理|接[收到])$")
_SHARED_DEED = re.compile(r"(?:组织|开展|举办|建成|新建|成立|设立|发放|印发|配备|培育|创建|办理|审核|审查)$")
_ANY = re.compile(r"^(?:各类|全部|相关|有关)*(?:案件|纠纷|问题|线索|人员|群众|事项)")
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
        return bool(quantities(self.whole))

    def counts(self, unit: str) -> bool:
        """In the unit; cases touch persons, but persons are no part of cases."""
        units = {unit_of(found) for found in quantities(self.whole)}
        return unit in units or (unit in _PERSONS and bool(units & _PERSONS))

    @property
    def came_of_another(self) -> bool:
        """发现问题, of an inspection named before."""
        said = without_lead(self.thin)
        return _FOUND.match(said) is not None or _DONE_WITH.fullmatch(said) is not None

    @property
    def goes_on(self) -> bool:
        """开展…活动, under which everything else happens."""
        said = without_lead(self.thin)
        return _UMBRELLA.search(said) is not None and (
            "“" in said or _GOES_ON.search(said[-4:].rstrip("等")) is not None
        )


@dataclass(frozen=True)
class Asked:
    """The clause of the asked number: what stands before and behind it, and its unit."""

    before: str
    behind: str
    unit: str

    @property
    def said(self) -> str:
        return without_lead(self.before)

    @property
    def is_measure(self) -> bool:
        return not self.behind and _MEASURE.search(_bare_measure(self.said)) is not None

    @property
    def reaches(self) -> bool:
        return _REACHES.match(self.said) is not None

    @property
    def alone(self) -> str:
        """ "" where it says too little by itself."""
        whole = self.said + self.behind
        stands = not lacks_object(whole) and (not says_little(whole) or _has_object(whole))
        return self.before if stands or _ALONE.match(whole) else ""


def joined(lead: Lead, asked: Asked) -> str:
    """The cut clause and the asked one as one phrase; the asked one alone where that stands."""
    said = asked.said
    if said.startswith("占"):
        return lead.thin + said
    if shrunk := _SHRUNK.search(said):
        told = f"将{shrunk['thing']}{shrunk['deed']}"
        return f"{lead.thin},{told}" if lead.goes_on else told
    if asked.is_measure:
        return _measured(lead, said)
    if sibling := _charged(lead, said):
        return sibling
    if _ALONE.match(said) and not _is_taken_in(lead, asked):
        return asked.before
    if is_part(lead, asked):
        return f"{_of(lead.thin)}中,{said}" if _of(lead.thin) else ""
    if lead.goes_on or asked.reaches:
        return f"{lead.thin},{asked.before}"
    if _FOUND.match(said) and _LOOKED_INTO.match(lead.thin):
        return _looked_into(lead.thin, said)
    if _CAME_OF.match(said) and _OF_CASES.search(lead.thin) and _deed(lead.thin):
        return _handled(without_lead(lead.thin), said)
    if not VERB_START.search(said + asked.behind):
        return _of_the_same_deed(lead, asked)
    return asked.alone


def _has_object(said: str) -> bool:
    """发送司法建议, though short; 审结各类案件 and 收到反馈 say nothing alone."""
    verb = VERB_START.match(said)
    thing = _ANY.sub("", said[verb.end() :]) if verb else ""
    return len(thing) >= _OBJECT


def _bare_measure(said: str) -> str:
    return re.sub(r"(?:达到?|为|约|超过?|突破|[至到]|近)+$", "", said)


def _measured(lead: Lead, own: str) -> str:
    name = _bare_measure(own)
    if name.endswith("成功率") and "成功" in lead.thin:
        return f"{lead.thin.partition('成功')[0]}{own[own.index('成功') :]}"
    if name.endswith("适用率"):
        used = _USE.search(lead.thin)
        return f"{used['what']}{own[own.index('适用') :]}" if used else ""
    if _OWN_MEASURE.match(own) or (own.endswith("率") and len(own) >= _WHOLE_RATE):
        return own
    if lead.thin[-2:] == own[:2]:
        return lead.thin + own[2:]
    deed = _deed(lead.thin)
    if not deed or lead.goes_on:
        return f"{lead.thin}的{own}"
    verb = deed["verb"].removesuffix("成功")
    return _of(lead.thin) + (own.removeprefix(verb) if len(name) > len(verb) + 2 else own)


def _charged(lead: Lead, own: str) -> str:
    """批捕侵害未成年人犯罪,起诉: the same offences."""
    charged = _CHARGED.search(lead.thin)
    if charged is None or not _CHARGES.match(own):
        return ""
    offences = lead.thin[charged.end() :]
    is_said = offences and not _EVERYONE.search(offences)
    return lead.thin[: charged.start()] + own + offences if is_said else own


def _is_taken_in(lead: Lead, asked: Asked) -> bool:
    """收到申请,受理: a part; 批准逮捕,提起公诉: no part."""
    return asked.said in ("受理", "不予受理") and lead.counts(asked.unit)


def is_part(lead: Lead, asked: Asked) -> bool:
    """受理申请,审结: done with some of what was received; 评查案卷,评出优秀案卷: some of them."""
    if asked.behind or not lead.counts(asked.unit):
        return False
    deed, said = _deed(lead.thin), asked.said
    return _DONE_WITH.fullmatch(said) is not None or bool(
        deed and len(said) > 3 and said[-2:] == deed["thing"][-2:] and _FOUND.match(said) and "“" not in said
    )


def _of_the_same_deed(lead: Lead, asked: Asked) -> str:
    """组织集中教育48场次,公益活动52场次: both were organised."""
    deed = _deed(lead.thin)
    shares = deed and lead.counts(asked.unit) and not asked.behind and _SHARED_DEED.search(deed["verb"])
    return lead.thin[: deed.start("thing")] + asked.said if deed and shares else asked.alone


def _deed(lead: str) -> re.Match[str] | None:
    return _DEED.search(lead)


def _of(lead: str) -> str:
    """受理的复议申请 of 受理复议申请; "" where the clause does nothing to a thing."""
    deed = _deed(lead)
    return f"{lead[: deed.end('verb')]}的{deed['thing']}" if deed else ""


def _looked_into(lead: str, own: str) -> str:
    """在审查合同中,提出意见, behind who did so."""
    deed = _deed(lead)
    start = deed.start("verb") if deed else 0
    return f"{lead[:start]}在{lead[start:]}中,{own}"


def _handled(lead: str, own: str) -> str:
    """通过办理案件,为受援人挽回损失, behind who did so."""
    deed = _deed(lead)
    if deed is None:
        return own
    verb = "办理" if _TAKEN_IN.match(deed["verb"]) else deed["verb"]
    return f"{lead[: deed.start('verb')]}通过{verb}{deed['thing']},{own}"
