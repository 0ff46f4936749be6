"""Whether a sentence says what it is about, and the clause beside it that does where it does not."""

import re
from dataclasses import replace

from content.facts.domain.fact import Fact
from content.facts.domain.prose import QUOTED, Clause, without_lead
from content.facts.domain.quantity import quantities
from content.facts.domain.words import UNITS, VERB_START
from content.generation.stems import clause_of, clauses_of, spoken
from content.sources.domain.document import Document
from content.sources.domain.folding import unbroken

_GENERAL = re.compile(
    r"^[一-鿿]{0,4}(?:镇|街道|社区|乡)|专项(?:行动|活动|整治|监督)|(?:系列|主题|宣传)?活动|行动|工程|计划|项目|平台|机制|模式|品牌|制度|系统|体系|工作法?|措施|举措|做法|经验|事项|集中|深入|扎实|持续|涉及|涵盖|包括|包含"
    r"|任务|内容|方面|领域|力量|部门|单位|共同|参与|参加|配合|等|的|了|和|与|及|个|项|哪些|每[年季月周]度?|[上下]半年|次|[一二两三四五六七八九十]"
)
LED = re.compile(r"通过(?!率)|依托|围绕|按照|根据|经(?![济费营])|以(?!案|法|来|上|下)|为(?:进一步|更好|了)")
_DONE_TO = re.compile(
    r"对|向|针对|将|把|给(?!予)|联合|会同|协同|邀请|来自"
)  # 对80岁以上老人等五类人群, and then?
_BY_WHOM = re.compile(r"由[^,]*(?:担任|组成|构成|牵头|负责|值班|值守|轮流[^,]*)$|来自")
_NUMBER = re.compile(rf"\d[\d.,]*[余多]?[十百千]?[万亿]?(?:{UNITS})?")
_FEWEST = 2
_LONGEST = 32


def says_what(text: str) -> bool:
    """A topic narrower than 推进…工作 or 实施“…”专项行动."""
    bare = _NUMBER.sub("", QUOTED.sub("", without_lead(text).replace("____", "")))
    return len(_GENERAL.sub("", VERB_START.sub("", bare))) >= _FEWEST


def hangs_on(text: str) -> bool:
    """通过…平台, 围绕…: the main clause follows elsewhere."""
    said = without_lead(text)
    if _BY_WHOM.match(said):
        return True
    return LED.match(said) is not None or (_DONE_TO.match(said) is not None and not _has_deed(said))


def _has_deed(text: str) -> bool:
    return any(len(verb[0]) > 1 for verb in VERB_START.finditer(text, 1))


def with_topic(fact: Fact, document: Document, *, behind: bool) -> Fact | None:
    """The fact with the clause before it, or behind it, in its span; None where neither says a topic."""
    clause = clause_of(fact, document)
    if behind:
        following = next((c for c in clauses_of(clause.passage) if c.before is clause), None)
        if following is not None and _is_topic(following):
            return _spanning(fact, clause, following, document)
    before = clause.before
    return _spanning(fact, before, clause, document) if before is not None and _is_topic(before) else None


def named_whole(fact: Fact, document: Document) -> Fact | None:
    """A coined name can be asked for where its sentence says what it is for: with the clause that does so."""
    text = spoken(fact)
    if hangs_on(text):
        return None
    return fact if says_what(text) else with_topic(fact, document, behind=True)


def _is_topic(clause: Clause) -> bool:
    plain = not quantities(clause.text) and "“" not in clause.text and "、" not in clause.text[:-1]
    return (
        len(clause.text) <= _LONGEST
        and (plain or (not quantities(clause.text) and "等" not in clause.text))
        and not hangs_on(clause.text)
        and says_what(clause.text)
    )


def _spanning(fact: Fact, first: Clause, last: Clause, document: Document) -> Fact:
    start, end = last.passage.source_range(first.start, last.end)
    return replace(fact, start=start, end=end, span=unbroken(document.text[start:end]))
