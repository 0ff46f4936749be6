"""Stems that stand alone: the year, the place or body, then the sentence of the source with a gap in it."""

import re
from functools import lru_cache

from content.facts.domain.fact import Fact
from content.facts.domain.prose import Clause, clauses, without_lead
from content.facts.domain.quantity import quantities, unit_of
from content.facts.domain.words import ORGANS, SCOPES, VERB_START
from content.generation.moments import moment, without_moment
from content.sources.domain.document import Document, Origin, Passage
from content.sources.domain.folding import fold

_WIDE = {",": "，", "(": "（", ")": "）", ";": "；", ":": "：", "?": "？", "!": "！"}
_NARROW_MARK = re.compile(r"(?<!\d),|,(?!\d{3}(?!\d))|[();:?!]")
_OWN = re.compile(r"^我(?:们|市|省|县|区|局|院|厅)?|^[本该](?:市|省|县|区|局|院|厅|单位|机关)|^全[局院厅]")
_OWN_PLACE = re.compile(r"[我本][省市州县区](?!政府|司法局)")
_LOCAL = re.compile(r"^(?:全市|全省|全县|全区|市|省|县|区)")
_AGENT_HEAD = re.compile(r"^[一-鿿“”]{2,14}$")
_UNTOUCHED = re.compile(r"领导(?!小组|干部)|民族|宗教|领土|主权|国旗|国歌|国徽|统一战线|军队|台湾|香港|澳门")
_LEVELLED = re.compile(rf"^(?:{SCOPES})(?=首创|率先|首推|首试|首发)")
_GRADE = re.compile(r"[市省县区](?:级|本级)")
_WORD = re.compile(r"市场|市民|市容|市政(?!府|协|务)|区域|区块|县域|省份|州际")  # no 市 of its own
_POINTING = re.compile(r"该(?![市省县区局院厅]|单位|机关)|此|这|上述|[他她它]们?|大家|其(?!中|他|它|余|间)")
_POINTING_ANYWHERE = re.compile(r"这[支个些种项次]|[他她它]们|今年(?!以来)|记者|昨[日天]")
_YEAR_BEFORE = re.compile(r"(?<=[比较与同由从])(?:去年|上年|上一年)(?:同期)?")
_SHORT_FOR = re.compile(r"\((?:以下|下)?简称[^()]*\)")
_POINTING_BODY = re.compile(
    r"[该我本](?:院|处|局|所|会|站|队|中心|平台|项目|机制|做法|案|条例|办法|规定|街道)"
)
_LISTED_LEVELS = re.compile(r"[省市县区乡](?:[、和]|[市县区乡镇村]{1,2}[两三]级)")
_DEALT = re.compile(
    r"(?:依法|妥善|稳妥|及时|全面|认真|公正|高效)*(审理|审结|办理|受理|执结|化解|调处|查处|起诉)"
)
_SHORT = 14


def can_stand(fact: Fact, document: Document) -> bool:
    """Whether a stem on this fact can name when, where and what: 该平台 was named in another sentence."""
    return (
        fact.askable
        and not _POINTING.match(without_lead(spoken(fact)))
        and not _POINTING_ANYWHERE.search(spoken(fact))
        and not _POINTING_BODY.search(_own_named(spoken(fact), document.origin), 1)
        and (bool(fact.year and (fact.place or document.origin.publisher)) or bool(document.origin.title))
    )


def can_be_altered(fact: Fact) -> bool:
    """Wrong versions never touch leaders, the state, peoples or faiths."""
    return _UNTOUCHED.search(fact.span) is None


def may_be_asked(fact: Fact, document: Document) -> bool:
    return can_stand(fact, document) and can_be_altered(fact)


def standing_alone(statement: str, fact: Fact, document: Document) -> str:
    """Put year and body before a statement cut from the source: 2021年，杭州市律师人数突破多少人."""
    when, what = _when_and_what(statement, fact, document)
    return when + what


@lru_cache(maxsize=32)
def _clauses_of(passage: Passage) -> tuple[Clause, ...]:
    return tuple(clauses(passage))


def reported(statement: str, fact: Fact, document: Document) -> str:
    """The statement as the source puts it; the year is said once."""
    when, what = _when_and_what(statement, fact, document)
    if when.startswith("据"):
        return when + what
    return source_says(fact, document) + (what if when == f"{fact.year}年，" else when + what)


def _when_and_what(statement: str, fact: Fact, document: Document) -> tuple[str, str]:
    statement = _YEAR_BEFORE.sub("上年", _SHORT_FOR.sub("", statement))
    statement = _LEVELLED.sub(r"在\g<0>", without_lead(_own_named(statement, document.origin)))
    statement = without_lead(without_moment(statement))
    origin = document.origin
    clause = _clause_of(fact, document)
    if not (origin.place or origin.publisher):
        return f"据《{origin.title}》，", widened(statement)
    if not fact.year:
        return f"据《{origin.title}》，", widened(_with_body(statement, clause, document))
    return f"{moment(clause, fact.year, origin.title)}，", widened(_with_body(statement, clause, document))


def _own_named(statement: str, origin: Origin) -> str:
    """由该院提起 → 由凌源市人民检察院提起; at the beginning of a sentence the name is put anyway."""
    last = origin.publisher[-1:]
    return re.sub(rf"(?<=.)[该我本]{last}", origin.publisher, statement) if last else statement


def _clause_of(fact: Fact, document: Document) -> Clause:
    """The clause that the span ends in."""
    passage = document.by_number[fact.passage]
    found = _clauses_of(passage)
    return next((c for c in found if passage.source_range(c.start, c.end)[1] >= fact.end), found[-1])


def source_says(fact: Fact, document: Document) -> str:
    """据…《…》，…年，— for stems that ask how the report puts or lists something."""
    origin = document.origin
    year = f"{fact.year}年，" if fact.year else ""
    body = origin.publisher or origin.place
    if not origin.title:
        return f"{year}{body}"
    named = body if origin.place not in origin.title else ""
    return f"据{named}《{origin.title}》，{'' if str(fact.year) in origin.title else year}"


def tells(text: str) -> bool:
    """A sentence, not 改革以来 or 活动期间."""
    return re.search(r"(?:以来|期间|之际|之后|后|时)$", text) is None


def widened(text: str) -> str:
    """Full-width punctuation for people."""
    return _NARROW_MARK.sub(lambda found: _WIDE[found[0]], text)


def spoken(fact: Fact) -> str:
    """The span as the rules read it."""
    return _folded(fact.span)


@lru_cache(maxsize=256)  # every recipe reads the span of the same fact several times
def _folded(span: str) -> str:
    return fold(span)


def quantity_of(fact: Fact, text: str) -> re.Match[str] | None:
    """Where the value of a figure stands in its span."""
    found = [match for match in quantities(text) if match["value"] == fact.value.removesuffix("%")]
    found = [match for match in found if unit_of(match) == fact.unit]
    nearest = [
        match for match in found if text[match.end() :][:2] and fact.subject.endswith(_thing(text, match))
    ]
    return next(iter(nearest or found), None)


def _thing(text: str, match: re.Match[str]) -> str:
    return re.split(r"[、,\d在]", text[match.end() :])[0] or "\0"


def _with_body(statement: str, clause: Clause, document: Document) -> str:
    origin = document.origin
    if origin.publisher and statement.startswith(origin.publisher):
        return statement
    if _OWN_PLACE.match(statement):
        return area_of(origin) + statement[2:]
    if _OWN.match(statement):
        return _owner(origin) + _OWN.sub("", statement)
    if VERB_START.match(statement):
        return _agent(clause, document.origin) + statement
    if statement.startswith("《") and origin.place and origin.place in statement[:_SHORT]:
        return statement
    if origin.place and origin.place in re.split(r"[《“]", statement)[0][:_SHORT]:
        return statement
    return _placed(statement, origin)


def _placed(statement: str, origin: Origin) -> str:
    """市司法局… → 杭州市司法局…, 全市律师… → 杭州市律师…, 律师人数… → 杭州市律师人数…."""
    body, area = body_name(origin), area_of(origin)
    if body and (short := re.match(rf"(?:全?[市省县区])?{re.escape(body)}", statement)):
        return origin.publisher + statement[short.end() :]
    own_name = re.split(r"(?<=[省市州区县])(?=..)", area)[-1]
    if own_name != area and statement.startswith(own_name):
        return area + statement[len(own_name) :]
    if area.endswith("街道") and (town := re.match("全?街道", statement)):
        return area + statement[town.end() :]
    if _LISTED_LEVELS.match(statement):
        return area + statement
    if statement.startswith("全系统") or (_judges(origin) and not _LOCAL.match(statement)):
        return _owner(origin) + statement
    if area and origin.place and statement.startswith(area.removesuffix(area[-1])):
        return area + statement[len(area) - 1 :].removeprefix(area[-1])
    if area and statement.startswith(f"全{area[-1]}"):
        return area + statement[2:]
    if area and statement.startswith(area[-1]) and not (_GRADE.match(statement) or _WORD.match(statement)):
        return area[:-1] + statement
    return (area or origin.publisher) + statement


def _agent(clause: Clause, origin: Origin) -> str:
    """The agent of the sentence, else the body where its paragraph speaks of it, else the place."""
    agent = carried_agent(clause.before)
    agent = "" if re.match("[该本我]|全[局院厅]", agent) else agent
    if agent and not (origin.place and origin.place in agent):
        return _placed(agent, origin)
    if agent:
        return agent
    body = body_name(origin)
    speaks = bool(body) and (body in clause.passage.text or _judges(origin))
    return origin.publisher if speaks else area_of(origin) or origin.publisher


def opens_with_part(fact: Fact, document: Document) -> bool:
    """其中:民事案件301件 as a sentence of its own: the whole stands in the one before."""
    return _clause_of(fact, document).first.text.startswith("其中")


def carried_verb(fact: Fact, document: Document) -> str:
    """审理 of 审理婚姻家庭案件2,045件, for 劳动争议案件406件 behind it."""
    clause = _clause_of(fact, document).before
    while clause is not None:
        if dealt := _DEALT.match(without_lead(clause.text)):
            return dealt[1]
        clause = clause.before
    return ""


def carried_agent(clause: Clause | None) -> str:
    """The noun with which an earlier clause of the sentence begins, where a verb follows it."""
    while clause is not None:
        text = without_lead(clause.text)
        verb = VERB_START.search(text)
        head = text[: verb.start()] if verb else ""
        if _AGENT_HEAD.match(head) and re.search(
            rf"(?:{ORGANS}|机构|系统|机关|实验室|法院|部门|队伍|学校|平台|所|会)$", head
        ):
            return head
        clause = clause.before
    return ""


def area_of(origin: Origin) -> str:
    """杭州市 where the publisher or the title calls 杭州 so."""
    named = re.search(rf"{re.escape(origin.place)}(?:省|市|州)", origin.publisher or origin.title)
    return named[0] if named and origin.place else origin.place


def body_name(origin: Origin) -> str:
    """司法局 of 杭州市司法局."""
    return re.sub(r"^.*?(?:自治区|省|市|州|区|县|旗)(?=[一-鿿]{2})", "", origin.publisher)


def _owner(origin: Origin) -> str:
    return origin.publisher or area_of(origin)


def _judges(origin: Origin) -> bool:
    return origin.publisher.endswith(("法院", "检察院"))
