"""Excel workbooks (.xlsx), in the words of the standard or of its strict form, whoever wrote them.

Own code and not openpyxl's reader: that one needs two passes to tell a formula from its result, knows
neither merged nor hidden cells where it reads in a stream, finds no sheet in a strict file, and gives up
over an empty fill.
"""

from collections.abc import Sequence
from io import BytesIO
from xml.parsers.expat import ExpatError
from zipfile import ZipFile, ZipInfo

from content.exchange.errors import DamagedFile, PasswordProtected, UnsafeFile
from content.exchange.items import FileItems
from content.exchange.layouts import LAYOUTS
from content.exchange.readers.base import Reader, Upload
from content.exchange.readers.hidden import hidden_sheet
from content.exchange.readers.xlsx_package import Package
from content.exchange.readers.xlsx_sheet import SheetReading
from content.exchange.sheets import MAX_CHARACTERS, Workbook
from content.exchange.tables import read_tables
from content.sources import errors as sources
from content.sources.domain.package import ZIP_FAULTS, check_parts

_RATIO = 200
_PLAIN_SIZE = 10 << 20  # what is no bomb, however it was packed


def read_xlsx(data: bytes) -> Workbook:
    """Raises DamagedFile, UnsafeFile, PasswordProtected, TooManyRows or TooMuchText."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            check_parts(archive.infolist())
            _check_ratio(archive.infolist())
            return _workbook(Package(archive))
    except sources.UnsafeFile as error:
        raise UnsafeFile from error
    except sources.PasswordProtected as error:
        raise PasswordProtected from error
    except (*ZIP_FAULTS, ExpatError) as error:
        raise DamagedFile("Excel") from error


def _check_ratio(parts: Sequence[ZipInfo]) -> None:
    """Not even a hundred thousand empty rows with a border shrink so far."""
    if any(part.file_size > max(_PLAIN_SIZE, _RATIO * part.compress_size) for part in parts):
        raise UnsafeFile


def _workbook(package: Package) -> Workbook:
    book = Workbook([])
    room = MAX_CHARACTERS
    for part in package.sheets:
        if part.hidden:
            book.remarks.append(hidden_sheet(part.name))
        elif part.part:
            reading = SheetReading(package, room)
            with package.open(part.part) as source:
                book.sheets.append(reading.read(source, part.name))
            book.remarks.extend(reading.remarks(part.name))
            room = reading.grid.room
    return book


def parts_of(data: bytes) -> frozenset[str]:
    """The names of what is in a zip, lower case; nothing where it is none."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            return frozenset(name.replace("\\", "/").lstrip("/").lower() for name in archive.namelist())
    except ZIP_FAULTS:
        return frozenset()


def _fits(upload: Upload) -> bool:
    return "xl/workbook.xml" in parts_of(upload.data)


def _read(upload: Upload, layout: str) -> FileItems:
    return read_tables(read_xlsx(upload.data), layout)


XLSX = Reader(tuple(LAYOUTS), _fits, _read)
