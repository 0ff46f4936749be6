"""Numbers that are not written but follow, as the rationale says: a sum, a difference, a product, a date.

Nothing follows unsaid. A product needs its factor in the rationale (双倍, 百分之二十), a sum or a difference
its word (加起来, 多出): else nearly any small number could be made of others.
"""

import calendar
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, permutations, product

from content.packs.domain.verifying.amounts import Amount, Size

_ADDS = ("加", "合计", "一共", "总共", "总和", "共计")
_TAKES = ("扣", "减", "剩", "多出", "余下", "相差", "差额", "超出", "先分出", "隔了", "不足")
_EQUALLY = ("等额", "平均", "均等", "平分", "一半", "各半")
_TIME = ("months", "days", "hours")
_FACTORS = ("share", "times")


@dataclass(frozen=True)
class Workings:
    """What a calculation may take: numbers of the case, of the article, and the rationale that says it."""

    given: tuple[Amount, ...]
    stated: tuple[Amount, ...]
    said: tuple[Amount, ...]
    rationale: str


def follows(workings: Workings) -> frozenset[Size]:
    return frozenset((*_products(workings), *_sums(workings), *_parts(workings), *_calendar(workings)))


def _says(workings: Workings, words: Iterable[str]) -> bool:
    return any(word in workings.rationale for word in words)


def _products(workings: Workings) -> Iterator[Size]:
    """Money taken by a share or a multiple that the article or the case has and the rationale says."""
    known = {amount.size for amount in (*workings.given, *workings.stated)}
    factors = {one.value for one in workings.said if one.kind in _FACTORS and one.size in known}
    for amount, factor in product(workings.given, factors):
        if amount.kind == "money":
            yield amount.value * factor, "money"


def _sums(workings: Workings) -> Iterator[Size]:
    """Two numbers of a kind, one of the case or said in the rationale: 三十日，续借十五日，一共四十五日"""
    stated = {amount.size for amount in workings.stated}
    own = [amount.size for amount in workings.given]
    own += sorted({amount.size for amount in workings.said} & stated - set(own))
    others = [*own, *sorted((stated | set(_products(workings))) - set(own))]
    adds, takes = _says(workings, _ADDS), _says(workings, _TAKES)
    for place, (value, kind) in enumerate(own):
        for other, other_kind in others[place + 1 :]:
            if kind == other_kind and kind not in ("date", "ordinal"):
                if adds:
                    yield value + other, kind
                if takes:
                    yield abs(value - other), kind


def _parts(workings: Workings) -> Iterator[Size]:
    """Equal shares added up, a whole divided among all, one sum of money as a share of another."""
    people = {one.value for one in workings.given if one.kind == "count"} | {Decimal(2)}  # 两人
    if _says(workings, _ADDS):
        shares = [one.value for one in workings.given if one.kind == "share"]
        yield from ((share * count, "share") for share, count in product(shares, people))
    if _says(workings, _EQUALLY):
        yield from ((1 / count, "share") for count in people if count)
    money = [one.value for one in workings.given if one.kind == "money" and one.value]
    yield from ((one / other, "share") for one, other in permutations(money, 2))


def _calendar(workings: Workings) -> Iterator[Size]:
    """A date of the case so much later or earlier, an age so many years on, the time between two dates."""
    periods = [one for one in (*workings.given, *workings.stated) if one.kind in _TIME]
    for one, period in product(workings.given, periods):
        if one.kind == "age" and period.kind == "months" and period.value % 12 == 0 and period.value > 12:
            yield from ((one.value + period.value / 12, "age"), (one.value - period.value / 12, "age"))
        if one.kind == "date" and period.kind in ("months", "days"):
            yield from ((date, "date") for date in _moved(one.value, period))
    dates = [one.value for one in workings.given if one.kind == "date" and one.value > 10_000]
    for early, late in combinations(sorted(dates), 2):
        years = late // 10_000 - early // 10_000 - (late % 10_000 < early % 10_000)
        yield from ((years, "age"), (years * 12, "months"))


def _moved(date: Decimal, period: Amount) -> Iterator[Decimal]:
    """To the day, to the month, without the year. 31 January and a month is in February, or runs over."""
    year, month, day = int(date) // 10_000, int(date) // 100 % 100, int(date) % 100
    for sign in (1, -1):
        if period.kind == "months":
            later, rest = divmod(year * 12 + month - 1 + sign * int(period.value), 12)
            last = calendar.monthrange(later or 1, rest + 1)[1]
            yield from _said(later, rest + 1, min(day, last))
            if day > last:
                yield from _said(later, rest + 2, 0)
        elif day:
            yield from _said(year, month, day + sign * int(period.value))


def _said(year: int, month: int, day: int) -> Iterator[Decimal]:
    if 1 <= month <= 12 and 0 <= day <= 31:
        wholes = (
            year * 10_000 + month * 100 + day,
            year * 10_000 + month * 100,
            month * 100 + day,
            month * 100,
        )
        yield from map(Decimal, wholes)
