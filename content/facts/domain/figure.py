"""Quantities: a number with a unit and the thing it counts."""

import re
from collections.abc import Iterator

from content.facts.domain.numerals import read_number
from content.facts.domain.prose import Claim, Clause, quoted_places, without_lead
from content.facts.domain.subjects import counted_before, counted_behind, known_thing
from content.facts.domain.words import UNITS, VERB_START

_DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"
_CHINESE = r"[二两三四五六七八九十一](?:[零〇一二两三四五六七八九十百千]*)(?:点[零〇一二三四五六七八九]+)?"
FIGURE = re.compile(
    rf"(?P<before>累计达到|累计达|累计|突破|超过|超|逾|达到|高达|多达|达|接近|将近|近|约为|约|不足|不到)?"
    rf"(?:了|为|人民币)?"
    rf"(?P<value>(?:百分之{_CHINESE})|(?:{_DIGITS}|{_CHINESE})(?P<inner>[余多])?(?:[十百千]?[万亿]|千|百)?亿?)"
    rf"(?P<after>[余多])?(?P<unit>%|{UNITS})?(?P<behind>以上|左右|以下|以内|余|多)?"
)
QUALIFIERS = {
    "累计达到": "累计",
    "累计达": "累计",
    "累计": "累计",
    "突破": "突破",
    "超过": "超",
    "超": "超",
    "逾": "超",
    "达到": "达",
    "高达": "达",
    "多达": "达",
    "达": "达",
    "接近": "近",
    "将近": "近",
    "近": "近",
    "约为": "约",
    "约": "约",
    "左右": "约",
    "不足": "不足",
    "不到": "不足",
    "余": "余",
    "多": "多",
    "以上": "以上",
    "以下": "不足",
    "以内": "不足",
}
_NEAR = 8  # characters before a number that can change what it is
_REACHED = frozenset(["达到", "达", "超过", "超", "突破"])
_WEAK = frozenset(["", "达", "累计"])
_FALL = re.compile(r"(?:下降|减少|降低|回落|下跌|缩短|压缩|压降|降幅(?:达|为)?|负增长)了?$")
# 第3条, 121+N, A4, 2021-2025, 〔2021〕5号 are not quantities
_BAD_BEFORE = re.compile(r"(?:第|[A-Za-z+\-~—–./〔\[#]|\d|\d至|\d到|\d、)$")
_BAD_BEHIND = re.compile(r"[+\-~—–/]\s*[\dA-Za-z]|至\d|到\d|[a-zA-Z]|\.\d")
_OUTCOME = re.compile(
    r"惠及|覆盖|受益|吸引|涉及|同比|环比|[较比](?:上年|去年|\d{4})|位?居|位列|增长|下降|上升|带动|占|其中|参与|通过(?!率)|共?有(?=\d)|总量|服务(?!保障)"
)
_CLOCK = re.compile(r"年|月|日|号|时(?!间)|点|版|大|级|届|线|季度|度|线城市|[一-鿿]?五规划")
# a Chinese numeral before these names something and counts nothing
_NAMING = re.compile(
    r"(?:主线|抓手|底线|红线|关口|战线|确立|维护|意识|自信|坚持|中心|体|面|方面|步|心|代|老|小|站|方|站式)"
)


def figures(clause: Clause) -> Iterator[Claim]:
    matches = quantities(clause.text)
    for index, found in enumerate(matches):
        earlier = matches[index - 1] if index else None
        yield _claim(clause, found, earlier)


def quantities(text: str) -> list[re.Match[str]]:
    """The quantities of a folded text, each from its qualifier to its unit (groups of FIGURE)."""
    quoted = quoted_places(text)
    return [found for found in FIGURE.finditer(text) if _is_quantity(text, found, quoted)]


def _is_quantity(text: str, found: re.Match[str], quoted: frozenset[int]) -> bool:
    start = found.start("value")
    value, unit = found["value"], found["unit"] or ""
    if (
        start in quoted
        or _BAD_BEFORE.search(text[max(0, start - _NEAR) : start])
        or _BAD_BEHIND.match(text[found.end() :])
    ):
        return False
    if value.startswith("百分之"):
        return True
    if not unit:
        return _is_index(text, found)
    if value[0].isdigit():
        return not (unit in ("期", "批", "位") and text[:start].endswith("第"))
    return _chinese_counts(text, found)


def _is_index(text: str, found: re.Match[str]) -> bool:
    """万人比达到4.2: a decimal that is said to be reached, with nothing behind it."""
    told = found["before"] in _REACHED or text[: found.start()].endswith(tuple("为至"))
    return told and "." in found["value"] and not text[found.end() :].strip("、")


def _chinese_counts(text: str, found: re.Match[str]) -> bool:
    """一批, 一个, 两个…, 两条主线 count nothing; 十条意见 and 二十六万人次 do."""
    number = read_number(found["value"].replace("余", "").replace("多", ""))
    if number is None or number < 2:
        return False
    behind = text[found.end("unit") :]
    return not _NAMING.match(behind) and not text[: found.start("value")].endswith(tuple("第十数几上"))


def unit_of(found: re.Match[str]) -> str:
    """百分之… carries its unit in front; an index has none."""
    return found["unit"] or ("%" if found["value"].startswith("百分之") else "")


def _claim(clause: Clause, found: re.Match[str], earlier: re.Match[str] | None) -> Claim:
    text = clause.text
    value, unit = found["value"], unit_of(found)
    number = read_number(re.sub("[余多]", "", value) + ("%" if found["unit"] == "%" else ""))
    norm = None if number is None else float(number)
    if norm is not None and _FALL.search(text[max(0, found.start() - _NEAR) : found.start()]):
        norm = -norm
    shown = value + "%" if found["unit"] == "%" else value
    subject = _subject(clause, found, earlier)
    start, end = _span(clause, found, earlier, subject)
    return Claim(
        "figure",
        clause,
        start,
        end,
        subject,
        shown,
        norm=norm,
        unit=unit,
        qualifier=_qualifier(found),
    )


def _qualifier(found: re.Match[str]) -> str:
    strong = QUALIFIERS.get(found["before"] or "", "")
    for part in (found["inner"], found["after"], found["behind"]):
        if part and strong in _WEAK:
            return QUALIFIERS[part]
    return strong


def _subject(clause: Clause, found: re.Match[str], earlier: re.Match[str] | None) -> str:
    """The noun behind the unit, else the words before, else what the clause before was about."""
    text = clause.text
    behind = counted_behind(text[found.end() :])
    before = counted_before(
        text[earlier.end() if earlier else 0 : found.start()], follows_figure=earlier is not None
    )
    if behind:
        return before + behind if before and len(before) + len(behind) <= 24 and not earlier else behind
    return known_thing(before, unit_of(found), clause, text[: earlier.end()] if earlier else "")


def _span(
    clause: Clause, found: re.Match[str], earlier: re.Match[str] | None, subject: str
) -> tuple[int, int]:
    """The clause; with the one before where it says little more than the number or what came of that."""
    said = without_lead(clause.text[: found.start()])
    has_borrowed = VERB_START.fullmatch(said) is not None and len(subject) > len(said)
    says_little = len(said) < 3 and not has_borrowed
    bare = says_little and not counted_behind(clause.text[found.end() :])
    if earlier is not None or not (bare or _OUTCOME.match(clause.text)):
        return clause.start, clause.end
    opening = clause.before or clause
    while _OUTCOME.match(opening.text) and opening.before is not None:
        opening = opening.before
    return opening.start, clause.end
