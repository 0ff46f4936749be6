"""How a paper numbers its items; numbers in another style belong to the words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from content.exchange.papers.keys import is_title, listed
from content.exchange.papers.lines import Line
from content.exchange.papers.marks import POINTS, TYPE_TAG, field_at, type_of_section

_JUDGED = r"(?:\(\s*(?:[√×✓✗✔✘对错TFXV]|正确|错误)?\s*\)\s*)?"  # where those who sit the paper write
_LEAD = rf"(?:[*★☆]\s*)?(?:{TYPE_TAG.pattern.replace('?P<type>', '?:')}\s*)?(?:{POINTS.pattern}\s*)?{_JUDGED}"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_STYLES = (
    re.compile(
        rf"{_LEAD}(?:[(\[【]?第\s*([0-9]{{1,4}})\s*(?:小题|题)\s*[)\]】]?\s*[.、:,]?|(?:题目?|试题|Q)\s*([0-9]{{1,4}})\s*[.、:)])\s*"
    ),
    # 1.5 倍 is no first item, 1.2023 年 is
    re.compile(rf"{_LEAD}([0-9]{{1,4}})\s*(?:[、)]|[.:](?![0-9]{{1,2}}(?![0-9]))|,(?=\D))\s*"),
    re.compile(rf"{_LEAD}[(\[【]\s*([0-9]{{1,4}})\s*[)\]】]\s*[.、]?\s*"),
    re.compile(rf"{_LEAD}([一二三四五六七八九十]{{1,3}})\s*[、.]\s*"),
    re.compile(rf"{_LEAD}([{_CIRCLED}])\s*[.、]?\s*"),
    re.compile(r"([0-9]{1,4})\s+(?=[^0-9\s])"),
)
# every line that one of these could number must go on counting
_DOUBTFUL = frozenset(_STYLES[3:])
_ANY = re.compile("|".join(style.pattern for style in (*_STYLES[:3], _STYLES[-1])))
_DIGITS = "零一二三四五六七八九"


@dataclass(frozen=True)
class Numbering:
    """`tagged` where each item names its type right behind its number, and so no other number counts."""

    style: re.Pattern[str] | None
    tagged: bool = False

    def at(self, line: Line) -> tuple[int, int] | None:
        """The number that a line begins with, and where the words begin."""
        found = self.style.match(line.plain) if self.style else None
        if not found or (self.tagged and not TYPE_TAG.match(line.plain, found.end())):
            return None
        return _value(_number(found)), found.end()


def numbering_of(lines: Sequence[Line]) -> Numbering:
    apart = (place for place in range(len(lines)) if _heads_answers(lines, place))
    own = lines[: next(apart, None)]
    worded = [line for line in own if line.plain and type_of_section(line) is None]
    for style in _by_likelihood(worded):
        numbered = [(line, found) for line in worded if (found := style.match(line.plain))]
        if not numbered or (style in _DOUBTFUL and not _counts_up(style, worded)):
            continue
        tagged = sum(bool(TYPE_TAG.match(line.plain, found.end())) for line, found in numbered)
        answers = sum(
            (field := field_at(line.plain)) is not None and field.name == "answer" for line in worded
        )
        return Numbering(style, tagged > 0 and tagged in (answers, len(numbered)))
    return Numbering(None)


def _by_likelihood(lines: Sequence[Line]) -> list[re.Pattern[str]]:
    """One style for all, unless only several together count on. A style that begins amid a count stands back
    behind those that have more lines and begin with 1."""
    counts = {style: _numbers(style, lines) for style in _STYLES}
    most = max(len(numbers) for numbers in counts.values() if numbers[:1] in ([1], []))
    single = sorted(_STYLES, key=lambda style: counts[style][:1] != [1] and len(counts[style]) < most)
    mixed = _counts_up(_ANY, lines) and not any(_counts_up(style, lines) for style in _STYLES)
    return [_ANY, *single] if mixed else single


def _heads_answers(lines: Sequence[Line], place: int) -> bool:
    if not is_title(lines[place]):
        return False
    following = [line for line in lines[place + 1 : place + 6] if line.plain][:2]
    return field_at(lines[place].plain) is None or sum(len(listed(line)) for line in following) > 1


def _counts_up(style: re.Pattern[str], lines: Sequence[Line]) -> bool:
    numbers = _numbers(style, lines)
    return len(numbers) > 1 and numbers == list(range(1, len(numbers) + 1))


def _numbers(style: re.Pattern[str], lines: Sequence[Line]) -> list[int]:
    return [_value(_number(found)) for line in lines if (found := style.match(line.plain))]


def _number(found: re.Match[str]) -> str:
    return next(group for group in found.groups() if group)


def _value(number: str) -> int:
    if number in _CIRCLED:
        return _CIRCLED.index(number) + 1
    if number.isdecimal():
        return int(number)
    tens, ten, ones = number.rpartition("十")
    return (_digit(tens) if tens else 1) * 10 + _digit(ones) if ten else _digit(number)


def _digit(sign: str) -> int:
    return _DIGITS.find(sign[-1:]) if sign else 0
