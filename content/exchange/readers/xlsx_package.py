"""The parts of an .xlsx: which sheets there are, the strings and the number formats they share."""

import posixpath
import re
from dataclasses import dataclass
from typing import IO
from zipfile import ZipFile

from openpyxl.styles.numbers import BUILTIN_FORMATS

from content.exchange.errors import DamagedFile
from content.exchange.readers.cells import CHINESE_DATES
from content.exchange.readers.xml import Attributes, named, parse
from content.exchange.sheets import CELL_MAX

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True)
class SheetPart:
    """`part` is empty for a sheet of charts and the like."""

    name: str
    part: str
    hidden: bool


class Package:
    """Raises ExpatError and package.ZIP_FAULTS wherever a part is broken."""

    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive
        self._names = {_plain(name): name for name in archive.namelist()}
        self.mac = False
        self.sheets: list[SheetPart] = []
        self._read_workbook()
        self.formats = self._formats()
        self.strings = self._strings()

    def open(self, part: str) -> IO[bytes]:
        """Raises DamagedFile where there is no such part."""
        if part.lower() not in self._names:
            raise DamagedFile("Excel")
        return self._archive.open(self._names[part.lower()])

    def _read_workbook(self) -> None:
        targets = self._targets("xl/workbook.xml")

        def start(name: str, attributes: Attributes) -> None:
            if name == "workbookPr":
                self.mac = attributes.get("date1904") in ("1", "true")
            elif name == "sheet" and "name" in attributes:
                part = targets.get(named(attributes, "id"), "")
                hidden = attributes.get("state", "visible") != "visible"
                self.sheets.append(SheetPart(attributes["name"], part, hidden))

        with self.open("xl/workbook.xml") as source:
            parse(source, start)

    def _targets(self, part: str) -> dict[str, str]:
        """The sheets of cells by the ids under which `part` points to them."""
        folder, name = posixpath.split(part)
        targets = {}

        def start(tag: str, attributes: Attributes) -> None:
            if tag == "Relationship" and attributes["Type"].endswith("/worksheet"):
                target = posixpath.join(f"/{folder}", attributes["Target"])
                targets[attributes["Id"]] = _plain(posixpath.normpath(target))

        with self.open(f"{folder}/_rels/{name}.rels") as source:
            parse(source, start)
        return targets

    def _formats(self) -> list[str]:
        """The number format of each cell style."""
        codes = dict(BUILTIN_FORMATS) | CHINESE_DATES
        formats = list[str]()
        inside = False

        def start(name: str, attributes: Attributes) -> None:
            nonlocal inside
            if name == "numFmt" and "numFmtId" in attributes:
                codes[int(attributes["numFmtId"])] = attributes.get("formatCode", "General")
            elif name == "cellXfs":
                inside = True
            elif name == "xf" and inside:
                formats.append(codes.get(int(attributes.get("numFmtId", "0")), "General"))

        def end(name: str) -> None:
            nonlocal inside
            inside = inside and name != "cellXfs"

        if "xl/styles.xml" in self._names:
            with self.open("xl/styles.xml") as source:
                parse(source, start, end)
        return formats

    def _strings(self) -> list[str]:
        """Rich text is joined; how a word is pronounced is left out."""
        strings = list[str]()
        pieces = list[str]()
        inside = silent = 0

        def start(name: str, attributes: Attributes) -> None:
            nonlocal inside, silent
            inside += name == "t"
            silent += name == "rPh"

        def end(name: str) -> None:
            nonlocal inside, silent
            inside -= name == "t"
            silent -= name == "rPh"
            if name == "si":
                strings.append(unescaped("".join(pieces)[: CELL_MAX + 1]))
                pieces.clear()

        def text(words: str) -> None:
            if inside and not silent:
                pieces.append(words)

        if "xl/sharedstrings.xml" in self._names:
            with self.open("xl/sharedstrings.xml") as source:
                parse(source, start, end, text)
        return strings


def unescaped(text: str) -> str:
    """_x000D_ is a sign that XML cannot hold."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def _plain(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()
