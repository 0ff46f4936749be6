"""A row of wishes as it stands in the address."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.http import QueryDict

from content.items.bank import BankFilter
from content.items.bank_choices import FILTERS, NONE_NAMES

WISHES: Final = ("topic", "difficulty", "format", "source", "tag")
MOST_ROWS: Final = 10
MOST_PICKED: Final = 200


@dataclass(frozen=True)
class RuleRow:
    """`asked` holds what is wished; `count` is 0 where no number was written."""

    asked: BankFilter
    count: int

    def name(self, offered: Mapping[str, Any]) -> str:
        """民法典·难"""
        told = [_told(name, getattr(self.asked, name), offered) for name in WISHES]
        return "·".join(filter(None, told)) or "不限"


def read_rows(asked: QueryDict) -> list[RuleRow]:
    """Each field once a row, in the order of the rows; together at most MOST_PICKED items."""
    numbers = asked.getlist("n")[:MOST_ROWS]
    left, rows = MOST_PICKED, []
    for place, number in enumerate(numbers):
        wished = {name: asked.getlist(name)[place : place + 1] for name in WISHES}
        count = min(_number(number), left)
        left -= count
        rows.append(RuleRow(BankFilter.of({name: "".join(value) for name, value in wished.items()}), count))
    return rows


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 5 else 0


def _told(name: str, value: str, offered: Mapping[str, Any]) -> str:
    if value == "none":
        return NONE_NAMES.get(name, value)
    return next((str(title) for code, title in offered[FILTERS[name][1]] if str(code) == value), value)
