"""XML spreadsheets of Excel 2003, which systems without an Excel of their own write under the name .xls."""

from io import BytesIO
from xml.parsers.expat import ExpatError

from content.exchange.errors import DamagedFile
from content.exchange.items import FileItems
from content.exchange.layouts import LAYOUTS
from content.exchange.readers.base import Reader, Upload
from content.exchange.readers.cells import date_fault, error_fault, formula_fault, shown
from content.exchange.readers.hidden import hidden_parts, hidden_sheet
from content.exchange.readers.xml import Attributes, named, parse
from content.exchange.sheets import MAX_CHARACTERS, MAX_COLUMNS, MAX_ROWS, Area, CellFault, Grid, Workbook
from content.exchange.tables import read_tables

_NAMESPACE = b"urn:schemas-microsoft-com:office:spreadsheet"
_HEAD = 4096
_FORMATS = {"Percent": "0.00%", "Standard": "General", "Fixed": "General"}


def read_xml_2003(data: bytes) -> Workbook:
    """Raises DamagedFile, UnsafeFile, TooManyRows or TooMuchText."""
    reading = _Reading()
    try:
        parse(BytesIO(data), reading.start, reading.end, reading.text)
    except (ExpatError, LookupError, ValueError) as error:
        raise DamagedFile("Excel") from error
    return reading.book


class _Reading:
    def __init__(self) -> None:
        self.book = Workbook([])
        self._formats: dict[str, str] = {}  # by the ids of styles
        self._style = ""
        self._name, self._visible = "", True
        self._row = self._column = -1
        self._cell: Attributes = {}
        self._type = ""
        self._words: list[str] | None = None
        self._begin_sheet(MAX_CHARACTERS)

    def _begin_sheet(self, room: int) -> None:
        self._grid = Grid(room)
        self._row = -1
        self._merged: list[Area] = []
        self._hidden_rows: list[int] = []

    def start(self, name: str, attributes: Attributes) -> None:
        match name:
            case "Style":
                self._style = named(attributes, "ID")
            case "NumberFormat":
                format = named(attributes, "Format") or "General"
                self._formats[self._style] = _FORMATS.get(format, format)
            case "Worksheet":
                self._name, self._visible = named(attributes, "Name"), True
            case "Row":
                self._row = _place(named(attributes, "Index"), self._row + 1)
                self._column = -1
                if named(attributes, "Hidden") == "1":
                    self._hidden_rows.append(self._row)
            case "Cell":
                self._cell, self._type, self._words = attributes, "", None
                self._column = _place(named(attributes, "Index"), self._column + 1)
            case "Data":
                self._type, self._words = named(attributes, "Type"), []
            case "Visible":  # SheetHidden, SheetVeryHidden
                self._visible = False

    def text(self, words: str) -> None:
        if self._words is not None and self._type:
            self._words.append(words)

    def end(self, name: str) -> None:
        match name:
            case "Data":
                self._put("".join(self._words or []))
                self._type = ""
            case "Cell":
                self._end_cell()
            case "Worksheet":
                self._end_sheet()

    def _put(self, words: str) -> None:
        self._grid.put(self._row, self._column, *self._read(words))

    def _read(self, words: str) -> tuple[str, CellFault | None]:
        match self._type:
            case "Number":
                return shown(float(words), self._formats.get(named(self._cell, "StyleID"), "General"))
            case "DateTime":
                date = words.partition("T")[0]
                return date, date_fault(date)
            case "Boolean":
                return ("TRUE" if words == "1" else "FALSE"), None
            case "Error":
                return words, error_fault(words)
        return words, None

    def _end_cell(self) -> None:
        formula = named(self._cell, "Formula").removeprefix("=")
        if formula and self._words is None:
            self._grid.put(self._row, self._column, f"={formula}", formula_fault(formula))
        across = min(_place(named(self._cell, "MergeAcross"), -1) + 1, MAX_COLUMNS)
        down = min(_place(named(self._cell, "MergeDown"), -1) + 1, MAX_ROWS)
        if across or down:
            self._merged.append((self._row, self._column, self._row + down, self._column + across))
        self._column += across

    def _end_sheet(self) -> None:
        room = self._grid.room
        if self._visible:
            self.book.sheets.append(self._grid.sheet(self._name, self._merged))
            self.book.remarks.extend(hidden_parts(self._name, self._hidden_rows, ()))
        else:
            self.book.remarks.append(hidden_sheet(self._name))
        self._begin_sheet(room)


def _place(number: str, otherwise: int) -> int:
    """From 0 what the file counts from 1. Raises ValueError."""
    if number and not number.isdecimal():
        raise ValueError(number)
    return int(number) - 1 if number and int(number) else otherwise


def _fits(upload: Upload) -> bool:
    """A page that Excel saved as .htm names the same namespace."""
    head = upload.data[:_HEAD]
    return _NAMESPACE in head and b"<html" not in head.lower()


def _read(upload: Upload, layout: str) -> FileItems:
    return read_tables(read_xml_2003(upload.data), layout)


XML_2003 = Reader(tuple(LAYOUTS), _fits, _read)
