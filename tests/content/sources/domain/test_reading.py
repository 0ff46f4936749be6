"""An upload becomes text, or a sentence that says what to do."""

import pytest

from content.sources.domain.reading import clean_text, read_upload, text_digest
from content.sources.errors import BrokenText, EmptyDocument, SourceError, TooLarge, UnsupportedType


@pytest.mark.parametrize("name", ["报告.doc", "报告.WPS", "报告.ofd"])
def test_old_office_files_are_to_be_saved_anew_or_pasted(name: str) -> None:
    with pytest.raises(UnsupportedType, match=r"另存为 \.docx，或直接粘贴文字"):
        read_upload(b"anything", name)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"PK\x03\x04rest", "a.docx"),
        (b"%PDF-1.7", "a.pdf"),
        (b"%PDF-1.7", "a.txt"),
        (b"\xd0\xcf\x11\xe0rest", "a.txt"),
        (b"x", "a.exe"),
    ],
)
def test_other_types_say_what_to_do(data: bytes, name: str) -> None:
    with pytest.raises(UnsupportedType, match="粘贴"):
        read_upload(data, name)


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


def test_html_is_seen_by_its_content() -> None:
    assert read_upload("<!DOCTYPE html><p>正<b>文</b>".encode(), "a.txt").text == "正文"
