"""Who did it: the subject that the sentence named before a clause that names none. Pure."""

import re
from functools import lru_cache

from content.facts.domain.prose import Clause, without_lead
from content.facts.domain.words import ORGANS, VERB_START

ADVERB = (
    r"(?:积极|自觉|扎实|全面|进一步|大力|着力|持续|不断|率先|成功|主动|认真|严格|始终|切实|充分|依法|依规|妥善|稳妥|及时|高效|有效|深入"
    r"|先后|累计|共计|共同|共(?!青|建|享)|已|还|也|均|都|全年|年内|全部|集中|牵头|专门|专题|首次|再次|定期|随机|诉前|诉中|庭前|上门|现场"
    r"|当场|当庭|全程|同步|一并|巡回|就地|网上|线上|带头|翻山越岭|走村入户|走街串巷|并)"
)
# deeds that begin a clause besides those of VERB_START
_MORE_DEEDS = (
    r"启用|编写|编制|推广|参审|[建办搭]起|代理(?!律师|人|记账|费)|接收|处理|回访|培养|查出|列入|止付|拆除|作出|上报|设置|建设|主持|组成|开庭|入驻|取得|起草|移交|研究解决|解决|听取|拨打|扣押|没收|责令|吊销|捣毁|侦破|破获"
    r"|防止|避免|预防|制止|公示|公布|明确|细化|规定|采取|审定|审议|部署|促进|回应|承接|取消|下放|判决|裁定|宣判|吸收|登记|收治|转移|退赔|追赃|挽损|讨回|索回|清偿"
    r"|盘活|派驻|补植|放流|种植|劝阻|报请|收案|劝导|张贴|配合|协助|委派|赠送|推选|代收|卸载|进驻|助力|办证|提起|代拟|处分|赋予|出动|扣押|腾退|遍布|遍及|有(?:队员|成员|会员|职工)|选取|深入(?=[\d多_])|攻克|修复|评估|研判|宣告|改判|维持|撤销|协调|劝返|追逃|讲授|宣讲|授课|巡查|巡逻|处置|清除|清退|关停|约束|担任|赴|来到|宣布|停靠|途经|行驶|巡回演出|签署|支持(?!率|力度)|集聚|汇聚|揭牌(?!仪式)|挂牌(?!仪式)"
)
# no passive in 被告人 and 被审计单位
_PASSIVE_SIGN = r"被(?!告|害|执行人|申请人|调查人|(?!哪)[一-鿿]{2}(?:单位|部门|机关|企业))"
_DEED = rf"(?:(?!{ADVERB})(?:{VERB_START.pattern})|{_MORE_DEEDS}|{_PASSIVE_SIGN}|获)"
_IN_WHICH_WAY = r"(?:[用以][^,]{2,30}(?:形式|方式|方言))?"
_BEGINS_WITH_DEED = re.compile(rf"{_IN_WHICH_WAY}(?:{ADVERB}|新)*(?:{_DEED})")
# 参加旁听的领导干部达…: not what was done, but who did it
_WHO_DID = re.compile(
    r"[一-鿿]{2,8}的[一-鿿]{0,4}(?:干部|人员|群众|代表|学员|师生|企业)(?=[达为共有占\d多_])"
)
_STAGE = re.compile(r"(?:审判|审查起诉|侦查|执行)(?:阶段|环节)")  # no deed, but when
_PASSIVE = re.compile(
    rf"(?:均|都|全部|已|先后|再次|连续[一二三四五六七八九十\d]+年)*(?:{_PASSIVE_SIGN}|获(?!得感))"
)

BODY = (
    rf"{ORGANS}|[一-鿿]委|工商联|妇联|残联|机构|系统|机关|实验室|部门|单位|队伍|学校|平台|热线|公众号|媒体|组织|团队|小组|支部|联盟|公司|企业"
    r"|联系点|直通车|大篷车|机器人|驿站|律师|顾问|公证员|调解员|网格员|志愿者|工作者|法官|检察官|民警|负责人|领导"
    r"|[局厅院所庭处站室队团社会办校]|街道|(?<![集乡城市])镇|(?<!下)乡|社区|[市县区]"
)
_ONWARD = "[对在为将把向从以与由按]|围绕|通过|依托|联合(?!会)|会同|牵头"
# no deed in 援助中心, 调解成功率, 企业开办时间
_NOUN = (
    r"(?:中心|委员会|工作站|热线|员|局|处|站|室|队|团|科|股|庭"
    r"|[一-鿿]{0,6}(?:率(?!先|领)|时间|用时|时长|时限|周期|成本))"
)
ACTS = (
    rf"(?:{ADVERB}|\d{{1,2}}月(?:\d{{1,2}}日)?)*(?={_ONWARD}|[现共拥配]?有(?=[\d一-鿿])|{_DEED}(?!{_NOUN}))"
)
_SUBJECT = re.compile(
    rf"(?P<who>(?!{ADVERB}|(?:{VERB_START.pattern})(?![员委庭局处队团站室组科股]|中心))"
    rf"(?:(?![在对向将把以从])[一-鿿()、]|“[^“”]{{1,20}}”|\d+(?=[个家名支所]|热线)){{0,40}}?(?:{BODY}))"
    rf"(?P<all>全部|均|都)?{ACTS}"
)
_WITH = re.compile(rf"(?P<other>[与和及][一-鿿]{{1,12}}?(?:{BODY})){ACTS}")
_MANY = re.compile(r"^(?:\d+[家个名支所]|[一二三四五六七八九十]+[家个名支])")
_HOW_MANY = re.compile(r"(?<!等)\d+[个家名支所]")
_OF_THE_AREA = re.compile(r"^全[省市县区州镇]?(?=[一-鿿\d])")
# whose answers to a deed stand between two deeds of the one who reports
_OTHERS = re.compile(r"行政机关|公安机关|人民政府|法院|检察机关|(?:责任|有关|相关|涉案|被建议)(?:单位|部门)")

_AIM = re.compile(r"(?:法治|数字|服务型|责任|廉洁)政府$")  # what is built, and nobody who acts
# 律师事务所6家、律师53人: they did what follows
_PEOPLE = re.compile(
    r"(?<![一-鿿“\d])(?P<who>[一-鿿]{0,6}(?:律师|公证员|调解员|志愿者|网格员|工作者))[\d,]+余?[名人]$"
)
_STAFF = re.compile(r"(?:现有|共有|拥有)(?P<who>[一-鿿]{2,8}(?:所|处|机构|中心|委员会|律师|公证员|调解员))\d")
_HAVING = re.compile(r"(?:现|共|拥|配)?有")
# 引导律师担任…: what follows they do, and not who sent them
_SENT = re.compile(
    rf"(?:{ADVERB})*(?:引导|组织|指导|推动|督促|指派|选派|邀请|动员|鼓励|发动|安排|委派)(?P<who>(?:“[^“”]{{2,12}}”)?[一-鿿]{{0,10}}?"
    r"(?:(?P<person>宣讲团|服务团|服务队|小分队|律师|公证员|调解员|志愿者|网格员|工作者|法律顾问)"
    rf"|委员会|调委会|组织|单位|部门|机关|企业|[镇乡村]))(?:(?={_DEED}|{ADVERB}|走进|进[村企校社])|(?P<many>[\d余多]+[名人位]$))"
)
# 充分发挥县委依法治县办作用,召开会议1次: the office's meeting, or of who made use of it?
_MADE_USE_OF = re.compile(
    rf"(?:{ADVERB})*(?:发挥|依托|借助|用好)[^,]*?(?:{BODY})[^,]{{0,8}}(?:作用|职能|优势)$"
)
_OF_A_PAPER = re.compile(r"(?:进一步)?(?:明确|细化|规定|涵盖)")
_PAPER = re.compile(r"《[^《》]+》")
_OF_THE_SENDER = re.compile(
    rf"(?:{ADVERB}|新)*(?:实现|建成|建立|成立|设立|组建|制定|印发|出台|下发|举办|召开|组织|培训|配备|选聘|选派|聘请"
    r"|推动|推进|打造|完成|指导|督促|开设|创建)"
)
# a team acts once it is there; of 成立市治理中心,设置窗口9个 it is unsure who did
_FOUNDED = re.compile(
    r"(?:成立|设立|组建|组成|建成|打造|建立|上线|启用|研发)(?:(?P<team>[^,\d]{2,14}(?:团队|服务队|服务团|宣讲队|宣讲团|小分队)[”\"]?)"
    r"|[^,\d]*(?:机器人|小程序|平台|系统|应用)“[^“”]+”"
    r"|[^,\d]{2,}(?:中心|平台|联盟|专班|基地|实验室|工作室|工作站|服务站|[队团])[”\"]?)$"
)


def begins_with_deed(statement: str) -> bool:
    """Without a subject of its own: 查出…, 诉前调解…, 被评为…."""
    begins = _BEGINS_WITH_DEED.match(statement) or _PASSIVE.match(statement)
    return begins is not None and _WHO_DID.match(statement) is None and _STAGE.match(statement) is None


def agent_of(statement: str, clause: Clause) -> str | None:
    """Who did it, by the sentence up to `clause`; "" where that names nobody, None where it is unsure."""
    here = _opening(statement, clause).before
    while here is not None:
        text = without_lead(here.text)
        sent = _SENT.match(text)
        if _OF_A_PAPER.match(statement) and (paper := _PAPER.search(text)):
            return paper[0]
        if founded := _FOUNDED.search(text):
            return founded["team"]
        if _MADE_USE_OF.match(text):
            return None
        if sent and not _OF_THE_SENDER.match(statement):
            return sent["who"] if sent["person"] and not sent["many"] else None
        if found := subject_in(text):
            return None if found["all"] else _with_others(found)
        counted = _counted(text)
        if counted and not (_HAVING.match(statement) or _OF_THE_SENDER.match(statement)):
            return counted
        here = here.before
    return ""


def founds_or_sends(text: str) -> bool:
    """成立调解室, 引导律师…: from here on it may be somebody else who acts."""
    said = without_lead(text)
    return _FOUNDED.search(said) is not None or _SENT.match(said) is not None


def carried_agent(clause: Clause | None) -> str:
    """The subject that this clause or the nearest before it in the sentence names; "" where none does."""
    while clause is not None:
        text = without_lead(clause.text)
        found = subject_in(text)
        if agent := found["who"] if found else _counted(text):
            return agent
        clause = clause.before
    return ""


@lru_cache(maxsize=512)
def subject_in(text: str) -> re.Match[str] | None:
    """`who` the clause begins with; `all` where all of them did it or underwent it."""
    said = _OF_THE_AREA.sub("", text)
    found = _SUBJECT.match(_MANY.sub("", said))
    is_other = found and said == text and _OTHERS.fullmatch(found["who"])
    return found if found and len(found["who"]) > 1 and not (is_other or _AIM.search(found["who"])) else None


def _opening(statement: str, clause: Clause) -> Clause:
    """The clause of the sentence, up to `clause`, that the statement begins in."""
    begun = re.split(r"[,，]|多少|百分之几|____|\d", statement)[0]
    found, here = clause, clause.before
    while here is not None:
        if begun and begun in here.text and begun not in found.text:
            found = here
        here = here.before
    return found


def _with_others(found: re.Match[str]) -> str:
    """县工商联与本院建立…; without numbers that are asked elsewhere."""
    beside = _WITH.match(found.string, found.end("who"))
    return _HOW_MANY.sub("", found.string[: beside.end("other")] if beside else found["who"])


def _counted(text: str) -> str:
    """Who is counted in the clause, and did what follows."""
    text = _OF_THE_AREA.sub("", text)
    if staff := _STAFF.match(text):
        return staff["who"]
    people = None if begins_with_deed(text) else _PEOPLE.search(text)
    return people["who"] if people else ""
