"""Whose deed a sentence of a report is: the agent it names, the body that reports, or the place."""

import re

from content.facts.domain.places import bare_place
from content.facts.domain.prose import Clause, without_lead
from content.generation.actors import doer, is_report
from content.generation.agents import begins_with_deed
from content.generation.full_names import TOWNS, full_name, with_full_names
from content.sources.domain.document import Origin

_OWN = re.compile(r"^我(?:们|市|省|县|区|局|院|厅)?|^[本该](?:市|省|县|区|局|院|厅|单位|机关)|^全[局院厅]")
_OWN_PLACE = re.compile(r"[我本该][省市州县区](?!政府|司法局)")
_LOCAL = re.compile(r"^(?:全市|全省|全县|全区|全镇|全乡|全街道|全州|全旗|市|省|县|区)")
_GRADE = re.compile(r"[市省县区](?:级|本级)")
_WORD = re.compile(r"市场|市民|市容|市政(?!府|协|务)|区域|区块|县域|省份|州际")  # no 市 of its own
_LISTED_LEVELS = re.compile(r"[省市县区乡](?:[、和]|[市县区乡镇村]{1,2}[两三]级)")
_OTHERS = re.compile(
    r"行政机关|公安机关|人民政府|法院|检察机关|人民法庭"
)  # whose figures a court reports too
# nobody a court or an office owns
_OTHER_PEOPLE = re.compile(
    r"(?:偏远|边远|山区|乡镇|农村|城乡|困难|残疾|老年|广大|辖区|周边|全体|当地|外来|涉案|在校|中小微?|民营|小微|青少年)*(?:群众|居民|村民|市民|学生|师生|老人|妇女|儿童|职工|农民工|劳动者|企业|商户|经营主体|家庭|当事人|受援人|社区|乡镇(?:街道)?|镇街|村庄|(?:人民)?调解组织|万人[一-鿿]{1,4}率)(?![一-鿿]{0,2}(?:法庭|矫正))"
)
# how a small body calls itself
_CENTRE = re.compile(r"中心|公证处|协会|仲裁委(?:员会)?|司法所|调委会")
_SHORT = 14
# what came of the work of the body that reports is its own, not the town's
_RESULT = re.compile(
    r"入围|入选|获评|荣获|获奖|立功|获批|分获|被?评为|获得?(?:[^,，]{0,40})(?:荣誉|称号|表彰|奖)|申报[^,，]{0,8}(?:专利|奖)"
)
# deeds of an office itself: what a town has, builds or does is not among them
_OFFICE_DEED = re.compile(
    r"(?:合法性)?(?:审核|审查|备案|清理|收到|提出(?!抗诉)|抽取|给予|提请|招录|接收|解除|衔接|担任)(?!率|起诉)"
    r"(?![^,]*(?:公证|司法鉴定))"
)
# and what a bureau, though no court and no government, says only of itself
_BUREAU_DEED = re.compile(
    r"(?:受理|办理|审结|组织|举办|开展|召开|选派|评查|抽查|抽取|发出|制发|下发|印发|邀请|联合|走访|培训|指派|选送|现有|训诫|代理(?=[^,]*(?:政府|应诉|复议))|拍摄|创作|出具|推出|开设|建立|会同|配合|协助|[与和同][^,]{2,14}(?:召开|建立|签订|开展|共建))"
    r"(?![^,]*(?:公证|司法鉴定|诉讼案件|[不免]予处罚|行政处罚))"
)
# a body so small that whatever its report tells without an agent is its own
_SMALL = ("中心", "公证处", "援助处", "司法所", "仲裁委", "仲裁委员会", "调委会", "律师协会")
_GOES_BY = re.compile(r"^(?:在(?:执行|社区矫正)工作中[,，]?|在|通过)")
_POINTING = re.compile(r"(?:[我该本全](?P<what>[省市州县区旗院局厅处所]))(?![一-鿿])")
_OWN_BODY = re.compile(r"(?<=[一-鿿])[我本该][院局厅处]$")
# 会昌县对全县28家单位…: the place is said
_OF_ALL_OF_IT = re.compile(
    r"(?<=^实现)全[省市县区州旗镇](?=[一-鿿\d_])|(?<=^[对为向])全[省市县区州旗镇](?=[一-鿿\d_])"
)
# 平江县法院 in the report of the court above it
_OTHER_AREA = re.compile(
    r"(?![全各本该我市县区省])(?:(?![市县区法])[一-鿿]){2,6}(?:[市县区](?:人民)?(?:法院|检察院)"
    r"|[市省州](?:律师协会|公证协会|仲裁委员会|法学会|司法[局厅]|中级人民法院))"
)
# 涪陵公证处 is no 涪陵区公证处
_OF_ITS_NAME = re.compile(r"公证处|律师事务所|仲裁委|[一-鿿]{0,2}[中小大]学|学院|医院")
_OWN_PART = re.compile(r"[局院厅处](?=党组|党委|机关|领导班子)")
_OF_THE_TOWN = re.compile(r"(?:组织|筹备)?召开[省市县区旗州]委")  # no bureau calls its committee together
_ALL_OF_IT = re.compile(r"全[省市县区州旗](?![局院厅]|首|率先|唯一)[一-鿿\d]")
_IS_SHARE = re.compile(r"(?:(?!的)[一-鿿]){2,12}(?:占比|比例|率)(?=[由从达为较])")  # 联合检查占比由…: no deed
_IN_A_CONTEST = re.compile(r"在[^,]{4,40}(?:中|上),")  # 在全国优秀案例评选中,东湖市2件入选
_FIRST_OF_ALL = re.compile(r"在?(?:全[国省市]|什么范围内?)的?(?:率先|首[创推])")
_IN_HOUSE = re.compile(r"队伍(?:建设|素质|面貌)?|党(?:的)?建设?|自身建设|从严治[党警局院]|机关建设")
_OF_THE_AREA = re.compile(r"全[省市县区州旗]|[省市县区州旗](?!.?[局院厅])|[一-鿿]{2,6}[省市县区州旗]")
_BELOW = re.compile(r"[县区](?=司法局|法院|检察院|人民政府|政府|公安局|普法办)")
_TOWNS_NAMED = re.compile(r"(?:在|走进|来到|的|、|,|^)([一-鿿]{2,4}[县区])(?=,|的|、)")
_COUNTED = re.compile(r"^(?:[\d,]+|多少|____)[余多]?[家个名支所户]")
_COUNTED_FIRST = re.compile(r"\d|多少|____|[一二两三四五六七八九十]+[个项件]")


def with_body(statement: str, clause: Clause, origin: Origin) -> str:
    """The sentence with its body or place in front."""
    if origin.publisher and statement.startswith(origin.publisher):
        return statement
    if origin.place and _IN_A_CONTEST.match(statement) and origin.place in statement:
        return statement
    if origin.publisher and f"由{origin.publisher}" in statement:
        return statement  # …公益诉讼案由凌源市人民检察院提起
    if not (_CENTRE.search(origin.publisher) or origin.place.endswith(TOWNS)):
        statement = with_full_names(statement, clause)
    if short := _short_name(origin, statement):
        return origin.publisher + statement[len(short) :]
    agent = doer(statement, clause, origin) if begins_with_deed(statement) else ""
    if agent := _body_below(agent or "", clause, origin) or _named(full_name(agent or "", clause), origin):
        return ("" if agent in re.split("[《“]", statement)[0] else agent) + statement
    if _is_in_house(clause, origin) and not _OF_THE_AREA.match(statement):
        return _owner(origin) + _OWN.sub("", statement)
    if below := _body_below(statement, clause, origin):
        return below
    if _speaks_of_itself(clause.sentence_so_far, origin) and origin.place not in statement[:_SHORT]:
        return _owner(origin) + _OWN.sub("", statement)
    if _OWN_PLACE.match(statement):
        return area_of(origin) + statement[2:]
    if _OWN.match(statement):
        return _owner(origin) + _OWN.sub("", statement)
    if begins_with_deed(statement) or _OFFICE_DEED.match(statement.removeprefix("新")):
        owner = area_of(origin) if _OF_THE_TOWN.match(statement) else _unnamed(clause, origin, statement)
        return owner + (statement if owner == origin.publisher else _OF_ALL_OF_IT.sub("", statement))
    if statement.startswith("《") and origin.place and origin.place in statement[:_SHORT]:
        return statement
    if origin.place and origin.place in re.split(r"[《“]", statement)[0][:_SHORT]:
        return statement
    return _placed(statement, origin)


def _is_in_house(clause: Clause, origin: Origin) -> bool:
    """What a bureau tells under 队伍建设 is of itself, not of the town."""
    return bool(origin.publisher) and _IN_HOUSE.search(clause.passage.section) is not None


def _body_below(statement: str, clause: Clause, origin: Origin) -> str:
    """县司法局 in a paragraph on 龙潭县, of a city: 临沧江市龙潭县司法局; "" for all others."""
    area = area_of(origin)
    short = _BELOW.match(statement) if area.endswith(("市", "州", "省")) else None
    named = _TOWNS_NAMED.findall(clause.passage.text[: clause.start]) if short else []
    return f"{area}{named[-1]}{statement[1:]}" if named and named[-1].endswith(statement[0]) else ""


def _is_own_deed(statement: str, origin: Origin) -> bool:
    deed = _GOES_BY.sub("", statement).removeprefix("新")
    if _IS_SHARE.match(statement):
        return False
    if _RESULT.search(statement) or _OFFICE_DEED.match(deed) or origin.publisher.endswith(_SMALL):
        return True
    return origin.publisher.endswith(("局", "厅")) and _BUREAU_DEED.match(deed) is not None


def _placed(statement: str, origin: Origin) -> str:
    """市司法局… → 杭州市司法局…, 全市律师… → 杭州市律师…, 律师人数… → 杭州市律师人数…."""
    body, area = body_name(origin), area_of(origin)
    bare = bare_place(area)
    is_named = bare and statement.startswith(bare) and _OF_ITS_NAME.match(statement, len(bare))
    if is_named or (_OTHER_AREA.match(statement) and not begins_with_deed(statement)):
        return statement
    if bare != area and (own := re.match(rf"{bare}[县市区旗](?=[一-鿿]{{2}})", statement)):
        return area + statement[own.end() :]  # 乐东县司法局 of 乐东黎族自治县
    if bare and statement.startswith(f"{bare}的"):
        return area + statement[len(bare) :]  # 博罗的做法 is the county's
    if (part := _OWN_PART.match(statement)) and origin.publisher.endswith(part[0]):
        return origin.publisher + statement[1:]
    if (own := _CENTRE.match(statement)) and origin.publisher.endswith(own[0]):
        return origin.publisher + statement[own.end() :]
    if body and (short := re.match(rf"(?:全?[市省县区])?{re.escape(body)}", statement)):
        return origin.publisher + statement[short.end() :]
    own_name = re.split(r"(?<=[省市州区县])(?=..)", area)[-1]
    if own_name != area and statement.startswith(own_name):
        return area + statement[len(own_name) :]
    if area.endswith("街道") and (town := re.match("全?街道", statement)):
        return area + without_lead(statement[town.end() :])
    if _judges(origin) and _tells(origin) and _FIRST_OF_ALL.match(statement):
        return _owner(origin) + statement
    if _LISTED_LEVELS.match(statement) or (area and _GRADE.match(statement) and statement[0] == area[-1]):
        return f"{area}的{statement}"
    if _COUNTED_FIRST.match(statement) and _RESULT.search(statement):
        return _owner(origin) + statement
    if area and _judges(origin) and _OTHERS.match(statement):
        return area + statement
    others = _OTHER_PEOPLE.match(_COUNTED.sub("", statement))
    if area and others and not _LOCAL.match(statement):
        return area + statement
    acts_alone = _tells(origin) and (_judges(origin) or origin.publisher.endswith(_SMALL))
    if statement.startswith("全系统") or (acts_alone and not _LOCAL.match(statement)):
        return _owner(origin) + statement
    if area and origin.place and statement.startswith(area.removesuffix(area[-1])):
        return area + statement[len(area) - 1 :].removeprefix(area[-1])
    if area and statement.startswith(f"全{area[-1]}"):
        return area + statement[2:]
    if area and statement.startswith(area[-1]) and not (_GRADE.match(statement) or _WORD.match(statement)):
        return area[:-1] + statement
    if area and (statement.startswith(("全国", "全省")) or re.match(r"全[市县区](?=首|唯一)", statement)):
        return f"{area}的{statement}"
    return (area or origin.publisher) + statement


def _named(agent: str, origin: Origin) -> str:
    """The agent as a stem names it: 市审计局 → 靖江市审计局, 该市 → 靖江市, 该局 → the body that reports."""
    if not agent:
        return ""
    if agent.startswith("《"):
        return agent if not origin.place or origin.place in agent else area_of(origin) + agent
    if pointing := _POINTING.match(agent):
        whole = area_of(origin) if pointing["what"] in "省市州县区旗" else _owner(origin)
        return whole + agent[pointing.end() :] if whole else ""
    if short := _short_name(origin, agent):
        return origin.publisher + agent[len(short) :]
    own = _OWN_BODY.sub(origin.publisher, agent) if origin.publisher else agent
    return own if origin.place and own.startswith(origin.place) else _placed(own, origin)


def _unnamed(clause: Clause, origin: Origin, statement: str) -> str:
    """Nobody is named in the sentence: the body where its paragraph speaks of it, else the place."""
    if _ALL_OF_IT.match(without_lead(clause.first.text)) and area_of(origin):
        return area_of(origin)
    body = body_name(origin)
    told = body in clause.passage.text or _speaks_of_itself(clause.passage.text, origin)
    speaks = bool(body) and (
        told or (_tells(origin) and (_is_own_deed(statement, origin) or _judges(origin)))
    )
    return origin.publisher if speaks else area_of(origin) or origin.publisher


def _speaks_of_itself(text: str, origin: Origin) -> bool:
    """该处, 我局 where the body that reports is a 处 or a 局."""
    return bool(origin.publisher) and re.search(rf"[该我本]{origin.publisher[-1]}", text) is not None


def area_of(origin: Origin) -> str:
    """杭州市 where the publisher or the title calls 杭州 so."""
    named = re.search(rf"{re.escape(origin.place)}全?([省市州])", origin.publisher or origin.title)
    return origin.place + named[1] if named and origin.place else origin.place


def body_name(origin: Origin) -> str:
    """司法局 of 杭州市司法局."""
    return re.sub(r"^.*?(?:自治区|省|市|州|区|县|旗)(?=[一-鿿]{2})", "", origin.publisher)


def _short_name(origin: Origin, statement: str) -> str:
    """清河法院 of 清河县人民法院."""
    kind = next((kind for kind in ("法院", "检察院", "司法局") if origin.publisher.endswith(kind)), "")
    if kind == "法院" and re.match("[中高]院", statement):
        return statement[:2]
    found = re.match(rf"{bare_place(area_of(origin))}[县市区]?(?:人民)?{kind}", statement) if kind else None
    return found[0] if found else ""


def _owner(origin: Origin) -> str:
    return origin.publisher or area_of(origin)


def _tells(origin: Origin) -> bool:
    """Not where the title names the place alone: a piece about the town, with figures of the body."""
    piece = origin.place in origin.title and not is_report(origin)
    return not piece or body_name(origin) in origin.title


def _judges(origin: Origin) -> bool:
    return origin.publisher.endswith(("法院", "检察院", "检察机关"))
