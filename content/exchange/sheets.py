"""A table as plain text, whatever kind of file it came from."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from content.exchange.errors import TooManyRows, TooMuchText

MAX_ROWS = 20_000
MAX_COLUMNS = 256
CELL_MAX = 32_767  # letters, as spreadsheets have it
MAX_CHARACTERS = 20_000_000  # of a whole file, which may hold far more than its size shows
# signs without width, controls, and what neither XML nor a database stores
_UNSEEN = re.compile(
    "[\u200b\u2060\ufeff\u00ad\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]"
)
_BREAKS = re.compile("\r\n?|[\u2028\u2029\x0b\x0c\x85]")

# the first and the last row and column, from 0: top, left, bottom, right
type Area = tuple[int, int, int, int]


@dataclass(frozen=True)
class CellFault:
    """Why the words of a cell are not what its author wrote; in `answer_only` cases only a key suffers."""

    why: str
    fix: str
    answer_only: bool = False


@dataclass(frozen=True)
class Sheet:
    """`faults` by row and column from 0."""

    name: str
    rows: list[list[str]]
    faults: Mapping[tuple[int, int], CellFault] = field(default_factory=dict)
    merged: Sequence[Area] = ()


@dataclass(frozen=True)
class Workbook:
    sheets: list[Sheet]
    remarks: list[str] = field(default_factory=list)


class Grid:
    """Fills one sheet cell by cell, in any order, within the limits of a file."""

    def __init__(self, room: int = MAX_CHARACTERS) -> None:
        self.room = room
        self.beyond = False  # whether there was something right of MAX_COLUMNS
        self._rows: list[list[str]] = []
        self._faults: dict[tuple[int, int], CellFault] = {}

    def put(self, row: int, column: int, text: str, fault: CellFault | None = None) -> None:
        """Raises TooManyRows or TooMuchText, and ValueError for a place that is none."""
        if row < 0 or column < 0:
            raise ValueError((row, column))
        text, long = clean(text[: CELL_MAX + 1]), len(text) > CELL_MAX
        if not text and fault is None:
            return
        if column >= MAX_COLUMNS:
            self.beyond = True
            return
        if row >= MAX_ROWS:
            raise TooManyRows(MAX_ROWS)
        if long:
            text, fault = text[:100], CellFault("这一格的字多得放不下。", "请改短，再导入。")
        self.room -= len(text) + 1
        if self.room < 0:
            raise TooMuchText(MAX_CHARACTERS)
        self._rows += [[] for _ in range(row + 1 - len(self._rows))]
        cells = self._rows[row]
        cells += [""] * (column + 1 - len(cells))
        cells[column] = text
        if fault:
            self._faults[row, column] = fault

    def sheet(self, name: str, merged: Sequence[Area] = ()) -> Sheet:
        return Sheet(name, self._rows, self._faults, merged)


def clean(text: str) -> str:
    """Without the signs nobody sees, one kind of line end, plain spaces."""
    return _BREAKS.sub("\n", _UNSEEN.sub("", text)).replace("\xa0", " ").strip()


def column_letter(column: int) -> str:
    """A for 0, Z for 25, AA for 26."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
