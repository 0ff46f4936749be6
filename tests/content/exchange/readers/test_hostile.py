"""Workbooks made to harm: each ends with a sentence, none with a surprise."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from content.exchange.errors import DamagedFile, PasswordProtected, TooMuchText, UnsafeFile
from content.exchange.reading import read_file
from tests.content.exchange.workbooks import HEADER, as_excel_writes, rewritten, sheet_of, told, xlsx_of
from tests.content.sources.documents import MEGABYTE, with_part

ITEM = ("单选", "题一", "甲", "乙", None, None, "B")
GOOD = as_excel_writes(xlsx_of([HEADER, ITEM]))
SHEET = "xl/worksheets/sheet1.xml"
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
DOCTYPES = {
    "bomb": f'<!DOCTYPE x [<!ENTITY l0 "哈哈">{LAUGHS}]>',
    "file": '<!DOCTYPE x [<!ENTITY l9 SYSTEM "file:///etc/passwd">]>',
    "outside": '<!DOCTYPE x SYSTEM "http://example.org/x.dtd">',
}


def with_doctype(doctype: str, part: str) -> bytes:
    return rewritten(GOOD, part, lambda xml: doctype.encode() + xml.removeprefix(b"<?xml version='1.0'?>"))


@pytest.mark.parametrize("doctype", DOCTYPES.values(), ids=DOCTYPES)
@pytest.mark.parametrize(
    "part", [SHEET, "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml", "xl/_rels/workbook.xml.rels"]
)
def test_no_part_may_declare_entities(doctype: str, part: str) -> None:
    with pytest.raises(UnsafeFile, match="为了安全没有读"):
        read_file(with_doctype(doctype, part))


def test_an_entity_in_a_cell_stands_for_nothing() -> None:
    cell = "<sheetData><row><c t='inlineStr'><is><t>&l9;</t></is></c></row></sheetData>"
    with pytest.raises(DamagedFile):
        read_file(sheet_of(cell))


def test_a_part_that_unpacks_beyond_measure_is_not_unpacked() -> None:
    with pytest.raises(UnsafeFile):
        read_file(with_part(GOOD, "xl/media/image1.png", bytes(101 * MEGABYTE)))


def test_a_part_that_shrinks_as_no_table_does_is_not_unpacked() -> None:
    rows = b"<row r='1' ht='20' customHeight='1'><c r='A1' s='3'/></row>"
    with pytest.raises(UnsafeFile):
        read_file(with_part(GOOD, SHEET, b"<worksheet><sheetData>" + rows * 500_000))


def test_thousands_of_parts_are_refused() -> None:
    file = BytesIO(GOOD)
    with ZipFile(file, "a", ZIP_DEFLATED) as package:
        for number in range(5_001):
            package.writestr(f"xl/{number}.xml", b"")
    with pytest.raises(UnsafeFile):
        read_file(file.getvalue())


def test_a_part_that_says_it_is_smaller_than_it_is() -> None:
    data = with_part(GOOD, "xl/sharedStrings.xml", b"<sst>" + b" " * MEGABYTE + b"</sst>")
    size = (MEGABYTE + len(b"<sst></sst>")).to_bytes(4, "little")
    assert data.count(size) == 2
    with pytest.raises(DamagedFile):
        read_file(data.replace(size, (10).to_bytes(4, "little")))


@pytest.mark.parametrize("name", ["../../evil.xml", "/etc/evil.xml", "..\\evil.xml"])
def test_odd_names_of_parts_lead_nowhere(name: str, tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert told(with_part(GOOD, name, b"<x/>")) == [(2, "single", "乙")]
    assert list(tmp_path.iterdir()) == []


def test_a_sheet_that_points_out_of_the_package_is_not_there() -> None:
    data = rewritten(
        GOOD,
        "xl/_rels/workbook.xml.rels",
        lambda xml: xml.replace(b"/xl/worksheets/sheet1.xml", b"../../../etc/passwd"),
    )
    with pytest.raises(DamagedFile):
        read_file(data)


def test_one_long_text_in_every_cell_is_too_much() -> None:
    """Small in the file, for the strings are shared, and gigabytes once they are written out."""
    rows = "".join("<row>" + '<c t="s"><v>0</v></c>' * 20 + "</row>" for _ in range(100))
    data = with_part(
        sheet_of(f"<sheetData>{rows}</sheetData>"),
        "xl/sharedStrings.xml",
        b"<sst><si><t>" + b"x" * 32_000 + b"</t></si></sst>",
    )
    with pytest.raises(TooMuchText, match="超过 2000 万字"):
        read_file(data)


@pytest.mark.parametrize(
    "xml",
    [
        "<sheetData><row r='x'><c r='A0' t='s'><v>7</v></c></row></sheetData>",
        "<sheetData><row><c t='s'><v>-</v></c></row></sheetData>",
        "<sheetData><row>",
        "<sheetData><c t='str'><v>x</v></c></sheetData>",
        "<cols><col min='x' max='y' hidden='1'/></cols>",
    ],
)
def test_nonsense_is_damage(xml: str) -> None:
    with pytest.raises(DamagedFile, match=r"另存为 \.xlsx"):
        read_file(sheet_of(xml))


@pytest.mark.parametrize("share", [0.01, 0.2, 0.5, 0.99])
def test_a_file_that_was_cut_off_is_damage(share: float) -> None:
    with pytest.raises(DamagedFile):
        read_file(GOOD[: int(len(GOOD) * share)])


def test_a_zip_of_a_version_to_come_is_damage() -> None:
    at = GOOD.index(b"PK\x01\x02")
    with pytest.raises(DamagedFile):
        read_file(GOOD[: at + 6] + b"\xff" + GOOD[at + 7 :])


def test_a_password_of_the_zip_is_said() -> None:
    flagged = bytearray(GOOD)
    at = flagged.index(b"PK\x01\x02")
    flagged[at + 8] |= 1
    with pytest.raises(PasswordProtected):
        read_file(bytes(flagged))
