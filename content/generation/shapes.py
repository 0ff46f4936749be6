"""How a number is written, so that wrong ones are written alike. Pure."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from content.facts.domain.numerals import read_number

_SHAPE = re.compile(
    r"(?P<number>\d[\d,]*(?:\.(?P<decimals>\d+))?)(?P<more>[余多])?(?P<scale>[十百千]?[万亿]?亿?)%?"
)


@dataclass(frozen=True)
class Shape:
    """How a number is written: 2.8万 has one decimal and the scale 万."""

    number: Decimal
    decimals: int
    scale: str
    more: str
    grouped: bool

    def write(self, number: Decimal) -> str:
        return f"{number:,.{self.decimals}f}" if self.grouped else f"{number:.{self.decimals}f}"


@lru_cache(maxsize=1024)
def shape_of(value: str) -> Shape | None:
    """Numbers in Chinese characters are read as figures: 四千二百万 → 4200万; None where it is no number."""
    found = _SHAPE.fullmatch(value)
    if found is None:
        return _shape_of_words(value)
    number = Decimal(found["number"].replace(",", ""))
    return Shape(
        number, len(found["decimals"] or ""), found["scale"], found["more"] or "", "," in found["number"]
    )


def _shape_of_words(value: str) -> Shape | None:
    number = read_number(re.sub("[余多]", "", value))
    if number is None:
        return None
    if value.startswith("百分之"):
        number *= 100
    for scale, size in (("亿", 10**8), ("万", 10**4)):
        if number >= size and number % (size // 100) == 0:
            return _plain_shape(number / size, scale, "".join(re.findall("[余多](?=[万亿])", value)))
    return _plain_shape(number, "", "")


def _plain_shape(number: Decimal, scale: str, more: str) -> Shape:
    number = number.normalize()
    exponent = number.as_tuple().exponent
    decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    return Shape(number, decimals, scale, more, False)
