"""A table as plain text, whatever kind of file it came from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal

MAX_ROWS = 20_000


@dataclass(frozen=True)
class Sheet:
    """`faults` tells by (row, column), both from 0, why a cell could not be read."""

    name: str
    rows: list[list[str]]
    faults: Mapping[tuple[int, int], str] = field(default_factory=dict)


@dataclass(frozen=True)
class Workbook:
    sheets: list[Sheet]
    remarks: list[str] = field(default_factory=list)


def cell_text(value: object, number_format: str = "") -> str:
    """What a reader of the sheet sees: 3 for 3.0, 5% for 0.05 in a column of per cents."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return f"{_plain(value * 100)}%" if number_format.endswith("%") else _plain(value)
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, date | time) else str(value).strip()


def _plain(number: float) -> str:
    """Without an exponent and without the noise of binary fractions."""
    return format(Decimal(f"{number:.15g}"), "f").removesuffix(".0") if number == number else ""


def column_letter(column: int) -> str:
    """A for 0, Z for 25, AA for 26."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
