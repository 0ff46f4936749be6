"""Workbooks as people's programs write them, and some as nobody's should."""

import re
from collections.abc import Callable, Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from content.exchange.items import FileRead
from content.exchange.reading import read_file
from content.items.formats import get
from tests.content.sources.documents import saved, with_part

HEADER = ("题型", "题干", "A", "B", "C", "D", "答案")
type Rows = Sequence[Sequence[object]]


def book_of(rows: Rows, *, title: str = "题目") -> Workbook:
    book = Workbook()
    sheet = book.active
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    return book


def xlsx_of(rows: Rows, change: Callable[[Worksheet], None] = lambda sheet: None) -> bytes:
    book = book_of(rows)
    change(book.active)
    return saved(book)


def sheet_of(xml: str) -> bytes:
    """A workbook whose only sheet is this XML between <worksheet> and </worksheet>."""
    head = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    return rewritten(xlsx_of([]), "xl/worksheets/sheet1.xml", lambda old: f"{head}{xml}</worksheet>".encode())


def rewritten(package: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """The package with one part, or every part that matches, changed."""
    file = BytesIO()
    with ZipFile(BytesIO(package)) as old, ZipFile(file, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, change(data) if re.fullmatch(part, name) else data)
    return file.getvalue()


def as_excel_writes(package: bytes) -> bytes:
    """With its texts in a part of their own, as Excel and WPS have them."""
    texts = dict[bytes, int]()

    def shared(found: re.Match[bytes]) -> bytes:
        place = texts.setdefault(found[2], len(texts))
        return b'<c %s t="s"><v>%d</v></c>' % (found[1], place)

    cell = re.compile(rb'<c ([^>]*?) t="inlineStr"><is>(.*?)</is></c>', re.DOTALL)
    package = rewritten(package, r"xl/worksheets/.*\.xml", lambda xml: cell.sub(shared, xml))
    strings = b"".join(b"<si>%s</si>" % text for text in texts)
    main = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return with_part(package, "xl/sharedStrings.xml", b'<sst xmlns="%s">%s</sst>' % (main, strings))


def as_strict(package: bytes) -> bytes:
    """As Excel's “Strict Open XML” has it: other names for the same things."""
    pairs = (
        (
            b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            b"http://purl.oclc.org/ooxml/spreadsheetml/main",
        ),
        (
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        ),
    )

    def renamed(xml: bytes) -> bytes:
        for old, new in pairs:
            xml = xml.replace(old, new)
        return xml

    return rewritten(package, r".*\.(xml|rels)", renamed)


def told(data: bytes, name: str = "题库.xlsx") -> list[tuple[int, str, str]]:
    """(row, format, key) of what is taken, (row, column, why) of what is not, by their rows."""
    read = read_file(data, name)
    return sorted([*good(read), *bad(read)])


def good(read: FileRead) -> list[tuple[int, str, str]]:
    return [
        (item.row, item.content.format, get(item.content.format).key_text(item.content))
        for item in read.taken
    ]


def bad(read: FileRead) -> list[tuple[int, str, str]]:
    return [(item.row, item.column, item.why) for item in read.refused]
