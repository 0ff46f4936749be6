"""Tables of a web page: what many school systems hand out under the name .xls."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from content.exchange.items import FileItems
from content.exchange.layouts import LAYOUTS
from content.exchange.readers.base import Reader, Upload
from content.exchange.sheets import MAX_CHARACTERS, MAX_COLUMNS, MAX_ROWS, Area, Grid, Sheet, Workbook
from content.exchange.tables import read_tables

_START = re.compile(r"\s*(?:<(?:\?|!)[^>]*>\s*)*<(?:html|head|meta|style|body|div|table)\b", re.IGNORECASE)
_BREAKING = "br, p, div, li"
_BREAK = "\x0b"  # stands in no page


def read_html(text: str) -> Workbook:
    """One sheet for each table that holds no other. Raises TooManyRows or TooMuchText."""
    tree = LexborHTMLParser(text)
    for node in tree.css(_BREAKING):
        node.insert_before(_BREAK)
    book, room = Workbook([]), MAX_CHARACTERS
    tables = [table for table in tree.css("table") if len(table.css("table")) == 1]
    for number, table in enumerate(tables, 1):
        grid = Grid(room)
        book.sheets.append(_sheet(table, f"表格 {number}" if len(tables) > 1 else "", grid))
        room = grid.room
    return book


def _sheet(table: LexborNode, name: str, grid: Grid) -> Sheet:
    merged: list[Area] = []
    covered = dict[int, int]()  # for each column the first row that is free again
    for row, line in enumerate(table.css("tr")):
        column = 0
        for cell in line.css("td, th"):
            while covered.get(column, 0) > row:
                column += 1
            height, width = _span(cell, "rowspan", MAX_ROWS), _span(cell, "colspan", MAX_COLUMNS)
            grid.put(row, column, _text(cell))
            if height > 1 or width > 1:
                merged.append((row, column, row + height - 1, column + width - 1))
            for taken in range(column, column + width):
                covered[taken] = row + height
            column += width
    return grid.sheet(name, merged)


def _text(cell: LexborNode) -> str:
    """Line breaks of the source are spaces, as a browser has it."""
    lines = " ".join(re.split(r"[ \t\r\n]+", cell.text(deep=True))).split(_BREAK)
    return "\n".join(line.strip() for line in lines if line.strip())


def _span(cell: LexborNode, name: str, most: int) -> int:
    value = cell.attributes.get(name) or ""
    return min(max(1, int(value)), most) if value.isdecimal() and len(value) < 6 else 1


def _fits(upload: Upload) -> bool:
    return bool(_START.match(upload.text)) and "<table" in upload.text.lower()


def _read(upload: Upload, layout: str) -> FileItems:
    return read_tables(read_html(upload.text), layout)


HTML = Reader(tuple(LAYOUTS), _fits, _read)
