"""Numbers in a row of a table, whose units stand in its head: 信访受理⇥412⇥530."""

import re
from decimal import Decimal

from content.items.checks.figures import Figure, fold

_CELL = re.compile(r"[\t|]")
_CELL_END = re.compile(r"[\t\n|]")
_NUMBER = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")


def in_cell(figure: Figure, row: str) -> bool:
    """One cell of the row is the number as the figure writes it; a fall of 22.3 stands as -22.3."""
    written = _NUMBER.match(figure.text)
    if written is None or not _CELL.search(row):
        return False
    cells = (_NUMBER.fullmatch(fold(cell).lstrip("-").rstrip("%")) for cell in _CELL_END.split(row))
    return any(cell and _value(cell[0]) == _value(written[0]) for cell in cells)


def _value(number: str) -> Decimal:
    return Decimal(number.replace(",", ""))
