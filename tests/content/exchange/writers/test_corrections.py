"""What 周老师 gets back when rows were refused, and brings in again once they are mended."""

from io import BytesIO

from openpyxl import load_workbook

from content.exchange.items import RawItem, RefusedItem
from content.exchange.reading import read_file
from content.exchange.writers.corrections import corrected_file
from tests.content.exchange import real_files
from tests.content.exchange.workbooks import bad, good, xlsx_of
from tests.content.sources.documents import saved

TABLE = (
    "题型,题干,选项A,选项B,答案,解析,难度,知识点\n"
    "单选,=题一,甲,乙,E,因为,难,宪法\n"
    "简答,题二,,,略,,,\n"
    "单选,好的,甲,乙,A,,,\n"
)


def test_each_refused_row_stands_behind_its_reason() -> None:
    refused = read_file(TABLE.encode(), "题库.csv").refused
    header, *rows = load_workbook(BytesIO(corrected_file(refused))).active.iter_rows(values_only=True)
    assert header[:8] == ("原因", "怎么改", "原位置", "代码", "题型", "题干", "选项A", "选项B")
    assert [row[:8] for row in rows] == [
        (
            "答案里的 E 不在选项里。", "请核对答案，或补上这个选项。", "第 2 行，E 答案", None,
            "单选", "=题一", "甲", "乙",
        ),
        (refused[1].why, refused[1].fix, "第 3 行，A 题型", None, "简答", "题二", None, None),
    ]  # fmt: skip
    assert dict(zip(header, rows[0], strict=True)) | {} == {
        "原因": refused[0].why, "怎么改": refused[0].fix, "原位置": "第 2 行，E 答案", "代码": None,
        "题型": "单选", "题干": "=题一", "选项A": "甲", "选项B": "乙",
        **{f"选项{letter}": None for letter in "CDEFGHIJ"},
        "答案": "E", "解析": "因为", "难度": "难", "知识点": "宪法",
        "适合谁": None, "出处": None, "选项说明": None,
    }  # fmt: skip


def test_a_mended_file_comes_in_without_a_word_about_its_columns() -> None:
    book = load_workbook(BytesIO(corrected_file(read_file(TABLE.encode()).refused)))
    places = {cell.value: cell.column for cell in book.active[1]}
    book.active.cell(2, places["答案"]).value = "A"
    book.active.cell(3, places["题型"]).value = "判断"
    book.active.cell(3, places["答案"]).value = "对"
    read = read_file(saved(book))
    assert good(read) == [(2, "single", "甲"), (3, "truefalse", "正确")]
    assert (read.taken[0].content.stem, read.taken[0].topic) == ("=题一", "宪法")
    assert (read.refused, read.remarks) == ([], [])


def test_unmended_rows_are_refused_for_the_same_reasons() -> None:
    for file in (real_files.chaoxing_template, real_files.generic_sheets):
        refused = read_file(file()).refused
        again = read_file(corrected_file(refused)).refused
        assert [item.why for item in again] == [item.why for item in refused]


def test_answers_by_number_become_letters() -> None:
    """There 1 is a place; beside options that are numbers it could be the option 1."""
    header = ("Question Text", "Question Type", "Option 1", "Option 2", "Option 3", "Correct Answer")
    refused = read_file(
        xlsx_of([header, ("", "Multiple Choice", 3, 1, 2, "1"), ("", "Checkbox", 3, 1, 2, "1, 3")])
    ).refused
    sheet = load_workbook(BytesIO(corrected_file(refused))).active
    places = {cell.value: cell.column for cell in sheet[1]}
    assert [sheet.cell(row, places["答案"]).value for row in (2, 3)] == ["A", "AC"]


def test_signs_that_no_workbook_stores_are_left_out() -> None:
    raw = RawItem(3, stem="题\x07干\ud800\uffff", answer="\x00对")
    sheet = load_workbook(BytesIO(corrected_file([RefusedItem(3, "题干", "为何", "怎样", raw=raw)]))).active
    assert [cell.value for cell in sheet[2] if cell.value] == ["为何", "怎样", "第 3 行，题干", "题干", "对"]


def test_what_could_not_be_told_apart_keeps_its_place() -> None:
    data = corrected_file([RefusedItem(7, "选项", "看不懂。", "请改好。", "表一")])
    rows = list(load_workbook(BytesIO(data)).active.iter_rows(min_row=2, max_col=4, values_only=True))
    assert rows == [("看不懂。", "请改好。", "表一 第 7 行，选项", None)]
    assert bad(read_file(data)) == []
