"""What is never asked. Patterns of writing, not lists of names or phrases."""

import re
from collections.abc import Callable

from content.facts.domain.prose import Claim, Clause
from content.facts.domain.quantity import RANGE

# A rank word and a short name behind it; a by-line; a surname and 某.
_PERSON = re.compile(
    r"(?:通讯员|记者|作者|编辑|摄影|同志|主席|书记|总理|市长|省长|县长|区长|镇长|局长|厅长|部长|院长|检察长|主任|会长|庭长|所长)"
    r"[一-鿿]{2,4}(?=$|[,、。:)]|(?:主持|出席|指出|强调|表示|介绍|说|带队|讲话|调研|致辞|宣布|参加|作))"
    r"|[一-鿿]{2,3}同志|(?:^|[^一-鿿])[一-鿿]某[某甲乙丙]?|(?:被告人|原告|被告|犯罪嫌疑人|当事人|嫌疑人|受害人)[一-鿿]某"
)
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊孟秦"
    "邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤常温康施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳"
)
# 调解员周桂兰获评…: whoever bears a calling before a short name
_NAMED = re.compile(
    rf"(?:调解员|律师|公证员|法官|检察官|法警|民警|干警|辅警|志愿者|书记员|宣讲员|网格员|工作者|干部|队员|教师|代表|法律明白人|负责人|院长|同志)"
    rf"[{_SURNAMES}](?:[一-鿿]{{1,2}}(?=$|[,、。:(“]|同志|个人|被|获|荣|当选|入选|入围|等)"
    r"|[一-鿿]{2}(?=办理|化解|调解|代理|参与|主持|成功|为|在|带领))"
)
_CONTACT = re.compile(
    r"电话|手机|传真|邮箱|微信号|热线:?\d|\d{3,4}-\d{7,8}|1[3-9]\d{9}|[\w.]+@[\w.]+|https?://|www\."
)
_NUMBERED_PAPER = re.compile(
    r"〔\d{4}〕\d*号?|\[\d{4}\]\d*号|\(20\d\d\)[^,]{1,12}号|第\d+号|身份证号|身份证:?\d|\d{17}[\dXx]|案号"
)
_VAGUE = re.compile(r"前列|一批|多次|若干|大量|较大|显著|明显|数十|数百|上百|上千|近年来|等N|N[个项]")
_CODE = re.compile(r"\d+\+[\dN]|[\dN]\+\d|\d+\+\w")
# Wording that must only be quoted whole: doctrine, speeches, meetings, vows; recognised by its makings.
_CREED = re.compile(
    r"思想(?!品德|道德课)|主义|重要讲话|讲话精神|会议精神|全会|[大会次]精神|党的(?!建设工作指标)|党中央|中央精神|忠诚|旗帜|拥护|初心|使命"
    r"|百年|主题教育|[一二三四五六七八九十两]个[一-鿿]{2}[”\"]|政治[一-鿿]{0,2}(?:判断|领悟|执行|站位|建设|责任)"
)
_SWEEPING = re.compile(
    r"掀起|热潮|脱颖而出|沁润人心|意义非凡|历久弥坚|风华正茂|新征程|彰显|贡献了|开局良好|良好开局"
)
_PLANNED = re.compile(
    r"力争|确保[^,]{0,8}(?:月|年|季度)底?前|将(?:把|进一步|继续|持续|坚持|坚定|紧[紧扣]|深入|认真|始终|聚焦|围绕|以(?=[^,]{2,20}为)|着力|牢牢|确保|力争|努力)|争取在|计划(?:在|于|到|新|创|建|开|培|完|组|修[订改]|制[定发]|出台|推[出动进]|举办|打造|选[派聘]|明年)|(?<!模)拟(?:于|在|建|出台|新|定|开展|举办|组建|培训)|(?:^|,|年|[县市局院])将(?!其|于\d{4}年前)[^,]{0,12}(?:制定|开展|实施|建|推|举|完成|新)|下一步|(?<![高升降增减少加])到20\d\d年(?!的)|目标是"
)
_PLAN_SECTION = re.compile(
    r"工作安排|打算|下一步|工作计划|工作思路|存在的?[一-鿿]{0,4}(?:问题|困难|不足)|今后"
)
_PLAN_HEAD = re.compile(
    r"[^,。:]{0,16}(?:打算|安排|计划|思路|目标|下一步)[^,。:]{0,8}:"
)  # 2024年工作打算:培训…
# 2025年,市司法局将紧扣中心工作:一是…。二是…: a passage of plans
_PLAN_PASSAGE = re.compile(
    r"(?:20\d\d年|明年|新的一年|下一步)[^。]{0,30}?将(?:紧|进一步|继续|持续|坚持|深入|聚焦|围绕|着力|重点|坚定|认真|始终|全力|牢牢)"
)
# figures of several years belong to no one year
_PERIOD = re.compile(
    r"一年多来|[二两三四五]年(?:多?来|间|期间)|十[二三四五]五”?(?:期间|时期|以来)|20\d\d年?(?:\d{1,2}月)?(?:至|—|-)20\d\d年"
)
_LAST_YEAR = re.compile(r"(?<![比较与同由从])(?:去年|前年)(?!同期)")
_THIS_OR_LAST = re.compile(r"(?<![比较与同由从])(?:今年(?!以来)|去年|前年)(?!同期)")
_BOOK = re.compile(r"《[^《》]*》")  # whose name tells nothing of when: 《…实施纲要(2021—2025年)》
_MOOD = frozenset(["set", "programme", "role", "coverage", "pair", "award"])

Refusal = tuple[str, Callable[[Claim], bool]]


def dropped(claim: Claim) -> str:
    """A code where the claim must not come out at all, else ""."""
    return next((code for code, says_no in _DROPPED if says_no(claim)), "")


def withheld(claim: Claim) -> str:
    """A code where the claim is kept but cannot be asked, else ""."""
    return next((code for code, says_no in _WITHHELD if says_no(claim)), "")


def untimely(clause: Clause, title: str) -> str:
    """A code where the sentence speaks of plans, of several years at once or of a year it does not name."""
    said = _BOOK.sub("《》", clause.sentence_so_far)
    if (_LAST_YEAR if re.search(r"20\d\d", title) else _THIS_OR_LAST).search(said):
        return "period_unclear"
    if (
        _PLANNED.search(said)
        or _PLAN_HEAD.match(clause.passage.text)
        or _PLAN_PASSAGE.match(clause.passage.text)
        or _PLAN_SECTION.search(clause.passage.section)
    ):
        return "planned"
    return "period_unclear" if _PERIOD.search(said) else ""


def _said(claim: Claim) -> str:
    return " ".join((claim.subject, claim.value, *claim.members))


def _span(claim: Claim) -> str:
    return claim.clause.passage.text[claim.start : claim.end]


_DROPPED: tuple[Refusal, ...] = (
    ("person", lambda claim: _PERSON.search(_said(claim)) is not None),
    ("person", lambda claim: _NAMED.search(_span(claim)) is not None),
    ("contact", lambda claim: _CONTACT.search(_said(claim)) is not None),
    ("paper_number", lambda claim: _NUMBERED_PAPER.search(_said(claim)) is not None),
    ("code", lambda claim: _CODE.search(_said(claim)) is not None),
    (
        "vague",
        lambda claim: claim.type not in ("first", "document") and _VAGUE.search(_said(claim)) is not None,
    ),
    ("political", lambda claim: _CREED.search(_span(claim)) is not None),
    ("rhetoric", lambda claim: claim.type in _MOOD and _SWEEPING.search(_said(claim)) is not None),
)


_CHANGES = r"[^,、\d]{0,8}(?:降|升|增|提高|缩|减|压|扩|[变改]为|至|到)"


_OUT_OF = re.compile(r"[由从自]")


def _is_former_value(claim: Claim) -> bool:
    """The first number of 由41.3%降至28.6%; 由5名律师组成 and 来自21个国家 have no second."""
    if claim.type != "figure" or not _OUT_OF.search(_span(claim)):
        return False
    told = rf"[由从自](?:20\d\d年)?[^,\d]{{0,8}}{re.escape(claim.value)}"
    return re.search(told + _CHANGES, _span(claim)) is not None


def _is_range(claim: Claim) -> bool:
    return claim.type == "figure" and RANGE.match(claim.value + claim.unit) is not None


_WITHHELD: tuple[Refusal, ...] = (
    ("range", _is_range),
    ("no_subject", lambda claim: len(claim.subject) < 2),
    ("unread_number", lambda claim: claim.type in ("figure", "rank") and claim.norm is None),
    ("former_value", _is_former_value),
)
