"""Wrong numbers that a reader of the report could believe. Pure; chance comes in as `rng`."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from random import Random

from content.facts.domain.fact import Fact
from content.facts.domain.numerals import read_number
from content.generation.shapes import Shape, shape_of
from content.generation.stems import widened
from content.generation.totals import total_before

_CHANGE = re.compile(r"增长|上升|提高|提升|下降|减少|降低|缩短|压缩|[涨增降]幅")
_FAR = 2.5
_FORMER = re.compile(r"[由从](\d[\d,]*(?:\.\d+)?)[^\d,，]{0,5}?([降减缩压升增扩]|提[高升]|精简)")
_DOWNWARDS = frozenset(["降", "减", "缩", "压", "精简"])
_RATIOS = ("0.4", "0.5", "0.6", "0.7", "1.4", "1.6", "1.8", "2.2", "2.6")
_LARGER_ONLY = frozenset(["突破", "超", "以上"])
_LEAST_MORE = Decimal("0.05")  # 66% beside 65%以上 asks for nothing but the sign
_SMALLER_ONLY = frozenset(["不足", "近"])
_ROUGH = frozenset(["约", "余", "多", "近"])
_SHARES = ("%", "个百分点")
_SMALL, _SEPARATE = 30, Decimal("0.02")
COUNT = 4
FEWEST = 2  # wrong numbers, below which nothing is asked
REACH = 30


class Rivals:
    """Figures of a document by unit, to draw wrong numbers from; in a long document those nearby."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        self._by_unit: dict[str, list[Fact]] = defaultdict(list)
        for fact in facts:
            if fact.type == "figure":
                self._by_unit[fact.unit].append(fact)

    def of(self, fact: Fact) -> list[Fact]:
        """Same unit, and not in the sentence itself."""
        group = self._by_unit[fact.unit]
        place = bisect_left(group, fact.start, key=lambda other: other.start)
        near = group[max(0, place - REACH) : place + REACH]
        return [other for other in near if other.value not in fact.span and _is_of_one_kind(fact, other)]


def _is_of_one_kind(fact: Fact, other: Fact) -> bool:
    """A growth of 12.8% is no rival of a rate of 99.4%, nor is a rate far from it."""
    if fact.unit != "%" or not fact.norm or not other.norm:
        return True
    if bool(_CHANGE.search(fact.subject)) != bool(_CHANGE.search(other.subject)):
        return False
    return 1 / _FAR < abs(other.norm / fact.norm) < _FAR


def option_texts(fact: Fact, others: Iterable[Fact], rng: Random) -> list[str]:
    """Key and wrong numbers, rising; `others` are figures of the same unit. [] where none are good."""
    if few := _chinese_texts(fact, rng):
        return few
    shape = shape_of(fact.value)
    if shape is None:
        return []
    numbers = _choose(shape, fact, _of_document(shape, others), rng)
    if len(numbers) < FEWEST:
        return []
    suffix = _suffix(fact, shape)
    return [shape.write(number) + suffix for number in sorted({*numbers, shape.number})]


def key_text(fact: Fact) -> str:
    if _few(fact):
        return fact.value + widened(fact.unit)
    shape = shape_of(fact.value)
    return shape.write(shape.number) + _suffix(fact, shape) if shape else fact.value + widened(fact.unit)


def _suffix(fact: Fact, shape: Shape) -> str:
    unit = widened(fact.unit)
    more = shape.more or (fact.qualifier if fact.qualifier in ("余", "多") else "")
    return f"{more}{shape.scale}{unit}" if shape.more else f"{shape.scale}{more}{unit}"


def _of_document(shape: Shape, others: Iterable[Fact]) -> list[Decimal]:
    """Same unit, same way of writing, from the same document: the best distractors."""
    shapes = filter(None, (shape_of(other.value) for other in others))
    alike = (theirs for theirs in shapes if (theirs.scale, theirs.decimals) == (shape.scale, shape.decimals))
    return sorted({theirs.number for theirs in alike if _is_as_round(theirs.number, shape.number)})


def _is_as_round(number: Decimal, key: Decimal) -> bool:
    """2100 among 1036 and 1284 would stand out."""
    return _zeros(key) <= _zeros(number) <= _zeros(key) + 1


def _zeros(number: Decimal) -> int:
    written = str(int(number)) if number == int(number) else ""
    return len(written) - len(written.rstrip("0"))


def _choose(shape: Shape, fact: Fact, known: list[Decimal], rng: Random) -> list[Decimal]:
    good = [number for number in known if _believable(number, shape, fact)]
    if fact.unit not in _SHARES:
        good = _apart(good, shape.number)
    if len(good) < COUNT - 1:
        made = [number for number in _made(shape, fact, rng) if _believable(number, shape, fact)]
        good += [number for number in made if number not in good][: COUNT - 1 - len(good)]
        return good
    return _around(shape.number, good, rng)


def _apart(numbers: list[Decimal], key: Decimal) -> list[Decimal]:
    """276 beside 277 looks like a slip of the pen; small numbers may well be neighbours."""
    kept: list[Decimal] = []
    for number in numbers:
        if key < _SMALL or all(abs(number - other) >= key * _SEPARATE for other in (key, *kept)):
            kept.append(number)
    return kept


def _around(key: Decimal, numbers: list[Decimal], rng: Random) -> list[Decimal]:
    """Pick so that the key's place among the sorted options varies from item to item."""
    below = [number for number in numbers if number < key]
    above = [number for number in numbers if number > key]
    want_below = rng.randint(max(0, COUNT - 1 - len(above)), min(len(below), COUNT - 1))
    return rng.sample(below, want_below) + rng.sample(above, COUNT - 1 - want_below)


def _made(shape: Shape, fact: Fact, rng: Random) -> list[Decimal]:
    """The same order of magnitude and number of digits; small counts by steps of one."""
    if fact.unit in _SHARES:
        candidates = [shape.number + way * step for way in (-1, 1) for step in _steps(shape, rng)]
    elif shape.number <= 6 and not shape.decimals:
        candidates = [shape.number + step for step in (-3, -2, -1, 1, 2, 3)]
    else:
        candidates = [_rounded(shape.number * Decimal(ratio), shape) for ratio in _RATIOS]
    candidates = list(dict.fromkeys(candidate for candidate in candidates if candidate > 0))
    usable = [candidate for candidate in candidates if _believable(candidate, shape, fact)]
    if len(usable) < COUNT - 1:
        return usable
    return _around(shape.number, usable, rng)


def _steps(shape: Shape, rng: Random) -> list[Decimal]:
    """Three distances, each further by another step: 98.4 → 96.9, 94.2, 93.1."""
    finest = 10**shape.decimals
    strides = [Decimal(rng.randint(finest, 3 * finest)) / finest for _ in range(COUNT - 1)]
    return [sum(strides[:count], Decimal(0)) for count in range(1, COUNT)]


def _rounded(number: Decimal, shape: Shape) -> Decimal:
    """As round as the key is: 5000 → 7000, not 6977."""
    places = shape.decimals
    if places == 0:
        return Decimal(int(round(number, -_zeros(shape.number))))
    return round(number, places)


def _believable(number: Decimal, shape: Shape, fact: Fact) -> bool:
    key = shape.number
    if number <= 0 or number == key or not key / 8 <= number <= key * 8:
        return False
    if fact.unit == "%" and number > (99 if fact.qualifier in _LARGER_ONLY else 100):
        return False
    if not _lies_beyond_the_former(number, fact) or not _lies_within_the_total(number, shape, fact):
        return False
    if shape.decimals and not _is_as_fine(number, shape):
        return False
    if fact.qualifier in _ROUGH and abs(number - key) < key / 4:
        return False
    if fact.qualifier in _LARGER_ONLY:
        left = (100 - key) / 4 if fact.unit == "%" else key
        return number >= key + min(key * _LEAST_MORE, left)
    return number < key if fact.qualifier in _SMALLER_ONLY else True


def _lies_beyond_the_former(number: Decimal, fact: Fact) -> bool:
    """由58天降至…: what is not below 58 gives itself away."""
    told = _FORMER.search(fact.span)
    former = shape_of(told[1]) if told else None
    if told is None or former is None:
        return True
    return number < former.number if told[2] in _DOWNWARDS else number > former.number


def _lies_within_the_total(number: Decimal, shape: Shape, fact: Fact) -> bool:
    """受理118件 of 131件 received: none of the wrong numbers may be more than was received."""
    total = total_before(fact)
    return not total or not fact.norm or float(number / shape.number) * abs(fact.norm) < total


def _is_as_fine(number: Decimal, shape: Shape) -> bool:
    """3.0万人 and 0.7万件 beside 2.8万件: nobody writes so."""
    return (number >= 1 or shape.number < 1) if number % 1 else shape.number % 1 == 0


_DIGITS = "一二三四五六七八九十"
_CHINESE_MOST = 30


def chinese_number(number: int) -> str:
    """1 to 99: 7 → 七, 12 → 十二."""
    if number <= 10:
        return _DIGITS[number - 1]
    tens, ones = divmod(number, 10)
    return f"{_DIGITS[tens - 1] if tens > 1 else ''}十{_DIGITS[ones - 1] if ones else ''}"


def _few(fact: Fact) -> int:
    """A small number that the report writes in characters: 十条意见; 0 for all others."""
    number = read_number(fact.value)
    small = number is not None and 2 <= number <= _CHINESE_MOST
    return int(number) if number and small and fact.value == chinese_number(int(number)) else 0


def _chinese_texts(fact: Fact, rng: Random) -> list[str]:
    number = _few(fact)
    if not number:
        return []
    near = [n for n in range(max(2, int(number) - 3), int(number) + 4) if n != number]
    chosen = sorted([*rng.sample(near, COUNT - 1), int(number)])
    # 两轮, but 二 counts nothing
    return [("两" if n == 2 else chinese_number(n)) + widened(fact.unit) for n in chosen]
