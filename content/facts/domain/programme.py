"""Named campaigns, platforms, teams: “name” and its kind, or a verb and a name that says its kind."""

import re
from collections.abc import Iterator

from content.facts.domain.prose import Claim, Clause, whole_claim, without_lead

_KIND = (
    r"专项行动|专项活动|专项整治|主题活动|宣传活动|活动|行动|工程|计划|项目|平台|机制|模式|品牌|制度|应用|场景|系统|工作法|工作室"
    r"|体系|服务站|服务中心|工作站|中心|基地|联盟|实验室|普法(?!先进|优秀)|讲堂|课堂|热线|窗口|专窗|小程序|公众号|地图|指数|改革|试点"
    r"|大赛|竞赛|宣传周|宣传月|创建|建设|评选|队伍|团队|讲师团|宣讲团|服务团|服务队|做法|经验|经费|专栏|栏目|专线|驿站|联系点|审判点|调解室"
    r"|文化节|论坛|沙龙|党支部|矩阵|终端|清单|提示单|模型|算法|产品|套餐|监督|评查|互评|宣讲|巡讲|宣讲会|报告会|培训班|直播"
)
_SHORT_KIND = "厅船坊吧馆园廊队团会亭站室岗码卡栏牌令群号证法区角课车圈带网包库屏柜箱"
_AFTER_SHORT = (
    r"(?=$|[,、;。:()\d]|[被为在的已还将同与和以把走进开设送全上下到成获共]"
    r"|行驶|开行|调解|调处|化解|接待|受理|开展|提供|巡回)"
)
_QUOTED = re.compile(
    rf"(?P<name>[“\"][^“”\"]{{2,30}}[”\"])(?P<between>[^,:、“”\"《》\d]{{0,14}}?)"
    rf"(?P<kind>(?:{_KIND})+|[{_SHORT_KIND}]{_AFTER_SHORT})"
)
# what is founded, launched, issued under a name; the kind may be left out
_MADE = re.compile(
    r"(?:打造|推出|推行|推广|启用|开通|开设|设立|设置|建立|建成|组建|成立|创新|创设|创建|首创|首推|实施|开展|开启|启动|上线|发出|签发"
    r"|挂起|挂出|评选|评出|实行|试行|升级|迭代|举办|组织|深化|擦亮|研发|形成|探索|运用|依托|发放|配备|架起|搭建|培育|唱响|叫响)"
    r"(?:了|出|起)?(?P<modifier>[^,:、“”\"《》\d]{0,6}?)(?P<name>[“\"][^“”\"]{2,16}[”\"])"
    r"(?P<kind>[一-鿿]{0,12})"
)
# the name says itself what it is: …的“摩托公证队”
_SELF_SAYING = re.compile(
    rf"(?P<name>[“\"][^“”\",;。!?]{{1,12}}(?P<kind>{_KIND}|[队团会亭站室岗码栏牌群号车])[”\"])(?P<between>)"
)
_LONGEST_OWNER = 16
_PLAN_PERIOD = re.compile(r"^[“\"][一二三四五六七八九十]{2,3}[”\"]")
_CODE = re.compile(r"[^+]*[\dN]\+|[^+]*\+[\dN]|[“\"][\d\-—.]+[”\"]")  # 121+N, 12348
_SPEECH = re.compile(r"[。!?…]|[,;]$|[我你他她它们]")
_HONOUR_BEFORE = re.compile(
    r"(?:评为|命名为|授予|获评|荣获|获得|获|入选|入围|荣膺|列为|确定为|认定为|称为|誉为|称作)[^,“”\"]{0,8}$"
)
_NO_NAME_BEFORE = re.compile(
    r"(?:实现|确保|做到|呈现|保持|破解|打通|避免|防止|树立|所谓|简称为?|从|由|变|告别)$"
)
_NO_NAME_BEHIND = re.compile(
    r"(?:的?(?:问题|难题|困境|难点|堵点|瓶颈|称号|荣誉|奖|目标|理念|意识|要求|原则))"
)
_NAMED = re.compile(
    r"^(?P<verb>(?:探索|全面|深入|组织|启动|开展|实施|推行|推进|打造|举办|创建|部署|建立|建成|出台|制定|制发|印发)+)"
    r"(?P<name>[^,:、“”\"《》\d等]{4,24}?(?:规划|指引|方案|意见|清单|行动|改革|活动|督察|督查|评选|评审|评议|工程|大赛|竞赛|宣传周|宣传月|巡回|普查|体检|清理))(?:$|等)"
)
_LISTED = re.compile(
    r"^(?P<verb>(?:启动|实施|开展|制定|出台)+)(?P<name>[^,:、“”\"《》\d]{4,20}?(?:规划|行动|改革|活动))、"
)


_FOUNDED = re.compile(
    r"(?:成立|组建)了?(?P<name>[一-鿿]{4,20}(?:法庭|中心|委员会|工作站|工作室|联盟|基地|学院|协会|研究院|研究会))$"
)


def programmes(clause: Clause) -> Iterator[Claim]:
    text = clause.text
    seen = set()
    for found in _QUOTED.finditer(text):
        if _is_name(text, found):
            seen.add(found["name"])
            subject = (found["between"] + found["kind"]).lstrip("的等")
            yield whole_claim(clause, type="programme", subject=subject, value=found["name"])
    for found in _MADE.finditer(text):
        if found["name"] not in seen and _is_name(text, found):
            yield whole_claim(clause, type="programme", subject=_made(found), value=found["name"])
            seen.add(found["name"])
    for found in _SELF_SAYING.finditer(text):
        if found["name"] not in seen and _is_name(text, found):
            yield whole_claim(clause, type="programme", subject=_owner(text, found), value=found["name"])
    if founded := _FOUNDED.search(text):
        yield whole_claim(clause, type="programme", subject="成立", value=founded["name"])
    named = _NAMED.match(text) or _LISTED.match(text)
    if named:
        yield whole_claim(clause, type="programme", subject=named["verb"], value=named["name"])


def _owner(text: str, found: re.Match[str]) -> str:
    """长汀县公证处 of 长汀县公证处的“摩托公证队”; the name itself where nobody owns it."""
    owner = without_lead(text[: found.start("name")]).rstrip("的")[-_LONGEST_OWNER:]
    return owner if len(owner) >= 2 else found["name"][1:-1]


def _made(found: re.Match[str]) -> str:
    """What it is as the text says it around the name, else what was done with it."""
    thing = found["modifier"] + found["kind"]
    return thing if len(thing) >= 2 else found[0].partition(found["name"])[0]


def _is_name(text: str, found: re.Match[str]) -> bool:
    if _PLAN_PERIOD.match(found["name"]):
        return found["kind"].startswith("普法")
    if _CODE.match(found["name"]) or _SPEECH.search(found["name"][1:-1]):
        return False
    before, behind = text[: found.start("name")], text[found.end("name") :]
    if before.endswith("坚持") and not found["kind"].startswith(("制度", "机制", "模式", "工作法")):
        return False
    refused = _HONOUR_BEFORE.search(before) or _NO_NAME_BEFORE.search(before) or _NO_NAME_BEHIND.match(behind)
    return refused is None
