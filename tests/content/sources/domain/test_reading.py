"""An upload becomes text, or a sentence that says what to do."""

import pytest

from content.sources.domain.decode import Decoded
from content.sources.domain.reading import clean_text, read_upload, text_digest
from content.sources.errors import (
    BrokenText,
    DamagedFile,
    EmptyDocument,
    PasswordProtected,
    SourceError,
    TooLarge,
    TooLong,
    UnsupportedType,
)
from tests.content.sources.documents import docx_of


@pytest.mark.parametrize("name", ["报告.doc", "报告.WPS", "报告.ofd"])
def test_old_office_files_are_to_be_saved_anew_or_pasted(name: str) -> None:
    with pytest.raises(UnsupportedType, match=r"另存为 \.docx，或直接粘贴文字"):
        read_upload(b"anything", name)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"\xd0\xcf\x11\xe0rest", "a.txt"),
        (b"Rar!rest", "a.txt"),
        (b"\x89PNGrest", "a.txt"),
        (b"PK\x03\x04rest", "a.xlsx"),
        (b"PK\x03\x04rest", "a.zip"),
        (b"x", "a.exe"),
    ],
)
def test_other_types_say_what_to_do(data: bytes, name: str) -> None:
    with pytest.raises(UnsupportedType, match=r"粘贴|解压"):
        read_upload(data, name)


@pytest.mark.parametrize("name", ["a.docx", "a.pdf"])
@pytest.mark.parametrize("data", [b"", b"x", b"PK\x03\x04rest", b"%PDF-1.7", b"PK\x03\x04" * 9])
def test_what_is_no_word_or_pdf_file_inside_is_called_damaged(data: bytes, name: str) -> None:
    with pytest.raises(DamagedFile, match="另存一份再上传，或直接粘贴正文"):
        read_upload(data, name)


def test_a_word_file_with_a_password_is_told_from_an_old_one() -> None:
    with pytest.raises(PasswordProtected, match="去掉密码"):
        read_upload(b"\xd0\xcf\x11\xe0..." + "EncryptedPackage".encode("utf-16-le"), "a.docx")


@pytest.mark.parametrize("name", ["报告.docx", "报告", "报告.txt"])
def test_a_word_file_is_known_by_its_content(name: str) -> None:
    assert read_upload(docx_of("正文"), name) == Decoded("正文", "docx")


def test_more_words_than_a_report_can_have_are_refused() -> None:
    with pytest.raises(TooLong, match="超过 200 万字"):
        read_upload(docx_of("字" * 2_000_001), "a.docx")


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", EmptyDocument),
        (b" \r\n\t ", EmptyDocument),
        (b"<html><script>1</script></html>", EmptyDocument),
        (b"a" * (10 * 1024 * 1024 + 1), TooLarge),
        ("正文".encode() + b"\0" + "还有很多很多很多正文".encode(), BrokenText),
    ],
)
def test_bad_content_is_refused_by_name(data: bytes, error: type[SourceError]) -> None:
    with pytest.raises(error):
        read_upload(data, "a.txt")


def test_line_ends_become_one_kind() -> None:
    assert clean_text("\ufeff一\r\n二\r三\u2028四") == "一\n二\n三\n四"


def test_copies_with_other_breaks_and_widths_are_the_same_document() -> None:
    assert text_digest("办理２．８万件，\n全省第一") == text_digest("办理 2.8 万件,全省\u3000第一")


def test_the_end_of_a_page_stays_and_a_lone_form_feed_is_a_line_end() -> None:
    assert clean_text("一\f\n二\f三") == "一\f\n二\n三"


def test_html_is_seen_by_its_content() -> None:
    assert read_upload("<!DOCTYPE html><p>正<b>文</b>".encode(), "a.txt").text == "正文"
