"""Tables to take away, for Excel: with a byte order mark, and no cell that it would take for a formula."""

import csv
from collections.abc import Iterable, Sequence
from typing import Final

from django.http import HttpResponse

type Cell = str | float | None
_FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r")


def csv_reply(filename: str, head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> HttpResponse:
    response = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{filename}"'
    table = csv.writer(response)
    table.writerow([_plain(cell) for cell in head])
    for row in rows:
        table.writerow([_plain(cell) for cell in row])
    return response


def _plain(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA_STARTS) else cell
