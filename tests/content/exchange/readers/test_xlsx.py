"""周老师's workbooks: merged, hidden, counted and coloured, and all of it is text here."""

import re
from datetime import date, time
from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.worksheet.worksheet import Worksheet

from content.exchange.errors import TooManyRows
from content.exchange.readers.xlsx import read_xlsx
from content.exchange.reading import read_file
from content.exchange.sheets import MAX_COLUMNS
from tests.content.exchange.workbooks import (
    HEADER,
    as_excel_writes,
    as_strict,
    bad,
    book_of,
    good,
    rewritten,
    sheet_of,
    told,
    xlsx_of,
)
from tests.content.sources.documents import part_of, saved

ITEM = ("单选", "题一", "甲", "乙", None, None, "B")
TAKEN = [(2, "single", "乙")]


def rows_of(data: bytes) -> list[list[str]]:
    return read_xlsx(data).sheets[0].rows


def test_numbers_read_as_people_see_them() -> None:
    def change(sheet: Worksheet) -> None:
        for column, format in zip("CDEFG", ("0%", "0.0%", '0"年"', '"¥"#,##0.00', "#,##0.00"), strict=True):
            sheet[f"{column}1"].number_format = format

    row = (1.0, 0.5, 0.12, 0.125, 3, 1200, 1200, 0.1 + 0.2, 123456789012, True, "007")
    assert rows_of(xlsx_of([row], change)) == [
        ["1", "0.5", "12%", "12.5%", "3年", "¥1,200.00", "1200", "0.3", "123456789012", "TRUE", "007"]
    ]


def test_text_loses_what_nobody_sees_and_keeps_its_lines() -> None:
    rich = CellRichText("甲", TextBlock(InlineFont(b=True), "方"), "。")
    assert rows_of(xlsx_of([["\ufeff 题\u200b干\xa0一 ", "上\r\n下", rich, "_x0041__xD800__x0007_"]])) == [
        ["题干 一", "上\n下", "甲方。", "A"]
    ]


def test_how_a_word_is_pronounced_is_no_part_of_it() -> None:
    cell = '<c r="A1" t="inlineStr"><is><t>宪</t><rPh sb="0" eb="1"><t>xian</t></rPh><t>法</t></is></c>'
    assert rows_of(sheet_of(f"<sheetData><row r='1'>{cell}</row></sheetData>")) == [["宪法"]]


def test_an_answer_that_became_a_date_is_refused_and_an_option_with_its_year_is_not() -> None:
    def change(sheet: Worksheet) -> None:
        sheet["G3"].number_format = 'm"月"d"日"'
        sheet["C5"].number_format = 'yyyy"年"m"月"d"日"'
        sheet["D6"].number_format = "h:mm"

    data = xlsx_of(
        [
            HEADER,
            ("单选", "答案是日期", "甲", "乙", None, None, date(2024, 1, 2)),
            ("填空", "第____条", None, None, None, None, date(2024, 3, 4)),
            ("单选", "选项是日期", date(2021, 1, 1), "2020年5月28日", None, None, "A"),
            ("单选", "选项是日期", date(2021, 1, 1), "2020年5月28日", None, None, "A"),
            ("单选", "选项是钟点", "甲", time(8, 30), None, None, "A"),
        ],
        change,
    )
    why = "这一格被表格软件当成了日期或时间（{}），看不出原来写的是什么，例如 1-2 或 3/4。"
    assert told(data) == [
        (2, "G 答案", why.format("2024/1/2")),
        (3, "G 答案", why.format("3月4日")),
        (4, "single", "2021/1/1"),
        (5, "single", "2021年1月1日"),
        (6, "D B", why.format("08:30:00")),
    ]


def test_a_formula_counts_by_its_result_and_without_one_it_is_refused() -> None:
    data = xlsx_of([HEADER, ("单选", "题", "甲", "乙", None, None, "=A1"), ITEM])
    counted = rewritten(
        data,
        r"xl/worksheets/sheet1\.xml",
        lambda xml: re.sub(rb'"G2"[^>]*><f>A1</f>.*?</c>', b'"G2" t="str"><f>A1</f><v>A</v></c>', xml),
    )
    assert told(data) == [
        (2, "G 答案", "这一格是公式（=A1），文件里没有存下它的结果。"),
        (3, "single", "乙"),
    ]
    assert told(counted) == [(2, "single", "甲"), (3, "single", "乙")]


def test_a_picture_in_a_cell_as_wps_keeps_it_is_no_text() -> None:
    picture = '=_xlfn.DISPIMG("ID_3D2E",1)'
    data = xlsx_of(
        [(*HEADER, "图片"), ("单选", "图中是什么？", picture, "乙", None, None, "B"), (*ITEM, picture)]
    )
    read = read_file(data)
    assert bad(read) == [(2, "C A", "这一格放的是图片，图片带不进来。")]
    assert (good(read), read.remarks) == (
        [(3, "single", "乙")],
        ["工作表“题目”里 1 行带图片，图片没有带进来，请看看题目离了图片是否完整。"],
    )


def test_a_formula_nobody_reads_does_no_harm() -> None:
    assert told(xlsx_of([(*HEADER, "分值"), (*ITEM, "=1+1")])) == TAKEN


def test_an_error_of_the_spreadsheet_is_refused() -> None:
    row = ("单选", "题", "甲", "#REF!", None, None, "A")
    assert told(xlsx_of([HEADER, row])) == [(2, "D B", "这一格是表格软件的错误标记 #REF!。")]


def test_what_is_hidden_is_said_and_hidden_sheets_stay_out() -> None:
    book = book_of([HEADER, ITEM, ITEM, ("单选", "题二", "甲", "乙", None, None, "A")])
    book.active.row_dimensions[3].hidden = True
    book.active.row_dimensions[9].hidden = True  # nothing stands there
    book.active.column_dimensions["D"].hidden = True
    book.active.column_dimensions["Z"].hidden = True
    for state in ("hidden", "veryHidden"):
        sheet = book.create_sheet(f"旧题 {state}")
        sheet.sheet_state = state
        sheet.append(HEADER)
        sheet.append(ITEM)
    read = read_file(saved(book))
    assert [row for row, *_ in good(read)] == [2, 3, 4]
    assert read.remarks == [
        "工作表“题目”里有 1 行是隐藏的（第 3 行），也一起读了。",
        "工作表“题目”里有隐藏的列（D 列），也一起读了。",
        "工作表“旧题 hidden”是隐藏的，没有读。要带进来的，请先取消隐藏。",
        "工作表“旧题 veryHidden”是隐藏的，没有读。要带进来的，请先取消隐藏。",
    ]


def test_one_sheet_a_format_and_a_sheet_of_charts() -> None:
    book = book_of([("题目", "A", "B", "答案"), ("题一", "甲", "乙", "A")], title="单选题")
    judged = book.create_sheet("判断")
    judged.append(("题目", "答案"))
    judged.append(("题二", "A"))
    book.create_chartsheet("统计")
    book.create_sheet("空的")
    read = read_file(saved(book))
    assert [(item.sheet, item.content.format) for item in read.taken] == [
        ("单选题", "single"),
        ("判断", "truefalse"),
    ]


@pytest.mark.parametrize("declared", ["A1", "A1:XFD1048576", "B7:C3"])
def test_the_declared_size_of_a_sheet_is_not_believed(declared: str) -> None:
    data = rewritten(
        xlsx_of([HEADER, ITEM]),
        r"xl/worksheets/sheet1\.xml",
        lambda xml: xml.replace(b'ref="A1:G2"', f'ref="{declared}"'.encode()),
    )
    assert f'ref="{declared}"'.encode() in part_of(data, "xl/worksheets/sheet1.xml")
    assert told(data) == TAKEN


def test_strict_files_and_prefixed_names_read_the_same() -> None:
    data = xlsx_of([HEADER, ITEM])
    prefixed = rewritten(
        data,
        r"xl/worksheets/sheet1\.xml",
        lambda xml: xml.replace(b"<", b"<x:").replace(b"<x:/", b"</x:").replace(b"xmlns=", b"xmlns:x="),
    )
    assert told(as_strict(data)) == told(prefixed) == TAKEN


def test_strings_are_shared_as_excel_shares_them() -> None:
    assert told(as_excel_writes(xlsx_of([HEADER, ITEM, ITEM]))) == [*TAKEN, (3, "single", "乙")]


def test_cells_and_rows_need_not_say_where_they_stand() -> None:
    cells = "".join(f'<c t="str"><v>{text}</v></c>' for text in HEADER)
    item = '<c t="str"><v>判断</v></c><c t="str"><v>题</v></c><c r="G2" t="str"><v>对</v></c>'
    assert told(sheet_of(f"<sheetData><row>{cells}</row><row>{item}</row></sheetData>")) == [
        (2, "truefalse", "正确")
    ]


def test_a_style_that_does_not_hold_together_does_no_harm() -> None:
    """An empty fill, as some programs write it, over which openpyxl's own reader gives up."""
    data = rewritten(
        xlsx_of([HEADER, ITEM]),
        r"xl/styles\.xml",
        lambda xml: xml.replace(b"<fill><patternFill/></fill>", b"<fill/>"),
    )
    assert b"<fill/>" in part_of(data, "xl/styles.xml")
    with pytest.raises(TypeError):
        load_workbook(BytesIO(data))
    assert told(data) == TAKEN


def test_the_name_does_not_decide() -> None:
    assert told(xlsx_of([HEADER, ITEM]), "题库.xls") == told(xlsx_of([HEADER, ITEM]), "题库") == TAKEN


def test_a_cell_of_ten_megabytes_is_refused_with_its_beginning() -> None:
    long = "长" * 100 + "".join(f"长{number}" for number in range(1_200_000))
    texts = ("单选", long, "甲", "乙", "", "", "A")
    rows = "".join(
        f"<row>{''.join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in row)}</row>"
        for row in (HEADER, texts)
    )
    read = read_file(sheet_of(f"<sheetData>{rows}</sheetData>"))
    assert bad(read) == [(2, "B 题干", "这一格的字多得放不下。")]
    assert read.refused[0].raw and read.refused[0].raw.stem == "长" * 100


def test_columns_far_to_the_right_are_left_out_and_said() -> None:
    def change(sheet: Worksheet) -> None:
        sheet.cell(2, MAX_COLUMNS + 1).value = "远"

    read = read_file(xlsx_of([HEADER, ITEM], change))
    assert (good(read), read.remarks) == (TAKEN, ["工作表“题目”里太靠右的列没有读。"])


def test_a_row_too_far_down_is_said() -> None:
    def change(sheet: Worksheet) -> None:
        sheet.cell(1_048_576, 1).value = "远"

    with pytest.raises(TooManyRows, match="超过 20000 行"):
        read_file(xlsx_of([HEADER, ITEM], change))


def test_empty_cells_with_a_border_far_away_are_nothing() -> None:
    def change(sheet: Worksheet) -> None:
        sheet.cell(1_048_576, 16_384).number_format = "@"

    assert told(xlsx_of([HEADER, ITEM], change)) == TAKEN
