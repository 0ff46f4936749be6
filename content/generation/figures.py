"""Sentences about a figure with the number taken out."""

import re
from collections.abc import Iterator, Sequence

from content.facts.domain.fact import Fact
from content.facts.domain.prose import Clause, last_clause, own_start, without_lead
from content.facts.domain.quantity import quantities
from content.facts.domain.subjects import lacks_object, says_little
from content.facts.domain.words import VERB_START
from content.generation.agents import begins_with_deed, carried_agent
from content.generation.bodies import area_of
from content.generation.cutting import cut
from content.generation.fields import lacks_field
from content.generation.leading import Lead
from content.generation.shapes import shape_of
from content.generation.standing import can_be_altered, can_stand, lacks_agent
from content.generation.stems import clause_of, opens_with_part, quantity_of, spoken, standing_alone
from content.generation.subjectless import is_subjectless
from content.generation.trivia import is_trivial
from content.sources.domain.document import Document, Origin

# 近多少件 is not how one asks
_SPOKEN_AS = {"近": "接近", "超": "超过", "逾": "超过", "将近": "接近"}
_SPOKEN = re.compile(r"(?:将近|近|超|逾)$")
_BOUNDS = frozenset(["以上", "以下", "以内", "左右"])
_UNASKED = frozenset(["个百分点", "岁"])
_MONEY = frozenset(["元", "美元", "欧元", "港元"])
_AT_LEAST = re.compile(r"\d[年天岁个月]*以上的|不少于|不低于|不得|至少")
_SETTLED = re.compile(r"已|均|[一-鿿]{0,8}全部")
_AND_THEN = re.compile(r"^[并且](?:[^,]*)$")
_RATE = re.compile(r"(?:率|满意度|知晓度|占比|比例|比重)$")
_SUM = re.compile(r"(?:人数|[^涉总]额|金额|总额|面积|时长)$")
# of which cases?
_OF_CASES = re.compile(
    r"(?:全[省市县区州])?(?:调解|撤诉|和解|直接|纠错|败诉|协调|化解|维持|驳回|改判|发回|撤销|[、和])+率(?:达到?|为)?"
)
# good or settled, of what?
_OF_WHAT = re.compile(
    r"(?:群众|社会|社会公众|当事人|受援人|服务对象|考试|考核|评查)?(?:综合|总体|平均)?(?:一次性?|按[期时]|及时|按时|实际)?"
    r"(?:满意|好评|首选|帮教|衔接|安置|优秀|优良|合格|办结|办复|答复|回复|采纳|整改|反馈|成功|化解|达标|通过|完成|知晓|回访|参评|到位|覆盖)(?:率|度)(?:达到?|为)?"
)
_PARTS = frozenset(["%", "‰", "倍"])  # 占总数的百分之几
_JUDICIAL = re.compile(r"(?:依法|从严|共)*(?:审结|执结|判处|批准逮捕|批捕|提起公诉|起诉|司法拘留)(?!率)")
_FIELD = re.compile(r"(?:领域|方面|类型|其他)$|^(?:个人|集体)$")
_ALL_OF = re.compile(r"全[省市县区州旗镇]")
_SEEN_FROM = re.compile(r"(?:从|按|就)[^,\d]{1,12}(?:看|来说|而言|分|划分)")
_DEED = re.compile(r"列席|召集|主持|旁听|进驻|选任|入驻")
# 收到申请726件,首次超过诉讼案件数;审结651件: of what is lost behind the comparison
_FILED = re.compile(
    r"(?:向[^,\d]+|均|已|依法|按时|及时)*(?:(?:报请|提请)[^,\d]{2,14})?(?:报备|备案(?:审查)?|审查|上报|移送|报送)\d"
)  # of what?
_OF_WHICH_WORK = re.compile(
    r"(?:平均)?(?:审批|办理|办结|承诺|办证)(?:事项|时限|环节|时间)(?:平均)?(?:由|从|压缩|缩短|精简|缩减|减|压减)"
)
_DONE = re.compile(r"(?:审执结|审结|执结)(?=同比|环比|[较比](?:上年|去年|上一年|20\d\d年))")
_MONEY_BEFORE = re.compile(r"\d余?[万亿]?余?元[^\d]*$")
_NAMED_PART = re.compile(r"其中[^,]{0,4}[《“][^,]*,(?:[^,]*,)?$")
_MEASURED = re.compile(r"(?:[播阅点][放读击]量|得分|票数)(?:超过?|突破|达到?|近)?$")
_SENDS = re.compile(r"(?:组织|邀请|安排|指导|督促|推动|带动|引导|发动)$")
_GREW = re.compile(r"分别[^,]*(?:增长|上升|下降|增加|减少)")
_COVERS = re.compile(r"(?:已|全面|基本|率先)*实现(?:全[省市县区州旗镇])?$")
_ANY_APPLICATION = re.compile(r"(?:收到|受理|接收)(?:各类)?申请(?=\d)")  # for what?
_OUTCOMES = re.compile(
    r"(?:(?:撤销|变更|维持|驳回|责令履行|确认违法|终止|调解|和解|撤回)[、或和]?)+\d"
)  # of which cases?
_PASSED = re.compile(r"(?:^|[,;])(?:首次|再次|已)?(?:超过|高于|低于|多于|少于)[^,;\d]{3,}[,;]")
_WITHOUT_VERB = re.compile(
    r"(?:^|,)(?:全[省市县区]|现有)?[一-鿿“”]{1,12}(?:员|师|会|所|室|站|中心|人|队|机构|企业|阵地)$"
)


def clear_figures(facts: Sequence[Fact], document: Document) -> Iterator[tuple[int, Fact]]:
    for index, fact in enumerate(facts):
        if (
            fact.type == "figure"
            and fact.unit
            and fact.norm
            and can_stand(fact, document)
            and fact.unit not in _UNASKED
            and not _AT_LEAST.search(fact.span)
            and not is_trivial(fact)
            and not _is_lost(fact, document)
        ):
            yield index, fact


def alterable_figures(facts: Sequence[Fact], document: Document) -> Iterator[tuple[int, Fact]]:
    return ((index, fact) for index, fact in clear_figures(facts, document) if can_be_altered(fact))


def asking(fact: Fact, document: Document) -> str:
    """The question; "" where the number cannot be cut out without giving itself away."""
    parts = _parts(fact, document)
    if parts is None:
        return ""
    before, behind = parts
    if _SETTLED.match(behind):
        return ""  # 赔偿款多少元已执行到位 is not how one asks
    behind = _AND_THEN.sub("", behind)
    before = _SPOKEN.sub(lambda found: _SPOKEN_AS[found[0]], before)
    owns = before.endswith("的") and not behind and fact.unit not in _PARTS
    before += "有" if owns else ""
    asked = ("百分之几" if fact.unit == "%" else f"多少{_counted_in(fact)}") + _bound(fact)
    return f"{standing_alone(before + asked + behind, fact, document)}？"


def _counted_in(fact: Fact) -> str:
    """Money is asked in the unit that its amount is written in: 多少万元."""
    shape = shape_of(fact.value) if fact.unit in _MONEY else None
    return (shape.scale if shape else "") + fact.unit


def filling(fact: Fact, unit: str, document: Document) -> str:
    parts = _parts(fact, document)
    if parts is None:
        return ""
    return f"{standing_alone(f'{parts[0]}____{unit}{_bound(fact)}{parts[1]}', fact, document)}。"


def stating(fact: Fact, number: str, document: Document) -> str:
    """The sentence with `number` (value and unit) in the place of its own."""
    parts = _parts(fact, document)
    if parts is None:
        return ""
    return f"{standing_alone(parts[0] + number + _bound(fact) + parts[1], fact, document)}。"


def _bound(fact: Fact) -> str:
    """以上 of 96%以上, which a number without it would not say."""
    found = quantity_of(fact, spoken(fact))
    return found["behind"] if found and found["behind"] in _BOUNDS else ""


def _parts(fact: Fact, document: Document) -> tuple[str, str] | None:
    """What stands before and behind the number; a rate is so much."""
    parts = cut(fact, document)
    if parts is None or lacks_agent(parts[0] or parts[1], fact, document):
        return None
    clause = clause_of(fact, document)
    if _lost_its_total(parts[0], clause):
        return None
    if _SENDS.search(parts[0]) and not VERB_START.search(parts[1]):
        return None  # 组织6个县: to do what?
    parts = _DONE.sub(r"\g<0>案件", parts[0]), parts[1]
    if is_subjectless(*parts, clause, document.origin):
        return None
    if _COVERS.match(without_lead(parts[0])) and parts[1].endswith("全覆盖"):
        return None  # 实现441个村全覆盖: with what?
    if parts[1]:
        return parts
    before = parts[0]
    if fact.unit == "份" and not VERB_START.search(before) and not begins_with_deed(before):
        return None  # 离婚证明书372份, and what of them?
    own = without_lead(last_clause(before))
    if (_OF_WHAT.fullmatch(own) or _OF_CASES.fullmatch(own)) and not _goes_on(before):
        return None
    named = _WITHOUT_VERB.search(before)
    if named and "有" not in named[0] and not (VERB_START.search(named[0]) or _DEED.search(named[0])):
        area = _ALL_OF.match(before) if named.start() == 0 else None
        return (f"{area[0]}有{before[area.end() :]}" if area else f"{before}有"), ""
    return (before + "为", "") if _RATE.search(before) or _SUM.search(before) else parts


def _lost_its_total(before: str, clause: Clause) -> bool:
    """受理4218件,标的96亿元,分别增长17%和22%,其中涉外53件: of the cases, and the stem would not say so.

    其中《外婆的借条》获奖,播放量突破200万次: of that film.
    """
    if clause.before is None:
        return False
    if clause.text.startswith("其中"):
        if _MONEY_BEFORE.search(clause.before.text) and not _MONEY_BEFORE.search(clause.text):
            return True  # 挽回损失1460万元,其中讨薪案件413件: no part of it
        return "其中" not in before and _GREW.search(clause.before.text) is not None
    so_far = clause.passage.text[clause.first.start : clause.start]
    return _NAMED_PART.search(so_far) is not None and _MEASURED.search(before) is not None


def _goes_on(before: str) -> bool:
    """开展“…”活动, before the rate: it is of that."""
    lead = before[: own_start(before)].removesuffix(",")
    return Lead(lead, lead).goes_on


def _is_lost(fact: Fact, document: Document) -> bool:
    """立案119件 with nothing before it in its sentence: nobody knows what of."""
    passage = document.by_number[fact.passage]
    text = spoken(fact)
    if _JUDICIAL.match(without_lead(text)) and not document.origin.publisher:
        return carried_agent(clause_of(fact, document).before) == ""  # no town tries cases
    if fact.unit == "所" and re.search(rf"{fact.value}所(?:镇|乡|村|街道|社区)", document.text):
        return True  # 九所法庭 is the one of 九所镇
    if lacks_field(without_lead(last_clause(text)), clause_of(fact, document)):
        return True
    if _OF_WHICH_WORK.match(without_lead(text)):
        return True
    if _ANY_APPLICATION.search(text) or _OUTCOMES.match(without_lead(text)):
        return True
    if _FILED.match(without_lead(last_clause(text))):
        return True
    if _PASSED.search(text) or _of_a_larger_area(last_clause(text), document.origin):
        return True
    before = clause_of(fact, document).before
    if before is not None and _SEEN_FROM.fullmatch(before.text):
        return True  # 从案件类型看,著作权纠纷183件
    bare = (says_little(text) and VERB_START.fullmatch(fact.subject) is not None) or lacks_object(text)
    field = _FIELD.search(fact.subject) and not VERB_START.search(fact.subject)
    return passage.kind != "row" and (bare or bool(field) or opens_with_part(fact, document))


def _of_a_larger_area(said: str, origin: Origin) -> bool:
    """全市… in the report of a district."""
    larger = re.match("全(?:[省市州]|自治区)", without_lead(said))
    area = area_of(origin)
    return larger is not None and bool(area) and area[-1] in "区县旗镇乡道" and not area.endswith("自治区")


def is_listed(fact: Fact) -> bool:
    """One of three or more numbers that its clause counts up."""
    return len(quantities(spoken(fact))) > 3
