"""Figures in a text, with the unit beside them. Pure."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from content.facts.domain.numerals import read_number

# longer ones first: the first that fits is taken
_UNIT = (
    "平方公里|个百分点|个工作日|万平方米|平方米|立方米|个小时|个月|个次|人次|件次|场次|人天|公里|公顷|周岁|小时|分钟|美元"
    "|倍|个|件|人|家|项|条|天|日|年|月|周|元|次|场|部|名|位|户|所|处|起|宗|份|篇|期|批|级|岁|类|种|块|例|届|亩|吨"
    "|米|枚|支|台|辆|间|套|张|句|章|款|步|秒|分(?!别|布|批|类)"
)
_DIGIT = "0-9零〇一二两三四五六七八九十百千"
_FIGURE = re.compile(
    rf"(?P<rank>第)?(?P<count>(?:百分之|千分之)?[{_DIGIT}万亿]+"
    rf"(?:,[0-9]{{3}})*(?:[.点][{_DIGIT}]+)?)(?P<hedge>[余多来几]?)(?P<scale>[万亿]*[%‰]?)(?P<unit>{_UNIT})?"
)
# 百分之三十六 is a percentage, which the counts read
_FRACTION = re.compile(rf"((?![百千万]分)[{_DIGIT}]+)分之([{_DIGIT}]+)")
_DATE = re.compile(r"(?P<y>[12][0-9]{3})年(?:度|(?P<m>[0-9]{1,2})月(?:(?P<d>[0-9]{1,2})日)?)?")
_DAY = re.compile(r"(?P<m>[0-9]{1,2})月(?P<d>[0-9]{1,2})日")
_ARTICLE = re.compile(rf"第[{_DIGIT}]+(?:条|款|项|章|节|编)(?:之[一二三四五六七八九十])?")
_CODE = re.compile(r"[A-Za-z0-9]+(?:\+[A-Za-z0-9]+)+|[0-9]{7,}|[0-9]+(?:-[0-9]+)+号?")
_POINTING = re.compile("[上下这那每同前后某统]一(?=[\u4e00-\u9fff])")  # 上一年 is no length of time
_LEADING = re.compile(r"^(?:大约|约|将近|近|超过|超|突破|达到|达|逾|不足|累计|共计|共|至少)+")
_TRAILING = re.compile(r"(?:以上|以下|以内|左右|上下|有余)$")

_MONTH = Decimal(365) / 12  # so that twelve of them are a year
_DAYS = {
    "天": Decimal(1),
    "日": Decimal(1),
    "周": Decimal(7),
    "个月": _MONTH,
    "月": _MONTH,
    "年": Decimal(365),
}


@dataclass(frozen=True)
class Figure:
    """`kind` is count, rank, share, time or date. A share counts in hundredths of one, a time in days,
    a date in days of a calendar of its own; `unit` is "" for all but counts."""

    kind: str
    value: Decimal
    unit: str
    text: str
    hedge: str = ""
    scale: str = ""

    @property
    def decimals(self) -> int:
        found = re.search(r"\.([0-9]+)", self.text)
        return len(found[1]) if found else 0

    def equals(self, other: "Figure") -> bool:
        """The same amount; a missing unit fits any, 个 fits 个(次)."""
        return (
            self.value == other.value
            and (self.kind == other.kind or "" in (self.unit, other.unit))
            and units_agree(self.unit, other.unit)
        )


def fold(text: str) -> str:
    """Half width, no white space, 个(次) as one unit."""
    narrow = "".join(unicodedata.normalize("NFKC", text).split())
    return re.sub(r"(个|人|件|场)\(次\)", r"\1次", narrow)


def units_agree(one: str, other: str) -> bool:
    return not one or not other or one.startswith(other) or other.startswith(one)


def read_figure(text: str) -> Figure | None:
    """The figure that the whole text is, hedges aside: 约1.2万人, 第七位, 三分之二, 2021年1月1日."""
    line = fold(text).strip("。.")
    if date := _DATE.fullmatch(line) or _DAY.fullmatch(line):
        return _date(date)
    core = _TRAILING.sub("", _LEADING.sub("", line))
    hedge = line.replace(core, "", 1) if core != line else ""
    if core in ("半数", "一半", "过半", "过半数"):
        return Figure("share", Decimal(50), "", core, hedge)
    if fraction := _FRACTION.fullmatch(core):
        return _fraction(fraction)
    found = _FIGURE.fullmatch(core)
    return _figure(found, hedge=hedge) if found else None


def figures_in(text: str) -> list[Figure]:
    """Every figure of a sentence. Years, dates, article numbers and codes such as 3+4 are none."""
    line = fold(text)
    for pattern in (_DATE, _DAY, _ARTICLE, _CODE, _POINTING):
        line = pattern.sub("|", line)
    fractions = [figure for found in _FRACTION.finditer(line) if (figure := _fraction(found))]
    return [*fractions, *_counts(_FRACTION.sub("|", line))]


def _counts(line: str) -> Iterator[Figure]:
    for found in _FIGURE.finditer(line):
        written = found["count"][:1].isascii() or found["count"].startswith(("百分之", "千分之"))
        # 一般 and 统一 hold a numeral and no figure
        if not (written or found["unit"] or found["rank"]):
            continue
        before = line[max(0, found.start() - 2) : found.start()]
        figure = _figure(found, hedge="".join(re.findall(r"约|近|超|突破|达|逾", before)))
        if figure:
            yield figure


def _figure(found: re.Match[str], *, hedge: str = "") -> Figure | None:
    value = read_number(found["count"] + found["scale"])
    if value is None:
        return None
    unit, scale = found["unit"] or "", "".join(re.findall("[万亿]", found["count"] + found["scale"])[-1:])
    hedge += found["hedge"]
    if found["rank"]:
        return Figure("rank", value, "", found[0], hedge)
    if found["scale"].endswith(("%", "‰")) or "分之" in found["count"]:
        return Figure("share", value * 100, unit, found[0], hedge)
    if unit in _DAYS:
        return Figure("time", value * _DAYS[unit], "", found[0], hedge)
    return Figure("count", value, unit, found[0], hedge, scale)


def _fraction(found: re.Match[str]) -> Figure | None:
    below, above = read_number(found[1]), read_number(found[2])
    if not below or above is None:
        return None
    return Figure("share", above * 100 / below, "", found[0])


def _date(found: re.Match[str]) -> Figure:
    parts = found.groupdict()
    year, month, day = (int(parts.get(name) or 0) for name in "ymd")
    return Figure("date", Decimal(year * 372 + month * 31 + day), "", found[0])
