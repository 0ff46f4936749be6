"""Sentences about a place in an order."""

import re
from collections.abc import Iterator, Sequence

from content.facts.domain.fact import Fact
from content.facts.domain.prose import without_lead
from content.facts.domain.words import SCOPES
from content.generation.bodies import area_of
from content.generation.numbers import chinese_number
from content.generation.standing import can_be_altered, can_stand
from content.generation.stems import clause_of, standing_alone
from content.sources.domain.document import Document

HIGHEST = 30
_OF_WHAT = re.compile(
    r"(?:全[省市县区州旗]|[一-鿿]{2,5}[省市县区州旗])?(?:共有?)?(?:群众)?(?:按[期时]|及时|一次性?)?(?:办结|办复|满意|好评|成功|化解|调解|回复|整改|合格|参与|参赛|参训)(?:成功)?(?:率|度)"
)
_PASSED_WITH = re.compile(r"(?:通过|完成|接受)[^,]{2,}(?:得分|成绩|总分)$")  # 通过验收,得分居…: in which?
_AMONG = re.compile(
    rf"在(?:{SCOPES})[^,\d]{{2,24}}(?:考核|评比|评估|考评|测评|排名|评价|竞赛|比赛)"
)  # 中位列第二
_MOVED = re.compile(r"[由从较比]|减少|增加|下降|上升")


# a score, of which ranking?
_SCORE = re.compile(
    r"(?P<who>[一-鿿]{2,8}[省市县区镇])?(?:以[\d.,]+分|(?:综合|总体|最终)?(?:得分|成绩|总分|排名)|$)"
)
_SURVEY = re.compile(
    r"(?P<name>[^,]{4,48}?(?:测评|评价|调查|考核|考评|评比|评估|排名))(?:的?(?:结果|通报))?(?:显示|中|里|$)"
)


def usable_ranks(facts: Sequence[Fact], document: Document) -> Iterator[tuple[int, Fact]]:
    """Places that are one number (not 前三) with a scope."""
    for index, fact in enumerate(facts):
        among = fact.level or _AMONG.fullmatch(fact.subject)
        exact = fact.type == "rank" and fact.norm and not fact.qualifier and among and fact.norm <= HIGHEST
        if (
            _OF_WHAT.fullmatch(fact.subject)
            or _PASSED_WITH.search(fact.subject)
            or not _measured_by(fact, document)
        ):
            continue
        if exact and not _MOVED.search(fact.subject) and can_stand(fact, document) and can_be_altered(fact):
            yield index, fact


def rank_word(place: int) -> str:
    return f"第{chinese_number(place)}"


def rank_statement(fact: Fact, place: str, document: Document) -> str:
    stands = f"居{fact.level}" if fact.level else "中位列"
    return standing_alone(f"{_measured_by(fact, document)}{stands}{place}", fact, document)


def _measured_by(fact: Fact, document: Document) -> str:
    """In which ranking: 以98.32分 and a total are of the survey that the sentence names; "" where none is."""
    score = _SCORE.fullmatch(fact.subject)
    if score is None:
        return fact.subject
    who = score["who"] or area_of(document.origin)
    clause = clause_of(fact, document).before
    while clause is not None:
        if survey := _SURVEY.search(without_lead(clause.text)):
            return f"{who}在{survey['name'].removeprefix('在')}中"
        clause = clause.before
    return ""
