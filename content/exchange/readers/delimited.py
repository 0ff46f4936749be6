"""Text with a separator: .csv, .tsv, and what spreadsheets paste."""

import csv
from collections.abc import Iterator
from io import StringIO

from content.exchange.errors import BrokenSyntax, TooManyRows
from content.exchange.guarding import unguarded
from content.exchange.headers import fields_of, is_header
from content.exchange.items import FileItems
from content.exchange.layouts import LAYOUTS
from content.exchange.readers.base import Reader, Upload
from content.exchange.sheets import MAX_ROWS, Sheet, Workbook, clean
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
    return Workbook([Sheet("", rows)])


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
    csv.field_size_limit(_CELL_MAX)
    return csv.reader(StringIO(text, newline=""), delimiter=separator)


def _fits(upload: Upload) -> bool:
    return separator_of(upload.text) is not None


def _read(upload: Upload, layout: str) -> FileItems:
    return read_tables(read_delimited(upload.text), layout)


DELIMITED = Reader(tuple(LAYOUTS), _fits, _read)
