"""Workbooks of Excel 97 to 2003 (.xls), and of WPS in that form (.et)."""

import struct
from io import StringIO

import xlrd
from xlrd.biffh import error_text_from_code
from xlrd.compdoc import SIGNATURE, CompDoc, CompDocError

from content.exchange.errors import DamagedFile, PasswordProtected
from content.exchange.items import FileItems
from content.exchange.layouts import LAYOUTS
from content.exchange.readers.base import Reader, Upload
from content.exchange.readers.cells import CHINESE_DATES, error_fault, shown, shown_date
from content.exchange.readers.hidden import hidden_parts, hidden_sheet
from content.exchange.sheets import MAX_CHARACTERS, CellFault, Grid, Sheet, Workbook
from content.exchange.tables import read_tables

BOOKS = frozenset(["Workbook", "Book"])
# how xlrd meets a damaged file
_FAULTS = (
    xlrd.XLRDError,
    CompDocError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    OSError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
)


def read_xls(data: bytes) -> Workbook:
    """Raises DamagedFile, PasswordProtected, TooManyRows or TooMuchText."""
    try:
        book = xlrd.open_workbook(
            file_contents=data,
            logfile=StringIO(),  # else it talks on standard output
            formatting_info=True,
            ragged_rows=True,
            ignore_workbook_corruption=True,  # as WPS writes the container
        )
        return _workbook(book)
    except _FAULTS as error:
        if "encrypted" in str(error):
            raise PasswordProtected from error
        raise DamagedFile("Excel") from error


def _workbook(book: xlrd.Book) -> Workbook:
    read = Workbook([])
    room = MAX_CHARACTERS
    for sheet in book.sheets():
        if sheet.visibility:
            read.remarks.append(hidden_sheet(sheet.name))
        else:
            grid = Grid(room)
            read.sheets.append(_sheet(book, sheet, grid))
            read.remarks.extend(_hidden(sheet))
            room = grid.room
    return read


def _sheet(book: xlrd.Book, sheet: xlrd.sheet.Sheet, grid: Grid) -> Sheet:
    for row in range(sheet.nrows):
        for column in range(sheet.row_len(row)):
            text, fault = _cell(book, sheet.cell(row, column))
            grid.put(row, column, text, fault)
    merged = [(top, left, bottom - 1, right - 1) for top, bottom, left, right in sheet.merged_cells]
    return grid.sheet(sheet.name, merged)


def _cell(book: xlrd.Book, cell: xlrd.sheet.Cell) -> tuple[str, CellFault | None]:
    match cell.ctype:
        case xlrd.XL_CELL_TEXT:
            return cell.value, None
        case xlrd.XL_CELL_NUMBER:
            return shown(cell.value, _format(book, cell))
        case xlrd.XL_CELL_DATE:
            return shown_date(cell.value, _format(book, cell), mac=bool(book.datemode))
        case xlrd.XL_CELL_BOOLEAN:
            return ("TRUE" if cell.value else "FALSE"), None
        case xlrd.XL_CELL_ERROR:
            sign = error_text_from_code.get(cell.value, "#N/A")
            return sign, error_fault(sign)
    return "", None


def _format(book: xlrd.Book, cell: xlrd.sheet.Cell) -> str:
    key = book.xf_list[cell.xf_index].format_key
    known = book.format_map.get(key)
    if key in CHINESE_DATES:
        return CHINESE_DATES[key]
    return known.format_str if known else "General"


def _hidden(sheet: xlrd.sheet.Sheet) -> list[str]:
    rows = [row for row, info in sorted(sheet.rowinfo_map.items()) if info.hidden and row < sheet.nrows]
    columns = [
        column for column, info in sorted(sheet.colinfo_map.items()) if info.hidden and column < sheet.ncols
    ]
    return hidden_parts(sheet.name, rows, columns)


def streams_of(data: bytes) -> frozenset[str]:
    """The names of what stands first in an OLE container; nothing where it is none, or broken."""
    if not data.startswith(SIGNATURE):
        return frozenset()
    try:
        container = CompDoc(data, logfile=StringIO(), ignore_workbook_corruption=True)
    except _FAULTS:
        return frozenset()
    entries = container.dirlist
    return frozenset(entries[place].name for place in entries[0].children)


def _fits(upload: Upload) -> bool:
    return bool(streams_of(upload.data) & BOOKS)


def _read(upload: Upload, layout: str) -> FileItems:
    return read_tables(read_xls(upload.data), layout)


XLS = Reader(tuple(LAYOUTS), _fits, _read)
