"""Word papers: items as in any paper, or a table of items."""

from io import BytesIO

from docx import Document

from content.exchange.errors import NoItems, NotReadable
from content.exchange.headers import fields_of, is_header
from content.exchange.items import FileItems
from content.exchange.layouts import LAYOUTS
from content.exchange.papers.items import read_lines
from content.exchange.readers.base import Reader, Upload
from content.exchange.sheets import Sheet, Workbook
from content.exchange.tables import read_tables
from content.exchange.word.pages import Pages, Words, as_lines, cells_of, words_of_table
from content.sources.domain.package import check_package
from content.sources.domain.word import FAULTS
from content.sources.errors import DamagedFile, SourceError, UnsupportedType

_ZIP, _OLD = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_HEAD_ROWS = 30


def _fits(upload: Upload) -> bool:
    data = upload.data
    if data.startswith(_OLD):
        return upload.suffix in (".doc", ".docx") or "WordDocument".encode("utf-16-le") in data
    if data.startswith(_ZIP):
        return b"word/document.xml" in data or (upload.suffix == ".docx" and b"xl/workbook.xml" not in data)
    return upload.suffix == ".docx" and b"\0" in data[:1000]


def _read(upload: Upload, format: str) -> FileItems:
    """Raises NotReadable, NoItems, TooManyRows, and of tables what read_tables raises."""
    lines, sheets = list[Words](), list[Sheet]()
    for block in _pages(upload).blocks:
        if isinstance(block, Words):
            lines.append(block)
            continue
        rows = cells_of(block)
        if any(is_header(fields_of(row)) for row in rows[:_HEAD_ROWS]):
            sheets.append(Sheet(f"表格 {len(sheets) + 1}", rows))
        else:
            lines += words_of_table(block)
    paper = read_lines(as_lines(lines), "paper")
    if not sheets:
        if not paper.items:
            raise NoItems
        return paper
    table = read_tables(Workbook(sheets), format if format in LAYOUTS else "")
    return FileItems([*table.items, *paper.items], [*table.remarks, *paper.remarks], table.format)


def _pages(upload: Upload) -> Pages:
    try:
        if upload.data.startswith(_OLD):
            raise UnsupportedType(
                "旧版 Word（.doc）", "请用 WPS 或 Word 打开，另存为 .docx，或直接粘贴正文。"
            )
        check_package(upload.data)
        return Pages(Document(BytesIO(upload.data)))
    except SourceError as error:
        raise NotReadable(error) from error
    except (*FAULTS, RecursionError) as error:
        raise NotReadable(DamagedFile("Word")) from error


DOCX = Reader(("paper", *LAYOUTS), _fits, _read)
