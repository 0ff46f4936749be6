"""Who acts in a sentence that names nobody: whom the sentences before it named. Pure."""

import re
from functools import lru_cache

from content.facts.domain.prose import Clause, clauses, without_lead
from content.generation.agents import agent_of, founds_or_sends, subject_in
from content.generation.full_names import full_name
from content.generation.moments import without_moment
from content.sources.domain.document import Origin, Passage

_REPORT = re.compile(r"报告|总结|小结|情况|通报|工作|回眸|概况|要点|公报|白皮书|20\d\d")
# 县委, 区政府, 各级调解组织: the area itself
_AREA_ITSELF = re.compile(
    r"$|[全各我本该]|(?:[省市州县区旗镇乡]|街道)(?:委|党委|人民政府|政府|[省市州县区旗镇乡])*$"
)
_TOWN = re.compile("街道|[镇乡]")
_ORGAN = re.compile(r"(?:[院庭局所处厅办会委校镇乡村站室]|中心|街道|社区|公司)”?$")
_SMALL = re.compile(
    r"(?:司法所|派出所|调委会|调解委员会|调解室|工作室|法庭|[镇乡村]|街道|社区|公司|事务所)”?$"
)
# 在梨花村,… and 纺织社区的“板凳调解室”里: what follows is of there, or is it not?
_SOMEWHERE = re.compile(
    r"(?:在|走进|来到|走到|位于)?[^,\d]{1,16}(?:镇|乡|街道|村|社区|小区|园区|商场|广场|公司|调解室|工作室|法庭|大厅)"
    r"(?:的?[^,]{1,16}[里内]|[里内上]|$)"
)
# 调解员走街串巷: people who may be meant from here on
_SOMEBODY = re.compile(
    r"[^,\d“”]{0,8}(?:调解员|律师|公证员|志愿者|网格员|法官|检察官|民警|干部|队员|村民|居民|群众|骑手|老人|师傅)(?!们?(?:事务所|协会|纠纷|调解))"
)
_OUTCOME = re.compile(r"(?:先后|连续[一二三四五六七八九十\d]+年|再次|还|也|均)*(?:被|获|荣获|入选|入围)")
_PIECE = re.compile(r"走笔|纪实|侧记|见闻|速写|掠影|特写|巡礼|活动综述")
_FEWEST = 4  # signs of a name that stands alone


def is_report(origin: Origin) -> bool:
    """And no piece of a newspaper, which goes from one place to the next."""
    return _REPORT.search(origin.title) is not None and _PIECE.search(origin.title) is None


def doer(statement: str, clause: Clause, origin: Origin) -> str | None:
    """Whose deed the statement is; "" where it is that of who reports, None where it is unsure."""
    agent = agent_of(statement, clause)
    return _named_before(statement, clause, origin) if agent == "" else agent


def _named_before(statement: str, clause: Clause, origin: Origin) -> str | None:
    for sentence in _sentences_before(clause):
        names = _names(sentence)
        if not names and not _may_change(sentence):
            continue
        who = full_name(names[-1], clause) if names else ""
        if _is_own(who, origin):
            return ""
        if is_report(origin) and not _OUTCOME.match(statement):
            return None if _SMALL.search(who) else ""  # a report comes back to its own deeds
        sure = len(set(names)) == 1 and len(who) >= _FEWEST and _ORGAN.search(who)
        return who if sure and not any(founds_or_sends(one.text) for one in sentence) else None
    return ""


def _names(sentence: tuple[Clause, ...]) -> list[str]:
    found = (subject_in(without_moment(without_lead(one.text)).lstrip(",")) for one in sentence)
    return [subject["who"] for subject in found if subject]


def _may_change(sentence: tuple[Clause, ...]) -> bool:
    """It names no body, but a place or people."""
    said = [without_lead(one.text) for one in sentence]
    return any(map(_SOMEWHERE.match, said)) or _SOMEBODY.match(said[0]) is not None


def _is_own(who: str, origin: Origin) -> bool:
    """The body that reports, its area, or all in it."""
    if not who or who in origin.publisher or who == origin.place:
        return bool(who)
    rest = who.removeprefix(origin.place)
    town = _TOWN.match(rest)
    other_town = town is not None and not origin.place.endswith(town[0])
    return _AREA_ITSELF.match(rest) is not None and not other_town


def _sentences_before(clause: Clause) -> list[tuple[Clause, ...]]:
    """The nearest first."""
    return [one for one in reversed(_sentences(clause.passage)) if one[-1].end <= clause.first.start]


@lru_cache(maxsize=64)
def _sentences(passage: Passage) -> tuple[tuple[Clause, ...], ...]:
    found: list[list[Clause]] = []
    for clause in clauses(passage):
        if clause.before is None:
            found.append([])
        found[-1].append(clause)
    return tuple(map(tuple, found))
