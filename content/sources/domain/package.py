"""What must hold before a .docx or .xlsx, which is a zip of XML parts, is opened."""

from collections.abc import Iterator
from io import BytesIO
from xml.parsers.expat import ExpatError, ParserCreate
from zipfile import BadZipFile, ZipFile, ZipInfo
from zlib import error as ZlibError

from content.sources.errors import DamagedFile, PasswordProtected, UnsafeFile

MAX_EXPANDED = 100 * 1024 * 1024
MAX_PARTS = 5_000
_ENCRYPTED = 1  # bit of ZipInfo.flag_bits
# how zipfile meets a damaged file
ZIP_FAULTS = (
    BadZipFile,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    UnicodeError,
    ValueError,
    ZlibError,
)


class _PrologRead(Exception):
    pass


def check_package(data: bytes) -> None:
    """Refuse a bomb, a password and entity tricks. Raises UnsafeFile, PasswordProtected or DamagedFile."""
    try:
        with ZipFile(BytesIO(data)) as package:
            check_parts(package.infolist())
            for xml in _xml_parts(package):
                _refuse_doctype(xml)
    except ZIP_FAULTS as error:
        raise DamagedFile("Word") from error


def check_parts(parts: list[ZipInfo]) -> None:
    """The declared sizes are enough: zipfile reads no part further than it declares.

    Raises PasswordProtected or UnsafeFile.
    """
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise PasswordProtected
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_EXPANDED:
        raise UnsafeFile


def _xml_parts(package: ZipFile) -> Iterator[bytes]:
    for part in package.infolist():
        if part.filename.lower().endswith((".xml", ".rels")):
            yield package.read(part)


def _refuse_doctype(xml: bytes) -> None:
    """No word processor writes a DOCTYPE; entities that expand or point to files need one."""
    parser = ParserCreate()
    parser.StartDoctypeDeclHandler = _doctype
    parser.StartElementHandler = _first_element
    try:
        parser.Parse(xml, True)
    except _PrologRead:
        pass
    except ExpatError as error:
        raise DamagedFile("Word") from error


def _doctype(*declaration: object) -> None:
    raise UnsafeFile


def _first_element(*element: object) -> None:
    raise _PrologRead
