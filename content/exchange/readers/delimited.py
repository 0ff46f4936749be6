"""Text with a separator: .csv, .tsv, and what spreadsheets paste."""

import csv
from collections import Counter
from collections.abc import Iterator
from io import StringIO

from content.exchange.errors import BrokenSyntax, TooManyRows
from content.exchange.guarding import unguarded
from content.exchange.headers import fields_of, header_fields, is_header
from content.exchange.items import FileItems
from content.exchange.layouts import LAYOUTS
from content.exchange.readers.base import Reader, Upload
from content.exchange.sheets import MAX_ROWS, CellFault, Sheet, Workbook, clean
from content.exchange.tables import read_tables

_SEPARATORS = "\t,;|，"
_HEAD_LINES = 30
_CELL_MAX = 1_000_000


def read_delimited(text: str) -> Workbook:
    """Raises TooManyRows or BrokenSyntax."""
    separator = separator_of(text) or ("\t" if "\t" in text.partition("\n")[0] else ",")
    rows = []
    try:
        for row in _records(text, separator):
            rows.append([unguarded(clean(cell)) for cell in row])
            if len(rows) > MAX_ROWS:
                raise TooManyRows(MAX_ROWS)
    except csv.Error as error:
        raise BrokenSyntax("CSV", f"第 {len(rows) + 1} 行附近") from error
    return Workbook([Sheet("", rows, _shifted(rows))])


def _shifted(rows: list[list[str]]) -> dict[tuple[int, int], CellFault]:
    """Faults for every cell of a row that says more than the header names: none is what it seems."""
    faults, names = dict[tuple[int, int], CellFault](), 0
    widths = Counter(_width(row) for row in rows)
    for number, row in enumerate(rows):
        names = len(row) if header_fields(row) else names
        if names and _width(row) > names and widths[_width(row)] < len(rows) / 2:
            why = f"这一行有 {_width(row)} 格，表头只有 {names} 格，多半是某一格里的分隔符没有加引号。"
            fault = CellFault(why, '请给有逗号的那一格加上英文双引号，例如 "1,3"，再导入。')
            faults |= dict.fromkeys(((number, column) for column in range(len(row))), fault)
    return faults


def _width(row: list[str]) -> int:
    """Up to the last cell that holds something."""
    return max((column for column, cell in enumerate(row, 1) if cell), default=0)


def separator_of(text: str) -> str | None:
    """The separator under which one of the first lines is a header; None where the text is no table."""
    head = "\n".join(text.split("\n")[:_HEAD_LINES])
    for separator in _SEPARATORS:
        try:
            rows = list(_records(head, separator))
        except csv.Error:
            continue
        if any(len(row) > 1 and is_header(fields_of(row)) for row in rows):
            return separator
    return None


def _records(text: str, separator: str) -> Iterator[list[str]]:
    """A quotation mark that nothing closes is a sign like any other: it must not swallow the rows below."""
    csv.field_size_limit(_CELL_MAX)
    lines, begin = StringIO(text, newline="").readlines(), 0
    while begin < len(lines):
        start = begin
        reader = csv.reader((lines[place] for place in range(start, len(lines))), delimiter=separator)
        for row in reader:
            end = start + reader.line_num
            if end > begin + 1 and not _is_closed(lines[begin:end], separator):
                yield next(csv.reader(lines[begin : begin + 1], delimiter=separator, quoting=csv.QUOTE_NONE))
                begin += 1
                break
            yield row
            begin = end


def _is_closed(lines: list[str], separator: str) -> bool:
    """Whether what is quoted in them ends before a separator or at the end of a line."""
    try:
        return bool(list(csv.reader(lines, delimiter=separator, strict=True)))
    except csv.Error:
        return False


def _fits(upload: Upload) -> bool:
    return separator_of(upload.text) is not None


def _read(upload: Upload, layout: str) -> FileItems:
    return read_tables(read_delimited(upload.text), layout)


DELIMITED = Reader(tuple(LAYOUTS), _fits, _read)
