"""A .docx from a stranger is looked over before it is opened."""

import struct
from io import BytesIO
from zipfile import ZipFile

import pytest

from content.sources.domain.package import MAX_EXPANDED, MAX_PARTS, check_package
from content.sources.errors import DamagedFile, PasswordProtected, UnsafeFile
from tests.content.sources.documents import docx_of, part_of, with_part

DOCX = docx_of("正文")
ENTITY = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def test_an_honest_file_passes() -> None:
    check_package(DOCX)


def test_a_bomb_that_declares_its_size_is_not_opened() -> None:
    with pytest.raises(UnsafeFile, match=r"另存为 \.docx，或直接粘贴"):
        check_package(with_part(DOCX, "word/media/image1.bmp", bytes(MAX_EXPANDED)))


def test_a_bomb_that_declares_less_is_read_no_further_than_it_declares() -> None:
    size, told = MAX_EXPANDED, 1000
    bomb = with_part(DOCX, "word/document.xml", b"<a>" + b" " * (size - 3))
    with pytest.raises(DamagedFile):
        check_package(bomb.replace(struct.pack("<L", size), struct.pack("<L", told)))


def test_thousands_of_parts_are_refused() -> None:
    file = BytesIO()
    with ZipFile(file, "w") as package:
        for number in range(MAX_PARTS + 1):
            package.writestr(f"{number}", b"")
    with pytest.raises(UnsafeFile):
        check_package(file.getvalue())


@pytest.mark.parametrize("part", ["word/document.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused_in_any_part_and_encoding(part: str, encoding: str) -> None:
    text = (
        part_of(DOCX, part).decode().removeprefix("<?xml version='1.0' encoding='UTF-8' standalone='yes'?>")
    )
    with pytest.raises(UnsafeFile):
        check_package(with_part(DOCX, part, (ENTITY.decode() + text.lstrip()).encode(encoding)))


def test_a_zip_with_a_password_says_so() -> None:
    entry = DOCX.index(b"PK\x01\x02") + 8
    with pytest.raises(PasswordProtected):
        check_package(DOCX[:entry] + b"\x01" + DOCX[entry + 1 :])
