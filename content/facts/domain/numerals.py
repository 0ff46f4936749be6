"""Numbers as Chinese people write them. Pure.

Own code, not cn2an: that one reads the plan name 八五 as 85 and refuses 1.2 亿, 12,000 and 百分之十二点五.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

MAX_LENGTH = 40  # no count is longer; keeps hostile input cheap

_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
# sign for sign, so that a place in the line stays the same place
_VARIANTS = str.maketrans("〇两壹贰叁肆伍陆柒捌玖拾佰仟萬億−｡", "零二一二三四五六七八九十百千万亿-。")

_DIGIT = "零一二三四五六七八九"
_NUMERAL = rf"(?:[0-9{_DIGIT}十千万亿]|百(?!分))"
_HEAD = re.compile(
    rf"(?P<sign>[-+负]?)(?P<share>[百千万]分之)?"
    rf"(?P<count>{_NUMERAL}+(?:[.,。·点 ]{_NUMERAL}+)*) ?(?P<rate>[%‰]?)"
)
_GROUPED = re.compile(r"(?<![0-9.])[0-9]{1,3}(?:(?:,[0-9]{3})+|(?: [0-9]{3})+)(?![0-9])")
_ARABIC = re.compile(r"([0-9]+(?:\.[0-9]+)?)([千百]?)")
_ONE = rf"[0-9{_DIGIT[1:]}]"
_PLACED = re.compile(rf"(?:({_ONE})千)?(?:零?({_ONE})百)?(?:零?({_ONE}?)(十))?(?:(零?)({_ONE}))?")
_UNIT_START = re.compile(r"[^\W\d_余多来几数]|[℃°]")

_LEADING_HEDGE = re.compile(r"^(?:大约|约|将近|近|超过|超|突破|达到|达|不足|累计|共计|共)+ ?")
_TRAILING_HEDGE = re.compile(r"(?:以上|左右|上下)$")
_INNER_HEDGE = re.compile(rf"(?<=[0-9{_DIGIT}十百千万亿%]) ?[余多来]")

_SIZES = {"千": Decimal(1000), "百": Decimal(100), "万": Decimal(10**4), "亿": Decimal(10**8)}
_SHARES = {
    "%": Decimal("0.01"),
    "‰": Decimal("0.001"),
    "百分之": Decimal("0.01"),
    "千分之": Decimal("0.001"),
    "万分之": Decimal("0.0001"),
}


@dataclass(frozen=True)
class Quantity:
    """`value` with 万, 亿 and % worked in; `unit` what follows, "" where nothing does.

    scaled  a 万, 亿, % … was written, so the value is an absolute count and not "so many 万"
    """

    value: Decimal
    unit: str
    scaled: bool


def read_number(text: str, *, drop_hedges: bool = False) -> Decimal | None:
    """The number that the whole text is: 2.8万 → 28000, 百分之十二点五 → 0.125; None where it is no number.

    With `drop_hedges` 约, 近, 余, 多, 以上 … are passed over.
    """
    quantity = read_quantity(text, drop_hedges=drop_hedges)
    return quantity.value if quantity and not quantity.unit else None


def read_quantity(text: str, *, drop_hedges: bool = False) -> Quantity | None:
    """A number and the unit behind it: 16万人次 → 160000 and 人次; None where the text starts otherwise."""
    line = _narrow(text)
    if drop_hedges:
        line = _INNER_HEDGE.sub("", _TRAILING_HEDGE.sub("", _LEADING_HEDGE.sub("", line)))
    found = _HEAD.match(line.translate(_VARIANTS))
    if not found or found.end() > MAX_LENGTH:
        return None
    unit = line[found.end() :].strip(" 。.,")
    value = _value(found)
    if value is None or (unit and not _UNIT_START.match(unit)):
        return None
    return Quantity(value, unit, _is_scaled(found))


def unit_scale(unit: str) -> tuple[Decimal, str]:
    """What one of `unit` counts, and the bare unit: 万件 → (10000, 件), % → (0.01, ""), 件 → (1, 件)."""
    scale, rest = Decimal(1), _narrow(unit)
    if rest in _SHARES:
        return _SHARES[rest], ""
    while rest[:1] in _SIZES and not rest.startswith("百分"):
        scale, rest = scale * _SIZES[rest[0]], rest[1:]
    return scale, rest


def _narrow(text: str) -> str:
    """Half width, every run of white space one blank."""
    return re.sub(r"\s+", " ", text.translate(_WIDTH)).strip()


def _value(found: re.Match[str]) -> Decimal | None:
    share, rate = found["share"] or "", found["rate"]
    if share and rate:
        return None
    count = Decimal(100) if share and found["count"] == "百" else _count(_tidied(found["count"]))
    if count is None:
        return None
    size = count * _SHARES.get(share or rate, Decimal(1))
    return -size if found["sign"] in ("-", "负") else size


def _is_scaled(found: re.Match[str]) -> bool:
    by_digits = re.search(r"[万亿]|[0-9] ?[百千]", found["count"])
    return bool(found["share"] or found["rate"] or by_digits)


def _tidied(count: str) -> str:
    """Without thousands separators and blanks beside 万 and 亿; the decimal point is a dot."""
    joined = _GROUPED.sub(lambda group: re.sub("[, ]", "", group[0]), count)
    pointed = re.sub(r"(?<=[0-9])[。·](?=[0-9])", ".", joined)
    return re.sub(r" (?=[万亿])|(?<=[万亿]) ", "", pointed)


def _count(text: str) -> Decimal | None:
    for mark in "亿万":
        head, found, tail = text.rpartition(mark)
        if found:
            return None if mark in head else _joined(head, tail, _SIZES[mark])
    return _plain(text)


def _joined(head: str, tail: str, size: Decimal) -> Decimal | None:
    """三万 + 五千 → 35000; a single digit behind counts the next place: 三万五 → 35000."""
    high, low = _count(head), _count(tail) if tail else Decimal(0)
    if high is None or low is None:
        return None
    if tail and (high % 1 or low % 1 or low >= size):
        return None  # 2.8万5千 is no way to write a number
    if len(tail) == 1 and low < 10:
        low *= size / 10
    return high * size + low


def _plain(text: str) -> Decimal | None:
    """A number without 万 and 亿."""
    if arabic := _ARABIC.fullmatch(text):
        return Decimal(arabic[1]) * _SIZES.get(arabic[2], Decimal(1))
    whole, point, decimals = text.partition("点")
    if not point:
        return _whole(text)
    head = _whole(whole)
    if head is None or not re.fullmatch(rf"[{_DIGIT}]+", decimals) or re.search("[0-9]", whole):
        return None  # 3点30 is a time
    return head + Decimal(f"0.{_arabic(decimals)}")


def _whole(text: str) -> Decimal | None:
    if re.fullmatch(rf"[{_DIGIT}]+", text):
        # 八五 and 三五 are plans and guesses; read digit by digit only what is a year or has a nought
        return Decimal(_arabic(text)) if len(text) in (1, 4) or "零" in text else None
    placed = _PLACED.fullmatch(text)
    return _placed_value(placed) if placed and text else None


def _placed_value(placed: re.Match[str]) -> Decimal:
    """一千零五 → 1005, 十六 → 16; 两百五 → 250, as people say it."""
    thousands, hundreds, tens, ten, nought, last = (group or "" for group in placed.groups())
    weight = 1 if ten or nought else 10 if hundreds else 100 if thousands else 1
    total = _digit(thousands) * 1000 + _digit(hundreds) * 100 + _digit(last) * weight
    return Decimal(total + (_digit(tens or "1") * 10 if ten else 0))


def _digit(text: str) -> int:
    return int(_arabic(text) or "0")


def _arabic(digits: str) -> str:
    return "".join(char if char.isascii() else str(_DIGIT.index(char)) for char in digits)
