"""How a clause whose number was taken out goes on to the asked clause: one phrase, or not at all.

受理复议申请,纠错率 says nothing; 受理的复议申请纠错率 does. "" where neither way is sure.
"""

import re
from dataclasses import replace

from content.facts.domain.prose import without_lead
from content.facts.domain.words import VERB_START
from content.generation.agents import begins_with_deed
from content.generation.leading import ALONE, FOUND, UMBRELLA, WORK, Asked, Lead, bare_measure, is_bare_deed

_DEED = re.compile(
    rf"(?P<verb>(?!成功|依托|利用|运用|参与|通过|[对在为将把向从以与由]|公开(?=征)|联合|会同|协同|(?<=调解)组织|(?<=社会)组织|(?:审核|审查|执行|审判|监督|化解|调处)(?:科|股|庭|局|中心)|(?:援助|调解|服务|培训|救助|监督)(?:中心|处|机构|站|组织|委员会|热线|员))"
    rf"{WORK}(?:受理|化解|调处|办结|审结)?(?:成功)?)(?P<thing>(?:[^,“”]|“[^”]*”){{2,}})$"
)
_WHOLE_RATE = 6  # 行政机关负责人出庭应诉率, of no clause before it
_OWN_MEASURE = re.compile(
    r"执行到位|网上|线上|服判息诉|首次|实际|不捕|不诉|(?:诉前)?羁押|发案|首选|陪审|行政机关(?:负责人|败诉|出庭)"
)
_SAYS_NOTHING = frozenset(["案件", "纠纷", "群众", "质量", "人员", "工作", "事项"])
_OTHERS = re.compile(
    r"行政机关(?!负责人|败诉|出庭)|(?:群众|当事人|受援人|社会)(?:综合)?(?:满意|好评)"
)  # 行政机关整改率, of what?
_USE = re.compile(r"适用(?P<what>[^,]{2,10}?(?:程序|制度))")
_BY_WHAT = re.compile(r"(?:适用|采用|运用)[一-鿿]{2,10}?(?:审结|审理|办结|办理|化解|调处)(?:成功)?")
_SHRUNK = re.compile(r"(?P<deed>压缩|缩短|缩减|精简|压减)(?P<thing>[一-鿿]{2,8})$")
_CAME_OF = re.compile(
    r"(?:为[^,]{2,10}|帮助[^,]{0,6}|共|累计|依法)*(?:挽回|追回|追赃|追缴|讨回|索回|清偿|盘活|督促|修复|复垦|促成|引导)"
)
_OF_CASES = re.compile(r"案|纠纷|犯罪|建议|诉讼|调解")
_LOOKED_INTO = re.compile(r"[^,]{0,8}?(?:审查|审核|抽查|评查|检查|走访|排查|梳理)")
_CHARGED = re.compile(r"批准逮捕|批捕")
_CHARGES = re.compile(r"(?:提起公诉|起诉)$")
_EVERYONE = re.compile(r"嫌疑人$|[各类]+$")
# what comes of these deeds is no part of the thing: 召开会议5次,检查12次
_MAKES = re.compile(rf"{UMBRELLA.pattern}|走访|建立|成立|设立|组建|培训|发放|招录|选派|建成|打造|邀请")
_OF_STAFF = re.compile(r"选送|选派|遴选|引进|招[录考聘]|评选|表彰|晋升")
_TAKEN_IN = re.compile(r"^(?:新?受理|接[收到]|收到|新收)$")
_OUTCOME = re.compile(
    r"(?:综合|直接|案件|行政复议)*(?:调撤|纠错|调解|和解|撤诉|维持|改判|发回|撤销|协调|化解)"
)
_CASES_OF = re.compile(r"(?:申请|案件)$")
_WORK = re.compile(rf"{WORK}|节省|节约|涉及|惠及|旁听|观摩|收看|促使|强制|维持|劝|责|限制|惩戒")
# 邀请专家评查案卷: whose rate is asked is looked into by others
_LED_OTHERS = re.compile(
    r"(?:邀请|组织|聘请|委托|抽调)[一-鿿]{2,6}?(?=(?:评查|抽查|检查|审查|测评|评估|调解|办理))"
)
_TOOK_PART = re.compile(r"参[考训赛加评](?:人员|人数|学员|干部)")
_TOUCHES = re.compile(r"涉及(?!金额)|涉案")
_COUNTED_AS = re.compile(r"(?<=案件)(?:收案|结案|立案)$")
_IN_MONTH = re.compile(r"(?:\d{1,2}月份)?共?$")
_OF_ITSELF = re.compile(
    r"累计(?:培育|培养|建成|创建|命名)|新增|新建|现有|共有"
)  # and not of the activity before it
_CURT = 3  # 发放征求意见卡,回收 is no thing that was given out
_SHARED_DEED = re.compile(
    r"(?:新创|创成|组织|开展|举办|建成|新建|成立|设立|发放|印发|配备|培育|创建|办理|审核|审查|查处|查获|打造)$"
)


def joined(lead: Lead, asked: Asked) -> str:
    """The cut clause and the asked one as one phrase; the asked one alone where that stands."""
    said = asked.said
    if said.startswith("占"):
        return lead.thin + said
    if shrunk := _SHRUNK.search(said):
        told = f"将{shrunk['thing']}{shrunk['deed']}"
        return f"{lead.thin},{told}" if lead.goes_on else told
    if _OF_ITSELF.match(asked.before):
        return asked.before
    if asked.is_measure:
        return _measured(lead, said)
    if sibling := _charged(lead, said):
        return sibling
    if ALONE.match(said) and not _is_taken_in(lead, asked):
        return f"{lead.thin},{asked.before}" if lead.goes_on else asked.before
    if is_part(lead, asked):
        return f"{_of(lead.thin)}中,{asked.before}" if _of(lead.thin) else ""
    if said.startswith("平均") and not lead.goes_on:
        return ""  # of what?
    if is_bare_deed(said) and not asked.behind and (lead.counts(asked.unit) or not lead.goes_on):
        return ""  # 召开会议15次,检查12次
    if _CAME_OF.match(said) and _OF_CASES.search(lead.thin) and _deed(lead.thin):
        return _handled(without_lead(lead.thin), said)
    if is_bare_noun(asked) and (lead.counts(asked.unit) or _shared(lead)):
        return _of_the_same_deed(lead, asked)
    if _TOUCHES.match(said) and not lead.goes_on:
        return f"{lead.thin},{asked.before}"
    if lead.goes_on and _OF_STAFF.match(said):
        return asked.before
    if lead.goes_on and "“" not in lead.thin and UMBRELLA.match(said) and asked.alone:
        return asked.before  # 举办培训班,开展岗位练兵: two deeds
    if lead.goes_on or asked.reaches:
        return f"{lead.thin},{asked.before}"
    if FOUND.match(said) and _LOOKED_INTO.match(lead.thin):
        return _looked_into(lead.thin, said)
    return asked.alone


def _measured(lead: Lead, own: str) -> str:
    name = bare_measure(own)
    if name.endswith("适用率"):
        used = _USE.search(lead.thin)
        return f"{used['what']}{own[own.index('适用') :]}" if used else ""
    if shared := shared_word(lead.thin, name):
        # the last time it is the deed: 人民调解委员会调解纠纷
        owner = _IN_MONTH.sub("", without_lead(lead.thin.rpartition(shared)[0])).removesuffix("被")
        inner = VERB_START.match(owner)
        if inner and not is_bare_deed(owner):
            owner = owner[inner.end() :]  # 办理行政调解案件,调解成功率
        owner = owner.removesuffix("应")  # 应出庭158件,出庭率
        if not owner and (deed := _deed(without_lead(lead.thin))) and deed["verb"] == shared:
            return deed["thing"] + own  # 调解纠纷,调解成功率
        modifies = "、" in owner or owner.endswith("的") or is_bare_deed(owner)
        return own if modifies else owner + own[own.index(shared) :]
    if _OWN_MEASURE.match(own) or (own.endswith("率") and len(own) >= _WHOLE_RATE and not _OTHERS.match(own)):
        return own
    if _TOOK_PART.fullmatch(lead.thin):
        return ""  # 参考人员的通过率: in which examination?
    if led := _LED_OTHERS.match(lead.thin):
        lead = replace(lead, thin=lead.thin[led.end() :])
    deed = _deed(lead.thin)
    if deed and "、" in deed["thing"] and own[:2] in (last := deed["thing"].rpartition("、")[2]):
        return f"{lead.thin[: deed.start('thing')]}的{last}{own[2:] if last.endswith(own[:2]) else own}"
    if lead.thin[-2:] == own[:2] or (deed and deed["verb"].endswith(own[:2]) and not own.endswith("率")):
        return lead.thin + own[2:]  # 发放案款,发放金额
    if deed and own.startswith("接通"):
        return lead.thin[: deed.start("verb")] + own  # who calls, not who is answered
    if lead.goes_on and "“" not in lead.thin:
        return f"{UMBRELLA.sub('', lead.thin, count=1)}{own}"
    if not deed or lead.goes_on:
        return f"{_COUNTED_AS.sub('', lead.thin)}的{own}"
    if _TAKEN_IN.search(deed["verb"]) and _OUTCOME.match(name) and _CASES_OF.search(deed["thing"]):
        # of those that were closed: 收到申请218件,审结181件,调撤率
        return (
            f"{lead.thin[: deed.start('verb')].removesuffix('共')}{_CASES_OF.sub('', deed['thing'])}案件{own}"
        )
    verb = deed["verb"].removesuffix("成功")
    return _of(lead.thin) + (own.removeprefix(verb) if len(name) > len(verb) + 2 else own)


def shared_word(lead: str, rate: str) -> str:
    """采纳 of 辩护意见被采纳 and 采纳率."""
    if not rate.endswith("率"):
        return ""
    pairs = (rate[place : place + 2] for place in range(len(rate) - 2))
    return next((pair for pair in pairs if pair not in _SAYS_NOTHING and _is_done(pair, lead)), "")


def _is_done(deed: str, lead: str) -> bool:
    """陪审员 and 调解组织 are nothing that was done."""
    return re.search(rf"{re.escape(deed)}(?!员|组织|机构|委员会|中心)", lead) is not None


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
    deed, said = _deed(lead.thin), asked.said
    if asked.behind or not lead.counts(asked.unit) or not lead.holds(asked.size, asked.unit):
        return False
    if deed is None or _MAKES.match(deed["verb"]) or "新收" in lead.thin:
        return False
    led = FOUND.match(without_lead(lead.thin)) is None
    same_thing = (
        led and FOUND.match(said) and len(said) > 3 and said[-2:] == deed["thing"][-2:] and "“" not in said
    )
    return is_bare_deed(said) or said.startswith("被") or bool(same_thing)


def _of_the_same_deed(lead: Lead, asked: Asked) -> str:
    """组织集中教育48场次,公益活动52场次: both were organised."""
    deed = _shared(lead)
    shares = deed and not asked.behind and len(asked.said) > _CURT
    return lead.thin[: deed.start("thing")] + asked.said if deed and shares else asked.alone


def is_bare_noun(asked: Asked) -> bool:
    done = (
        VERB_START.search(asked.said + asked.behind)
        or begins_with_deed(asked.said)
        or _WORK.match(asked.said)
        or asked.reaches
        or asked.is_measure
    )
    return not (done or _CAME_OF.match(asked.said))


def _shared(lead: Lead) -> re.Match[str] | None:
    deed = _deed(lead.thin)
    return deed if deed and _SHARED_DEED.search(deed["verb"]) else None


def _deed(lead: str) -> re.Match[str] | None:
    return _DEED.search(lead)


def _of(lead: str) -> str:
    """受理的复议申请 of 受理复议申请; "" where the clause does nothing to a thing."""
    deed = _deed(lead)
    if deed is None:
        return ""
    before = lead[: deed.start("verb")].removesuffix("共")
    if used := _BY_WHAT.match(deed[0]):
        return f"{before}{used[0]}的{deed[0][used.end() :]}"
    return f"{before}{deed['verb']}的{deed['thing']}"


def _looked_into(lead: str, own: str) -> str:
    """在审查合同中,提出意见, behind who did so."""
    deed = _deed(lead)
    start = deed.start("verb") if deed else 0
    return f"{lead[:start].removesuffix('共')}在{lead[start:]}中,{own}"


def _handled(lead: str, own: str) -> str:
    """办理案件,为受援人挽回损失, side by side: no 通过, which the text does not say."""
    deed = _deed(lead)
    if deed is None:
        return own
    verb = "办理" if _TAKEN_IN.match(deed["verb"]) else deed["verb"]
    return f"{lead[: deed.start('verb')]}{verb}{deed['thing']},{own}"
