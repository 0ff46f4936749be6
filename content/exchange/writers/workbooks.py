"""Rows of text to the bytes of an .xlsx in which every cell is text."""

import re
from collections.abc import Mapping, Sequence
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from content.exchange.sheets import clean

# what a reader would take for a sign that XML cannot hold
_LOOKS_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_TOP = Alignment(vertical="top", wrap_text=True)
_BOLD = Font(bold=True)


def xlsx_of(
    rows: Sequence[Sequence[str]],
    *,
    header: int,
    widths: Mapping[int, int],
) -> bytes:
    """`header` is the row, from 0, that names the columns; `widths` of columns from 0, in letters."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("题目")
    for column, width in widths.items():
        sheet.column_dimensions[get_column_letter(column + 1)].width = width
    sheet.freeze_panes = f"A{header + 2}"
    for number, row in enumerate(rows):
        sheet.append([_cell(sheet, text, bold=number == header) if text else None for text in row])
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _cell(sheet: WriteOnlyWorksheet, text: str, *, bold: bool) -> Cell:
    """Text whatever it begins with, and still text when somebody edits it."""
    cell: Cell = WriteOnlyCell(sheet, _LOOKS_ESCAPED.sub("_x005F_", clean(text)))
    cell.data_type = "s"
    cell.number_format = "@"
    cell.quotePrefix = text.startswith(("=", "+", "-", "@"))
    cell.alignment = _TOP
    if bold:
        cell.font = _BOLD
    return cell
