"""The numbers a sentence states, each with what it measures: 三年, 3年 and 36个月 are one period.

一 before anything but a measure of time, age or money is an article (一方, 一般), and a numeral without a
measure word names something (二手车, 千万别); neither states a number.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from content.facts.domain.numerals import read_number

_CHINESE = r"[零〇一二两三四五六七八九十百千]+(?:万[零〇一二两三四五六七八九十百千]*)?"
_NUMBER = rf"(?:\d+(?:\.\d+)?万?|{_CHINESE})"
# measure word → (what it measures, how many of the base unit one is)
_EXACT: dict[str, tuple[str, Decimal]] = {
    "周岁": ("age", Decimal(1)),
    "岁": ("age", Decimal(1)),
    "年": ("months", Decimal(12)),
    "个月": ("months", Decimal(1)),
    "月": ("months", Decimal(1)),
    "个工作日": ("workdays", Decimal(1)),
    "个星期": ("days", Decimal(7)),
    "星期": ("days", Decimal(7)),
    "周": ("days", Decimal(7)),
    "日": ("days", Decimal(1)),
    "天": ("days", Decimal(1)),
    "个小时": ("hours", Decimal(1)),
    "小时": ("hours", Decimal(1)),
    "分钟": ("minutes", Decimal(1)),
    "万元": ("money", Decimal(10_000)),
    "元": ("money", Decimal(1)),
    "块钱": ("money", Decimal(1)),
    "%": ("share", Decimal("0.01")),
    "％": ("share", Decimal("0.01")),
    "倍": ("times", Decimal(1)),
}
_COUNTERS = (
    *("公里", "平方米", "顺序"),
    *"个人名位口户家方份件条款项种样类次张套台层笔辆间幢栋部本页处段期步只头枚顿场句代对棵块样门把级批组桌盒斤米号",
)
_MEASURE = "|".join(sorted((*_EXACT, *_COUNTERS), key=len, reverse=True))
_AMOUNT = re.compile(
    rf"(?P<ordinal>第)?(?:(?P<whole>{_NUMBER})分之(?P<part>{_NUMBER})"
    rf"|(?P<number>{_NUMBER})(?P<about>[多余几来])?(?P<unit>{_MEASURE})?)"
)
_HALF = re.compile(r"一半|半数|半(?P<unit>年|个月|天|小时)")
_DOUBLE = re.compile(r"双倍|加倍")
_CHILDREN = re.compile(rf"(?P<sons>{_CHINESE})[儿子](?P<daughters>{_CHINESE})女")
_YEAR = r"(?P<year>\d{4}|[零〇一二三四五六七八九]{4})年"
_MONTH_AND_DAY = rf"(?P<month>{_NUMBER})月(?:(?P<day>{_NUMBER})[日号])?"
_DATES = (re.compile(rf"{_YEAR}(?:{_MONTH_AND_DAY})?"), re.compile(rf"{_MONTH_AND_DAY}(?![内后前])"))
_BOTH = ("两人", "两家")  # the two of the case, like 双方
# numbers in set phrases
_PROVERB = re.compile(r"一手托两家|一举两得|三番五次|七嘴八舌|说一不二|三言两语|五花八门|十有八九|百分百")


type Size = tuple[Decimal, str]


@dataclass(frozen=True)
class Amount:
    """`kind`: age, months, days, hours, minutes, workdays, money, share, times, count, ordinal, date, number.

    A date is year × 10 000 + month × 100 + day, with 0 for what is not said.
    """

    value: Decimal
    kind: str
    text: str
    start: int
    end: int

    @property
    def size(self) -> Size:
        return self.value, self.kind


@lru_cache(maxsize=4096)  # an article is read again for every item that cites it
def amounts(text: str) -> tuple[Amount, ...]:
    """In the order of the text, no two over the same characters."""
    shut = [found.span() for found in _PROVERB.finditer(text)]
    kept: list[Amount] = []
    for amount in (*_dates(text), *_phrases(text), *_others(text)):
        if all(amount.end <= start or end <= amount.start for start, end in shut):
            kept.append(amount)
            shut.append((amount.start, amount.end))
    return tuple(sorted(kept, key=lambda amount: amount.start))


def _dates(text: str) -> Iterator[Amount]:
    for pattern in _DATES:
        for found in pattern.finditer(text):
            groups = found.groupdict()
            year, month, day = (_number(groups.get(name)) for name in ("year", "month", "day"))
            if month <= 12 and day <= 31 and (year or month):
                yield Amount(year * 10_000 + month * 100 + day, "date", found[0], *found.span())


def _phrases(text: str) -> Iterator[Amount]:
    for found in _HALF.finditer(text):
        kind, size = _EXACT[found["unit"].removeprefix("个")] if found["unit"] else ("share", Decimal(1))
        yield Amount(size / 2, kind, found[0], *found.span())
    for found in _DOUBLE.finditer(text):
        yield Amount(Decimal(2), "times", found[0], *found.span())
    for found in _CHILDREN.finditer(text):
        yield Amount(_number(found["sons"]) + _number(found["daughters"]), "count", found[0], *found.span())


def _others(text: str) -> Iterator[Amount]:
    for found in _AMOUNT.finditer(text):
        if sized := _sized(found):
            yield Amount(*sized, found[0], *found.span())


def _sized(found: re.Match[str]) -> Size | None:
    if found["whole"]:
        share = read_number(found[0])  # 百分之二十
        whole, part = read_number(found["whole"]), read_number(found["part"])
        if share is None and whole and part is not None:
            share = part / whole
        return (share, "share") if share is not None else None
    value, unit = read_number(found["number"]), found["unit"]
    if value is None or found["about"] == "几":
        return None
    if found["ordinal"]:
        return value, "ordinal"
    if unit in _EXACT:
        kind, size = _EXACT[unit]
        return value * size, kind
    if found["number"][0].isdigit():
        return value, "count" if unit else "number"
    if found[0] in _BOTH:
        return None
    return (value, "count") if unit and (value != 1 or _is_least(found)) else None


def _is_least(found: re.Match[str]) -> bool:
    """一个以上 and 至少一位 count, 一个 alone does not."""
    before, behind = found.string[: found.start()], found.string[found.end() :]
    return before.endswith("至少") or behind.startswith(("以上", "以下", "以内"))


def _number(numeral: str | None) -> Decimal:
    return (read_number(numeral) if numeral else None) or Decimal(0)
