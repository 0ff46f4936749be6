"""Whether a stem on a fact can stand: what it points to, when, where and whose deed it is."""

import re

from content.facts.domain.fact import Fact
from content.facts.domain.prose import Clause, last_clause, without_lead
from content.generation.actors import doer, is_report
from content.generation.agents import agent_of, begins_with_deed
from content.generation.events import event_of, is_of_event
from content.generation.full_names import TOWNS, is_unnamed, lacks_full_name
from content.generation.moments import without_moment
from content.generation.stems import clause_of, own_named, spoken
from content.generation.timing import is_timely
from content.sources.domain.document import Document

_UNTOUCHED = re.compile(r"领导(?!小组|干部)|民族|宗教|领土|主权|国旗|国歌|国徽|统一战线|军队|台湾|香港|澳门")
_POINTING = re.compile(
    r"过去(?=,)|至此|像?这样|一[场次名位支](?=“|[一-鿿]{2,})|围绕[^,]*展开|以前|从前|原先|当地(?=法庭|检察|派出所|司法所|政府|党委|[镇村])|该(?![市省县区局院厅]|单位|机关)|相关(?:短?视频|话题|做法|经验|机制|举措|案例|工作|情况|制度|项目)|此|这|上述|[他她它]们?|大家|其(?!中|他|它|余|间)"
)
_NEIGHBOUR = re.compile(
    r"[一-鿿](?:阿姨|大爷|大妈|大娘|大伯|大姐|大哥|大叔|老汉|奶奶|爷爷|婆婆|女士|先生|师傅|老伯)|[一-鿿]某"
)
_POINTING_ANYWHERE = re.compile(
    r"这[支个些种项次]|[他她它]们|今年(?!以来|\d{1,2}月)|记者|昨[日天]|[此该这]类|[有相]关(?:事项|情况|问题|案件)(?=\d)|[纳列]入目录|围坐|人头攒动|络绎不绝|驻足"
)
# 这条老街,聚集着…: of the street
_OF_THAT = re.compile(r"这(?!一?年|些年)[一-鿿\d][^,]*,")
# 小区成立…, in a piece that speaks of several
_BARE_KIND = re.compile(
    r"(?:小区|物业公司|公司|夜校|平台|公园|广场|展厅|队伍|学校|[村镇](?:里|上)"
    r"|[镇乡](?=综治|司法所|派出所|政府))(?!的?“)[一-鿿]"
)
_RATE = re.compile(r"(?!全[省市县区州])[一-鿿]{2,12}率(?=[达为是超])")
# 第二中学操场上书声琅琅,2600名师生齐声诵读: of that school
_SCENE = re.compile(
    r"(?:^|,)[^,]{2,20}(?:中学|小学|学校|校园|操场|广场|院坝|社区|村|大厅|现场|展厅|车间|工地|公园)[一-鿿]{0,3}[上里内中前](?!级|心|学)"
)
_HAS = re.compile(r"[设建拥现共]?有|占地|是")
_THAT_DAY = re.compile(r"当[天日](?!内)")
# in a paragraph on a village, what no word says of the town is of the village
_LOCAL = re.compile(r"(?:在|走进|来到)(?P<where>[一-鿿]{2,8}(?:镇|乡|街道|村|社区|园区|景区)),")
_OF_THE_TOWN = re.compile(r"(?:^|[,;])全?[省市州县区旗][一-鿿]{2}")
_WORDS_OF = re.compile(r"(?:介绍|表示|坦言|告诉记者|[一-鿿]说)$")
_DATED = re.compile(r"\d月\d{1,2}日")
_POINTING_BODY = re.compile(
    r"[该我本](?:院|处|局|所|会|站|队|中心|平台|项目|机制|做法|案|条例|办法|规定|街道)"
)


_STORY = re.compile(r"(?:村民|居民|市民|业主|员工|工人|农户|职工|商户|老板|老人)[一-鿿]某(?![局院])")
# saved from what, and let off what?
_NEEDS = (
    (re.compile(r"重获新生|走出困境|脱困|重生"), re.compile(r"破产|重整|危困")),
    (re.compile(r"^(?:全年|共|依法)*(?:免予|不予)处罚(?=\d)"), re.compile(r"违法|轻微|清单")),
)
_LIFE = re.compile(r"从事[^,。]{0,12}\d+年的")
_PREDICATE = re.compile(r"[是为](?:全|我|本)|有来自")
_APPLIED = re.compile(r"申请(?:司法确认|法院)")
_SENT_OUT = re.compile(
    r"(?:组织|选派|安排|动员|发动|引导|选聘|聘请)[^,\d]{0,6}\d[^,]*(?:担任|参与|入驻|走进|进驻|深入)"
)
_SERVED = re.compile(r"参与|提供|解答|接受|接待")
# 在小程序开设专区,已办理案件149件: those that came that way
_AT_COUNTER = re.compile(r"(?:在|依托|通过)[^,\d]{2,16}(?:开设|设立|设置)[^,\d]{0,8}(?:专区|专窗|窗口|专栏)")


def can_stand(fact: Fact, document: Document) -> bool:
    """Whether a stem on this fact can name when, where and what: 该平台 was named in another sentence."""
    return (
        fact.askable
        and not _POINTING.match(without_lead(spoken(fact)))
        and not _POINTING_ANYWHERE.search(spoken(fact))
        and not _NEIGHBOUR.search(spoken(fact))
        and not _WORDS_OF.search(spoken(fact))
        and not _is_of_a_day_or_village(fact, document)
        and is_timely(fact, document, clause_of(fact, document))
        and not _is_of_unnamed_event(fact, document)
        and not _is_scrap(fact, document)
        and not _is_unnamed(without_lead(spoken(fact)), fact, document)
        and not _POINTING_BODY.search(own_named(spoken(fact), document.origin), _said_before(document))
        and (fact.type == "figure" or not lacks_agent(spoken(fact), fact, document))
        and (bool(fact.year and (fact.place or document.origin.publisher)) or bool(document.origin.title))
    )


def _is_of_unnamed_event(fact: Fact, document: Document) -> bool:
    return is_of_event(clause_of(fact, document), document) and not event_of(document)


def _is_scrap(fact: Fact, document: Document) -> bool:
    """A person's story, a predicate without its subject, a number of a counter named elsewhere."""
    said, clause = spoken(fact), clause_of(fact, document)
    counter = _AT_COUNTER.search(clause.sentence_so_far)
    story = _STORY.search(clause.passage.text)
    return (
        (story is not None and story.start() < clause.end)
        or _LIFE.search(said) is not None
        or _PREDICATE.match(without_lead(said)) is not None
        or (counter is not None and counter[0] not in said)
        or any(what.search(clause.text) and not of.search(clause.text) for what, of in _NEEDS)
        or _is_of_others(said, clause)
    )


def _is_of_others(said: str, clause: Clause) -> bool:
    """组织32名律师担任顾问,参与化解纠纷: by the lawyers, whom the stem would not name."""
    told = without_lead(without_moment(said))
    if _APPLIED.match(told) and agent_of(told, clause):
        return True
    sent = clause.before is not None and _SENT_OUT.search(clause.before.sentence_so_far)
    return bool(sent) and _SERVED.match(without_lead(last_clause(told))) is not None


def _said_before(document: Document) -> int:
    """Where 该局 may still stand for somebody else: at the beginning it is the body that reports."""
    return 1 if document.origin.publisher else 0


def _is_of_a_day_or_village(fact: Fact, document: Document) -> bool:
    clause = clause_of(fact, document)
    said = clause.sentence_so_far
    if not is_report(document.origin) and _BARE_KIND.match(without_lead(said)):
        return True
    own = without_lead(spoken(fact))
    if _POINTING.match(without_lead(clause.first.text)) and (begins_with_deed(own) or _HAS.match(own)):
        return True  # 该公园占地…,设有…: of the park
    if not is_report(document.origin):
        told = clause.passage.text[clause.first.start : clause.start]
        there = own.startswith("现场") and not is_of_event(clause, document)
        if there or _SCENE.search(told) or _BARE_KIND.match(without_moment(own)):
            return True
    if _OF_THAT.match(said) or (_THAT_DAY.search(said) and not _DATED.search(said)):
        return True
    local = _LOCAL.match(clause.passage.text)
    names = (document.origin.place, local["where"]) if local else ()
    return local is not None and not (
        _OF_THE_TOWN.search(said) or any(name and name in said for name in names)
    )


def _is_unnamed(statement: str, fact: Fact, document: Document) -> bool:
    """中心 of a report by no centre, which its paragraph never names in full."""
    origin = document.origin
    own = origin.publisher.endswith(("中心", "处", "会", "站", "室")) or origin.place.endswith(TOWNS)
    return not own and lacks_full_name(statement, clause_of(fact, document))


def lacks_agent(statement: str, fact: Fact, document: Document) -> bool:
    """It begins with a deed of which its sentence does not surely say whose it is."""
    said = without_moment(without_lead(statement)).lstrip(",")
    clause = clause_of(fact, document)
    if not begins_with_deed(said):
        # 调撤率达81.3% behind a sentence on one court of the town
        alone = not is_report(document.origin) and clause.before is None and _RATE.match(said) is not None
        return alone and doer(said, clause, document.origin) != ""
    agent = doer(said, clause, document.origin)
    if agent is None or _POINTING.match(agent):
        return True
    return agent != "" and (_is_unnamed(agent + said, fact, document) or is_unnamed(agent, clause))


def can_be_altered(fact: Fact) -> bool:
    """Wrong versions never touch leaders, the state, peoples or faiths."""
    return _UNTOUCHED.search(fact.span) is None


def may_be_asked(fact: Fact, document: Document) -> bool:
    return can_stand(fact, document) and can_be_altered(fact)
