"""What stands between the rows of items: headings, and cells that count for several rows."""

from collections.abc import Sequence
from dataclasses import replace

from content.exchange.options import LETTERS
from content.exchange.sheets import Area, Sheet
from content.exchange.type_names import is_numbered, type_named

_TICKS = frozenset(["", "√", "✓", "✔", "☑"])
# what is written once for the rows beside it
_SHARED = frozenset(["type", "topic", "difficulty"])


def wide_cells(sheet: Sheet) -> frozenset[tuple[int, int]]:
    """The first cells, by row and column, of what is merged over several columns."""
    return frozenset((top, left) for top, left, _, right in sheet.merged if left < right)


def heading_of(sheet: Sheet, number: int, wide: frozenset[tuple[int, int]]) -> str | None:
    """The words of a row that is one of the `wide` cells, or numbers a part and names a format."""
    filled = [(column, cell) for column, cell in enumerate(sheet.rows[number]) if cell]
    if len(filled) != 1:
        return None
    column, cell = filled[0]
    return cell if (number, column) in wide or (is_numbered(cell) and type_named(cell)) else None


def shared_cells(sheet: Sheet, fields: Sequence[str], first: int) -> dict[tuple[int, int], str]:
    """By row and column what a merged cell says for the rows below its own; rows from `first` on."""
    said = {}
    for top, left, bottom, _ in sheet.merged:
        if top < first or left >= len(fields) or fields[left] not in _SHARED:
            continue
        row = sheet.rows[top] if top < len(sheet.rows) else []
        if left < len(row) and row[left]:
            for number in range(top + 1, min(bottom + 1, len(sheet.rows))):
                said[number, left] = row[left]
    return said


def gathered(sheet: Sheet, fields: Sequence[str], first: int) -> Sheet:
    """With each item in one row, where a stem has an option in each of some rows, merged over them or not."""
    if "stem" not in fields or "options" not in fields:
        return sheet
    stem, options = fields.index("stem"), fields.index("options")
    tall = [
        (top, min(bottom, len(sheet.rows) - 1))
        for top, left, bottom, right in sheet.merged
        if left == right == stem and first <= top < bottom
    ] or _runs(sheet, options, stem, first)
    rows, owner = [list(row) for row in sheet.rows], dict[int, int]()
    for top, bottom in tall:
        part = [[*row, *[""] * (len(fields) - len(row))] for row in rows[top : bottom + 1]]
        if sum(bool(row[options]) for row in part) < 2:
            continue
        rows[top] = _one_row(part, fields, options)
        for number in range(top + 1, bottom + 1):
            rows[number], owner[number] = [], top
    faults = {(owner.get(row, row), column): fault for (row, column), fault in sheet.faults.items()}
    return replace(sheet, rows=rows, faults=faults)


def _runs(sheet: Sheet, options: int, stem: int, first: int) -> list[tuple[int, int]]:
    """The first and the last row of each item below whose row stand rows with nothing but an option."""
    runs = list[tuple[int, int]]()
    for number in range(first, len(sheet.rows)):
        filled = {column for column, cell in enumerate(sheet.rows[number]) if cell}
        if stem in filled and options in filled:
            runs.append((number, number))
        elif filled == {options} and runs and runs[-1][1] == number - 1:
            runs[-1] = (runs[-1][0], number)
    return [(top, bottom) for top, bottom in runs if top < bottom]


def _one_row(part: Sequence[Sequence[str]], fields: Sequence[str], options: int) -> list[str]:
    """A tick beside an option stands for its letter; of everything else the first words count."""
    one = [next((row[column] for row in part if row[column]), "") for column in range(len(part[0]))]
    lines = [row for row in part if row[options]]
    one[options] = "\n".join(row[options] for row in lines)
    for column, field in enumerate(fields):
        said = [row[column] for row in lines]
        if field == "answer" and any(said) and set(said) <= _TICKS:
            one[column] = "".join(LETTERS[place] for place, tick in enumerate(said[: len(LETTERS)]) if tick)
        elif field == "answer" and all(len(cell) < 2 for cell in said):  # a letter beside each right one
            one[column] = "".join(dict.fromkeys(said)) or one[column]
    return one


def header_rows(sheet: Sheet, number: int) -> tuple[int, list[str]]:
    """The last row of a header that begins here, and its cells: 选项 over A, B, C takes two rows."""
    row = sheet.rows[number]
    below = [area for area in sheet.merged if area[0] == number and _tall(area)]
    last = max((bottom for _, _, bottom, _ in below), default=number)
    if last == number or last >= len(sheet.rows):
        return number, row
    lower = sheet.rows[last]
    width = max(len(row), len(lower))
    upper, lower = ([*cells, *[""] * (width - len(cells))] for cells in (row, lower))
    return last, [two or one for one, two in zip(upper, lower, strict=True)]


def _tall(area: Area) -> bool:
    return area[2] == area[0] + 1
