"""The editor sees how much came in, and so whether something is missing."""

from content.sources.domain.pdf import pdf_to_text
from content.sources.domain.tally import Tally, tally
from content.sources.domain.word import word_to_text
from tests.content.sources.documents import docx_with, pdf_of

CELL = "<w:tc><w:p><w:r><w:t>件</w:t></w:r></w:p></w:tc>"
TABLE = f"<w:tbl>{f'<w:tr>{CELL * 2}</w:tr>' * 3}</w:tbl>"
TABBED = "<w:p><w:r><w:t>目录</w:t><w:tab/><w:t>1</w:t></w:r></w:p>"


def test_pages_of_a_pdf_are_counted() -> None:
    text = pdf_to_text(
        pdf_of("第一页上的十一个字在这里", "第二页上的十一个字在这里", "第三页上的十一个字在这里")
    )
    assert tally(text, "pdf") == Tally(characters=36, pages=3, tables=None)


def test_tables_of_a_word_file_are_counted_and_tabbed_lines_are_none() -> None:
    text = word_to_text(docx_with(f"<w:sdt><w:sdtContent>{TABBED}{TABLE}{TABLE}</w:sdtContent></w:sdt>"))
    assert tally(text, "docx") == Tally(characters=15, pages=None, tables=2)


def test_plain_text_has_signs_only() -> None:
    assert tally("一 二\n三\t四", "utf-8") == Tally(characters=4, pages=None, tables=None)
