"""A table as plain text, whatever kind of file it came from."""

from dataclasses import dataclass

MAX_ROWS = 20_000


@dataclass(frozen=True)
class Sheet:
    name: str
    rows: list[list[str]]


@dataclass(frozen=True)
class Workbook:
    sheets: list[Sheet]


def column_letter(column: int) -> str:
    """A for 0, Z for 25, AA for 26."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
