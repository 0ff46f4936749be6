"""Stems that stand alone: the year, the place or body, then the sentence of the source with a gap in it."""

import re
from functools import lru_cache

from content.facts.domain.fact import Fact
from content.facts.domain.prose import Clause, clauses, without_lead
from content.facts.domain.quantity import quantities, unit_of
from content.facts.domain.words import SCOPES, VERB_START
from content.generation.agents import begins_with_deed
from content.generation.bodies import area_of, body_name, with_body
from content.generation.events import event_of, happened, is_of_event
from content.generation.fields import in_field
from content.generation.full_names import NEAR
from content.generation.listing import IN_NAME
from content.generation.moments import moment, stands, without_moment
from content.generation.speakers import speaker
from content.generation.timing import names_years, sums_up_years
from content.sources.domain.document import Document, Origin, Passage
from content.sources.domain.folding import fold

_WIDE = {",": "，", "(": "（", ")": "）", ";": "；", ":": "：", "?": "？", "!": "！"}
_NARROW_MARK = re.compile(r"(?<!\d),|,(?!\d{3}(?!\d))|[();:?!]")
_LEVELLED = re.compile(rf"^(?:{SCOPES})(?=首创|率先|首推|首试|首发)")
_YEAR_BEFORE = re.compile(r"(?<=[比较与同由从])(?:去年|上年|上一年)(?:同期)?")
_THIS_YEAR = re.compile(r"(?<=,)(?:今年以来|今年|全年),?")
_UNTIL_AGAIN = re.compile(r"(?<=,)截[至止](?:20\d\d年)?(?:\d{1,2}月(?:\d{1,2}日|底|末)?|年[底末]),")
_SHORT_FOR = re.compile(r"\((?:以下|下)?简称[^()]*\)")
_HAS = re.compile(r"[现共拥]有|(?<=全[国省市县区州镇旗])有")
_ALSO = re.compile(rf"^(?P<who>[一-鿿]{{0,12}}?)(?:还|则)(?=(?:{VERB_START.pattern}|注重|重视)(?!款))")
_ADDED_UP = re.compile(r"(?:全[省市县区州旗])?(?:社区矫正对象|矫正对象)?累计")
_IN_BOOK = re.compile(r"现?在册|现有")
_IN_ALL_OF_IT = re.compile(r"^在全[省市县区州旗镇](?=布设|建成|设立|建立|设置|安装|配备|开展)")
_ABOVE = r"[一-鿿]{2,6}?[省市州](?:[一-鿿]{2,10}[局院厅队处])?"
_PART_OF_BODY = r"[区县市旗]?[一-鿿]{0,6}?(?:分局|支局|支队|大队|分院|分中心)"
_SPEECH = re.compile(r"^“[^“”]*[。!?]”")
_DEALT = re.compile(
    r"(?:依法|妥善|稳妥|及时|全面|认真|公正|高效)*(审理|审结|办理|受理|执结|化解|调处|查处|起诉)"
)


def standing_alone(statement: str, fact: Fact, document: Document) -> str:
    """Put year and body before a statement cut from the source: 2021年，杭州市律师人数突破多少人."""
    when, what = _when_and_what(statement, fact, document)
    return when + what


@lru_cache(maxsize=32)
def clauses_of(passage: Passage) -> tuple[Clause, ...]:
    return tuple(clauses(passage))


def reported(statement: str, fact: Fact, document: Document) -> str:
    """The statement as the source puts it; the year is said once."""
    when, what = _when_and_what(statement, fact, document)
    if when.startswith("据"):
        return when + what
    return source_says(fact, document) + (what if when == f"{fact.year}年，" else when + what)


def _when_and_what(statement: str, fact: Fact, document: Document) -> tuple[str, str]:
    statement = _YEAR_BEFORE.sub("上年", _SHORT_FOR.sub("", _SPEECH.sub("", statement)))
    statement = _LEVELLED.sub(r"在\g<0>", without_lead(own_named(statement, document.origin)))
    clause = clause_of(fact, document)
    statement = _THIS_YEAR.sub("", without_moment(statement).lstrip(","))
    summed = "累计" if _sums_up(clause) and "累计" not in statement else ""
    statement = in_field(summed + without_lead(statement), clause)
    statement = _ALSO.sub(r"\g<who>", statement)
    origin = speaker(document, clause)
    if not (origin.place or origin.publisher):
        return f"据《{origin.title}》，", widened(statement)
    if not fact.year:
        return f"据《{origin.title}》，", widened(with_body(statement, clause, origin))
    if is_of_event(clause, document):
        where, did = f"在{area_of(origin)}{event_of(document)}现场,", happened(statement)
        return f"{fact.year}年，", widened(
            where + (did if begins_with_deed(did) else with_body(did, clause, origin))
        )
    when = moment(clause, fact.year, origin.title)
    adds_up = _sums_up(clause) or stands(statement) or sums_up_years(clause)
    if adds_up and origin.title and not when.startswith(("截", "自", "从")):
        told = "" if str(fact.year) in origin.title else f"（{fact.year}年）"
        when = f"据《{origin.title}》{told}"  # what is there now was not there all the year
    if when.startswith("截"):
        statement = _UNTIL_AGAIN.sub("", statement)
    statement = re.sub(rf"^{NEAR}", "", statement)
    statement = _IN_ALL_OF_IT.sub("", statement)
    what = _named_once(_bearing_place_once(with_body(statement, clause, origin), origin.place), origin)
    is_said = when == f"{fact.year}年" and names_years(statement, fact.year)
    return "" if is_said else f"{when}，", widened(what)


def _bearing_place_once(told: str, place: str) -> str:
    """江州市生态环境局云湖分局 of 云湖区: a part of a body of the area above bears the place in its name."""
    name = re.escape(place.rstrip("省市州区县旗"))
    twice = re.match(rf"{re.escape(place)}(?={_ABOVE}{name}{_PART_OF_BODY})", told) if name else None
    return told[twice.end() :] if twice else told


def _named_once(told: str, origin: Origin) -> str:
    """清河县司法局开展评查,县司法局抽取案卷: it was named."""
    body = body_name(origin)
    if not body or not told.startswith(origin.publisher):
        return told
    return re.sub(rf"(?<=,)[省市县区州]?{re.escape(body)}(?=[一-鿿])(?![与和及同、])", "", told)


def _sums_up(clause: Clause) -> bool:
    """累计接收1842人,累计解除1653人,现在册189人: of all years, not of this one."""
    rest = clause.passage.text[clause.end :].partition("。")[0]
    return _ADDED_UP.match(clause.text) is not None and _IN_BOOK.search(rest) is not None


def own_named(statement: str, origin: Origin) -> str:
    """由该院提起 → 由凌源市人民检察院提起; at the beginning of a sentence the name is put anyway."""
    last = origin.publisher[-1:]
    return re.sub(rf"(?<=.)[该我本]{last}", origin.publisher, statement) if last else statement


def clause_of(fact: Fact, document: Document) -> Clause:
    """The clause that the span ends in."""
    passage = document.by_number[fact.passage]
    found = clauses_of(passage)
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
    return re.search(r"(?:以来|期间|之际|之后|后|时|中)$", text) is None


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


def opens_with_part(fact: Fact, document: Document) -> bool:
    """其中:民事案件301件 as a sentence of its own: the whole stands in the one before."""
    return clause_of(fact, document).first.text.startswith("其中")


def shared_verb(fact: Fact, document: Document) -> str:
    """发出 of 发出人身安全保护令47份, for 家庭教育指导令112份 behind it; quoted names likewise."""
    before = clause_of(fact, document).before
    text = without_lead(before.text) if before else ""
    verb, found = VERB_START.match(text), quantities(text)
    if verb is None or len(found) != 1 or unit_of(found[0]) != fact.unit:
        return ""
    thing = text[verb.end() : found[0].start()]
    alike = thing[-1:] == fact.subject[-1:] or thing[:1] == fact.subject[:1] == "“"
    return verb[0] if len(thing) > 1 and alike else ""


def carried_having(fact: Fact, document: Document, said: str) -> str:
    """现有 of 现有律师事务所38家, for 执业律师612名 behind it."""
    if (
        _HAS.search(said)
        or "," in said
        or said.startswith(("全年", "新", "当年", "期满"))
        or said.endswith(("率", "额", "积", "量", "长"))
    ):
        return ""
    clause = clause_of(fact, document).before
    while clause is not None and len(counts := quantities(clause.text)):
        if has := _HAS.search(clause.text[: counts[0].start()]):
            return has[0]
        if VERB_START.search(IN_NAME.sub("", clause.text[: counts[0].start()])):
            return ""
        clause = clause.before
    return ""


def carried_verb(fact: Fact, document: Document) -> str:
    """审理 of 审理婚姻家庭案件2,045件, for 劳动争议案件406件 behind it."""
    clause = clause_of(fact, document).before
    while clause is not None:
        dealt = _DEALT.match(without_lead(clause.text))
        if dealt and any(unit_of(found) == fact.unit for found in quantities(clause.text)):
            return dealt[1]
        clause = clause.before
    return ""
