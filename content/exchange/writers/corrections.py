"""What was refused, as a table to mend and bring in again."""

import re
from collections.abc import Sequence
from dataclasses import replace

from content.exchange.items import RawItem, RefusedItem
from content.exchange.writers.rows import LETTERS, cells_of
from content.exchange.writers.shapes import GENERIC
from content.exchange.writers.tables import above, widths_of
from content.exchange.writers.workbooks import xlsx_of

# the reader passes over these three
REASONS = ("原因", "怎么改", "原位置")
_WIDTHS = {0: 34, 1: 34, 2: 18}
_OPTIONS = tuple(f"选项{letter}" for letter in LETTERS)
MENDING = replace(
    GENERIC,
    columns=(
        *GENERIC.columns[:3],
        *_OPTIONS,
        *(name for name in GENERIC.columns[3:] if name not in _OPTIONS),
    ),
)
_PLACES = re.compile(r"\s*[0-9]{1,2}(?:\s*[,，、;；|]\s*[0-9]{1,2})*\s*")


def corrected_file(refused: Sequence[RefusedItem]) -> bytes:
    """An .xlsx in the generic layout behind the columns that say what to mend."""
    [header] = above(MENDING)
    rows = [[item.why, item.fix, _place(item), *_cells(item.raw)] for item in refused]
    widths = _WIDTHS | {column + len(REASONS): width for column, width in widths_of(MENDING).items()}
    return xlsx_of([[*REASONS, *header], *rows], header=0, widths=widths)


def _cells(raw: RawItem | None) -> list[str]:
    if raw is None:
        return []
    room = len(LETTERS)
    options = (*raw.options[: room - 1], "；".join(raw.options[room - 1 :])) if raw.options else ()
    return cells_of(replace(raw, options=options, answer=_in_letters(raw)), MENDING)


def _in_letters(raw: RawItem) -> str:
    """Where the file's answers are places, so that they cannot be taken for the words of an option here."""
    if not (raw.numbered and _PLACES.fullmatch(raw.answer)):
        return raw.answer
    places = [int(number) for number in re.findall("[0-9]+", raw.answer)]
    letters = [LETTERS[place - 1] for place in places if 0 < place <= len(LETTERS)]
    return "".join(letters) if len(letters) == len(places) else raw.answer


def _place(item: RefusedItem) -> str:
    return f"{item.sheet} 第 {item.row} 行，{item.column}".strip()
