"""Files that no reader opens: each has a sentence that says what to save it as."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from content.exchange.errors import DamagedFile, OtherKind, PasswordProtected, TooLarge, UnsupportedKind
from content.exchange.readers.base import MAX_MB
from content.exchange.reading import read_file
from content.sources.errors import UnknownEncoding
from tests.content.exchange.workbooks import told, xlsx_of

XLS = Path("tests/data/exchange/generic-three.xls")


def zip_of(*names: str) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w") as package:
        for name in names:
            package.writestr(name, "x")
    return file.getvalue()


def ole_of(name: str) -> bytes:
    """The real workbook with its stream under another name of the same length."""
    old, new = ("Workbook".encode("utf-16-le"), name.ljust(8, "x").encode("utf-16-le"))
    data = XLS.read_bytes()
    assert data.count(old) == 1 and len(old) == len(new)
    return data.replace(old, new)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (zip_of("xl/workbook.bin"), r"^还不能读 \.xlsb 文件。.*另存为 \.xlsx"),
        (zip_of("mimetype", "content.xml"), r"^还不能读 \.ods .*另存为 \.xlsx"),
        (zip_of("Index/Document.iwa"), r"^还不能读 Numbers 文件。.*导出为 Excel"),
        (zip_of("ppt/presentation.xml"), r"^还不能读 PowerPoint 文件。.*粘贴"),
        (zip_of("题库.xlsx"), r"^还不能读压缩文件。请先解压"),
        (b"\x89PNG\r\n\x1a\n\0", r"^还不能读图片文件。"),
        (b"\xff\xd8\xff\xe0\0", r"^还不能读图片文件。"),
        (b"BM\x36\x00\x00\x00", r"^还不能读图片文件。"),
        (b"II*\0\x08\0\0\0", r"^还不能读图片文件。"),
        (b"\0\0\0\x18ftypheic", r"^还不能读图片文件。"),
        (b"%PDF-1.7\n", r"^还不能读 PDF 文件。.*复制"),
        (b"Rar!\x1a\x07", r"^还不能读压缩文件。"),
        (b"{\\rtf1", r"^还不能读 RTF 文件。.*\.docx"),
        (b"MIME-Version: 1.0\r\n", r"^还不能读网页存档文件。.*另存为 \.xlsx"),
    ],
)
@pytest.mark.parametrize("name", ["题库.xlsx", "题库.csv", ""])
def test_a_kind_nobody_reads_is_named(data: bytes, sentence: str, name: str) -> None:
    with pytest.raises(UnsupportedKind, match=sentence):
        read_file(data, name)


def test_old_containers_are_told_by_what_is_in_them() -> None:
    with pytest.raises(UnsupportedKind, match=r"旧版 Office .*另存为 \.xlsx"):
        read_file(ole_of("Contents"), "题库.et")
    with pytest.raises(PasswordProtected, match="去掉密码"):
        read_file(ole_of("Contents") + "EncryptedPackage".encode("utf-16-le"), "题库.xlsx")


def test_a_file_beyond_the_limit_is_not_looked_at() -> None:
    with pytest.raises(TooLarge, match="超过 10 MB"):
        read_file(bytes((MAX_MB << 20) + 1))


def test_a_text_may_begin_like_a_picture() -> None:
    assert told("BMW案,题干,答案\n1,题,对\n".encode()) == [(2, "truefalse", "正确")]


@pytest.mark.parametrize("format", ["aiken", "gift", "json", "paper"])
def test_a_workbook_that_was_chosen_as_a_text_says_what_it_is(format):
    for data in (Path("tests/data/exchange/generic-three.xls").read_bytes(), xlsx_of([["题干", "答案"]])):
        with pytest.raises(OtherKind, match="Excel 文件，和选的格式对不上"):
            read_file(data, "题库", format)


def test_a_broken_file_with_the_name_of_a_workbook_is_no_matter_of_encoding():
    junk = bytes(range(128, 256)) * 20
    with pytest.raises(DamagedFile):
        read_file(junk, "题库.xlsx")
    with pytest.raises(UnknownEncoding):
        read_file(junk, "题库.txt")
