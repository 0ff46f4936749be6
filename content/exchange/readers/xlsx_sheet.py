"""One sheet of an .xlsx as text. What the file declares about its own size is not believed."""

import math
import re
from typing import IO

from content.exchange.readers.cells import date_fault, error_fault, formula_fault, picture_fault, shown
from content.exchange.readers.hidden import hidden_parts
from content.exchange.readers.xlsx_package import Package, unescaped
from content.exchange.readers.xml import Attributes, parse
from content.exchange.sheets import MAX_COLUMNS, Area, CellFault, Grid, Sheet

_PLACE = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})", re.IGNORECASE)
_MERGES_MAX = 20_000


class SheetReading:
    """`remarks` says what of the sheet is not to be seen on the screen."""

    def __init__(self, package: Package, room: int) -> None:
        self._package = package
        self.grid = Grid(room)
        self._row = self._column = -1
        self._cell: Attributes = {}
        self._value: list[str] = []
        self._formula: list[str] | None = None
        self._into: list[str] | None = None
        self._silent = 0
        self._hidden_rows = set[int]()
        self._filled_rows = set[int]()
        self._hidden_columns = set[int]()
        self._filled_columns = set[int]()
        self._merged: list[Area] = []

    def read(self, source: IO[bytes], name: str) -> Sheet:
        parse(source, self._start, self._end, self._text)
        return self.grid.sheet(name, self._merged)

    def remarks(self, name: str) -> list[str]:
        rows = sorted(self._hidden_rows & self._filled_rows)
        columns = [column for column in sorted(self._hidden_columns) if column in self._filled_columns]
        beyond = [f"工作表“{name}”里太靠右的列没有读。"] if self.grid.beyond else []
        return [*hidden_parts(name, rows, columns), *beyond]

    def _start(self, name: str, attributes: Attributes) -> None:
        match name:
            case "c":
                self._cell, self._value, self._formula = attributes, [], None
                self._column += 1
                if found := _PLACE.fullmatch(attributes.get("r", "")):
                    self._column = column_number(found[1])
                    self._row = int(found[2]) - 1
            case "v" | "t":
                self._into = self._value
            case "f":
                self._formula = self._into = []
            case "rPh":
                self._silent += 1
            case "row":
                number = attributes.get("r", "")
                self._row = int(number) - 1 if number.isdecimal() and int(number) else self._row + 1
                self._column = -1
                if attributes.get("hidden") in ("1", "true"):
                    self._hidden_rows.add(self._row)
            case "col" if attributes.get("hidden") in ("1", "true"):
                last = min(int(attributes["max"]), MAX_COLUMNS)
                self._hidden_columns.update(range(int(attributes["min"]) - 1, last))
            case "mergeCell" if len(self._merged) < _MERGES_MAX:
                if area := area_of(attributes.get("ref", "")):
                    self._merged.append(area)

    def _text(self, words: str) -> None:
        if self._into is not None and not self._silent:
            self._into.append(words)

    def _end(self, name: str) -> None:
        match name:
            case "v" | "t" | "f":
                self._into = None
            case "rPh":
                self._silent -= 1
            case "c":
                text, fault = self._read_cell()
                if text:
                    self._filled_rows.add(self._row)
                    self._filled_columns.add(self._column)
                self.grid.put(self._row, self._column, text, fault)

    def _read_cell(self) -> tuple[str, CellFault | None]:
        kind, value = self._cell.get("t", "n"), "".join(self._value)
        if self._formula is not None:
            formula = "".join(self._formula)
            if "DISPIMG" in formula:
                return "[图片]", picture_fault()
            if not value and kind != "str":
                return f"={formula}", formula_fault(formula)
        match kind:
            case "s":
                return self._package.strings[int(value)] if value else "", None
            case "inlineStr" | "str":
                return unescaped(value), None
            case "b":
                return {"1": "TRUE", "0": "FALSE"}.get(value.strip(), value), None
            case "e":
                return value, error_fault(value)
            case "d":
                return value, date_fault(value)
        return self._number(value.strip())

    def _number(self, value: str) -> tuple[str, CellFault | None]:
        try:
            number = float(value)
        except ValueError:
            return value, None
        if not math.isfinite(number):
            return value, None
        style = int(self._cell.get("s", "0"))
        formats = self._package.formats
        return shown(number, formats[style] if style < len(formats) else "General", mac=self._package.mac)


def area_of(reference: str) -> Area | None:
    """A1:C3; None for anything else."""
    ends = [_PLACE.fullmatch(end) for end in reference.split(":")]
    match ends:
        case [re.Match() as first, re.Match() as last]:
            return (int(first[2]) - 1, column_number(first[1]), int(last[2]) - 1, column_number(last[1]))
    return None


def column_number(letters: str) -> int:
    """0 for A, 25 for Z, 26 for AA."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
