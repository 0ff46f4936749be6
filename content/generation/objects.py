"""What a deed is done to and for whom, where the clause before says it. Pure."""

import re

from content.facts.domain.prose import Clause, without_lead
from content.facts.domain.quantity import quantities, unit_of
from content.generation.moments import without_moment

_SETTLED = re.compile(
    r"(?:[一-鿿]{2,10}?(?=[已均]))?(?:已|均|全部|按期|及时|督促)*(?P<deed>整改|采纳|办结|回复|销号|解决|落实|化解|反馈|完成整改)(?:到位|完毕)?"
)
_FOUND = re.compile(
    r"(?:共|累计|依法)*(?P<verb>发现|查出|查找|排查|梳理|受理|收到|提出|反馈|移送|交办)(?P<thing>[一-鿿]{2,12})$"
)
_LOOKED = re.compile(r"(?P<look>督察|督查|检查|排查|巡察|审计|评查|抽查|评估|调研|巡视)(?:活动|工作|行动)?$")
_WON_BACK = re.compile(r"(?:帮助|共|累计)*(?P<won>(?:追回|挽回|讨回|索回|追讨).+)$")
_FOR = re.compile(r"(?P<whom>(?<![作成认])为[^,\d]{2,12}?)(?:办理|提供|代理|开展)")
_QUALITY = re.compile(r"(?:^|[对将把给])(?:不|未|已)?[一-鿿]{2,6}的$")
_TREATED = re.compile(r"予以|进行|给予|作出|均|全部|已|提出|责令|$")
_SENDS = re.compile(
    r"(?:组织|动员|安排|邀请|发动|引导|选派|指派|抽调)(?:全[省市县区州镇])?(?:了|近|约|超过?|突破)?$"
)
_SENT = re.compile(
    r"[余多]?[一-鿿、(“”)]{0,12}?(?:律师|公证员|调解员|志愿者|网格员|工作者|法官|检察官|民警|干警|人员|干部|代表|委员|专家|学生|教师|群众|党员|负责人|职工|居民"
    r"|街道|部门|单位|乡镇|企业|学校|[镇乡村]|社区)(?:\([一-鿿、]+\))?$"
)
_COUNTS_EVENTS = frozenset(["场", "场次", "次", "期", "件", "起", "轮", "轮次"])


def with_object(before: str, unit: str, clause: Clause) -> str:
    """整改 → 督察发现的问题已整改, of the sentence counted in the same unit; "" where it counted none."""
    settled = _SETTLED.fullmatch(without_lead(without_moment(without_lead(before))))
    if settled is None:
        return before
    here = clause.before
    while here is not None:
        numbers = quantities(here.text)
        told = _FOUND.match(without_lead(here.text[: numbers[0].start()])) if len(numbers) == 1 else None
        if told and unit_of(numbers[0]) == unit:
            look = _LOOKED.search(here.before.text) if here.before else None
            return f"{look['look'] if look else ''}{told['verb']}的{told['thing']}已{settled['deed']}"
        here = here.before
    return ""


def for_whom(before: str, clause: Clause) -> str:
    """为农民工办理援助案件267件,帮助追回劳动报酬: won back for them."""
    won = _WON_BACK.fullmatch(before)
    served = _FOR.search(clause.before.text) if won and clause.before else None
    return served["whom"] + won["won"] if won and served else before


def lacks_noun(own: str, behind: str) -> bool:
    """对不合格的5本予以通报: of what?"""
    return _QUALITY.search(own) is not None and _TREATED.match(behind) is not None


def sends(before: str) -> bool:
    """组织全区, on the way to those who are sent."""
    return _SENDS.search(before) is not None


def lacks_errand(before: str, unit: str, behind: str) -> bool:
    """组织45名律师, and what were they sent to do?"""
    if unit in _COUNTS_EVENTS or not sends(before):
        return False
    return _SENT.fullmatch(behind) is not None
