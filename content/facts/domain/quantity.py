"""Finding quantities: a number, its qualifier and its unit; everything that only looks like one is left."""

import re
from functools import lru_cache

from content.facts.domain.numerals import read_number
from content.facts.domain.prose import quoted_places
from content.facts.domain.words import UNITS

_DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"
_PLACES = "零〇一二两三四五六七八九十百千"
_CHINESE = rf"[二两三四五六七八九十一][{_PLACES}]*(?:点[零〇一二三四五六七八九]+)?"
_PERCENT = rf"[百千万]分之(?:百(?![{_PLACES}])|零点[零〇一二三四五六七八九]+|{_CHINESE}|{_DIGITS})"
# 一亿二千万, 1亿2000万, 五万三千四百: what stands behind 亿 or 万 is part of the number
_LOWER = rf"(?:(?<=亿)(?:\d{{1,4}}|[{_PLACES}]+)万)?(?:(?<=[万亿])(?:[{_PLACES}]{{2,}}))?"
# 节约11万元 and 送达30份 hold no hedge
_HEDGE = (
    r"累计达到|累计达|累计|突破|超过|超|逾|(?<!送)达到|高达|多达|(?<![送到传表直])达|接近|将近|(?<![最附邻])近"
    r"|约为|(?<![节签违合制公条履毁解预邀])约|不足|不到|不少于|不低于"
)
FIGURE = re.compile(
    rf"(?P<before>{_HEDGE})?"
    rf"(?:了|(?<![行作])为|人民币)?"
    rf"(?P<value>{_PERCENT}"
    rf"|(?:{_DIGITS}|{_CHINESE})(?P<inner>[余多])?(?:[十百千]?[万亿]|千(?![米克])|百)?亿?{_LOWER})"
    rf"(?P<after>[余多])?(?P<unit>%|‰|{UNITS})?(?P<behind>以上|左右|以下|以内|余|多)?"
)
# 3至5个工作日, 800元至2500元, 55%至60%
RANGE = re.compile(
    rf"(?P<value>(?P<low>{_DIGITS}[万亿]?)(?:%|{UNITS})?(?:至|到|~|-|—|–)+(?P<high>{_DIGITS}[万亿]?))"
    rf"(?P<unit>%|{UNITS})"
)
_NEAR = 8  # characters before a number that can change what it is
_REACHED = frozenset(["达到", "达", "超过", "超", "突破"])
# 第3条, 121+N, A4, 2021-2025, 〔2021〕5号 are not quantities
_BAD_BEFORE = re.compile(r"(?:第|[A-Za-z+\-~—–./〔\[#]|\d|\d至|\d到|\d、)$")
_BAD_BEHIND = re.compile(r"[+\-~—–/]\s*[\dA-Za-z]|至\d|到\d|[a-zA-Z]|\.\d")
_LATIN_BEFORE = re.compile(r"[A-Za-z]$")
# how old somebody is counts nothing that was done
_AGE = re.compile(r"周?岁")
_MEAN_AGE = re.compile(r"平均(?:年龄)?[^,]{0,4}$")
# a Chinese numeral before these names something and counts nothing
_NAMING = re.compile(
    r"(?:主线|抓手|底线|红线|关口|战线|确立|维护|意识|自信|坚持|中心|体|面|方面|步|心(?!理)|全覆盖|到位|清零|代|老|小|站|方|站式|事(?=$|[,、])|联[动调创]|共建|协同)"
)
# 九所镇 is a town, 五所镇中学 are schools
_TOWN = re.compile(r"所(?:镇(?![级中小卫属办])|村(?![级小卫办民])|乡(?![镇级中小卫村]))")
_SHARE_UNITS = {"百分之": "%", "千分之": "‰", "万分之": ""}
_LIMIT = re.compile(
    r"(?:天|日|年|个?月|周|个工作日|个自然日|个?小时|分钟)以?内(?=[一-鿿])"
)  # how soon, not how many
_ALL_DAY = re.compile(r"24小时(?=自助|服务|热线|在线|值班|值守|响应|开放|全天)")
_SINCE = re.compile(r"(?:天|周|个?月|年)以?来")  # 11个月来
_SCORED = re.compile(r"(?:得分|评分|分数|总分|均分|满分|成绩|测评|评价|考核|满意度)[^,、]{0,4}$")
_TALLY = re.compile(r"[一-鿿](?:量|数|人次|总数)(?:累计)?$")
_RATE_NAME = re.compile(r"[一-鿿]{1,3}率")  # 三秒接通率
_CHANCE = re.compile(r"[第十数几上]$")


@lru_cache(maxsize=256)  # a clause is read again for every number that may borrow from it
def quantities(text: str) -> tuple[re.Match[str], ...]:
    """The quantities of a folded text, each from its qualifier to its unit (groups of FIGURE)."""
    shut = quoted_places(text) | _range_places(text)
    return tuple(found for found in FIGURE.finditer(text) if _is_quantity(text, found, shut))


def _range_places(text: str) -> frozenset[int]:
    return frozenset(place for found in RANGE.finditer(text) for place in range(*found.span()))


def ranges(text: str) -> list[re.Match[str]]:
    """From so many to so many of one unit; a span of ages or years is none."""
    quoted = quoted_places(text)
    return [
        found
        for found in RANGE.finditer(text)
        if found.start() not in quoted
        and not re.search(r"[\d.年月第]$", text[: found.start()])
        and not _AGE.match(text, found.start("unit"))
    ]


def unit_of(found: re.Match[str]) -> str:
    """百分之… carries its unit in front; an index has none."""
    return found["unit"] or _SHARE_UNITS.get(found["value"][:3], "")


def _is_quantity(text: str, found: re.Match[str], shut: frozenset[int]) -> bool:
    start = found.start("value")
    value, unit = found["value"], found["unit"] or ""
    if start in shut or _joins_another(text, found, start) or _is_age(text, found):
        return False
    if value[:3] in _SHARE_UNITS:
        return True
    if _SINCE.match(text, found.start("unit")):
        return False
    if _ALL_DAY.match(text, found.start("value")):
        return False
    if _LIMIT.match(text, found.start("unit")) or (unit in ("位", "名") and text[:start].endswith("前")):
        return False
    if unit == "分":
        return _SCORED.search(text[: found.start()]) is not None
    if not unit:
        return _is_index(text, found)
    if value[0].isdigit():
        return not (unit in ("期", "批", "位") and text[:start].endswith("第"))
    return _chinese_counts(text, found)


def _joins_another(text: str, found: re.Match[str], start: int) -> bool:
    """Part of a code or a date; FAQ 1,260条 is neither."""
    before = text[max(0, start - _NEAR) : start]
    if _LATIN_BEFORE.search(before) and "," in found["value"] and found["unit"]:
        return False
    return bool(_BAD_BEFORE.search(before) or _BAD_BEHIND.match(text[found.end() : found.end() + _NEAR]))


def _is_age(text: str, found: re.Match[str]) -> bool:
    is_year_of_life = found["unit"] is not None and _AGE.match(text, found.start("unit")) is not None
    return is_year_of_life and _MEAN_AGE.search(text[: found.start()]) is None


def _is_index(text: str, found: re.Match[str]) -> bool:
    """万人比达到4.2: a decimal that is said to be reached, with nothing behind it; 点击量超百万 likewise."""
    if text[found.end() :].strip("、"):
        return False
    if found["value"].endswith(("万", "亿")):
        return _TALLY.search(text[: found.start()]) is not None
    told = found["before"] in _REACHED or text[: found.start()].endswith(tuple("为至"))
    return told and "." in found["value"]


def _chinese_counts(text: str, found: re.Match[str]) -> bool:
    """一批, 一个, 七八拨, 两条主线 count nothing; 十条意见 and 二十六万人次 do."""
    number = read_number(found["value"].replace("余", "").replace("多", ""))
    if number is None or number < 2:
        return False
    behind = text[found.end("unit") : found.end("unit") + _NEAR]
    named = _NAMING.match(behind) or _TOWN.match(text, found.start("unit"))
    names = named or _RATE_NAME.match(behind)
    return not names and not _CHANCE.search(text[: found.start("value")])
