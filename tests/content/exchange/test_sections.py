import pytest

from content.exchange.sections import header_rows, heading_of, shared_cells, wide_cells
from content.exchange.sheets import Sheet


@pytest.mark.parametrize(
    ("row", "merged", "heading"),
    [
        (["第一章 总则", "", ""], [(0, 0, 0, 2)], "第一章 总则"),
        (["二、多选题", "", ""], [], "二、多选题"),
        (["", "题干", ""], [], None),
        (["第一章 总则", "", ""], [], None),
        (["宪法", "", ""], [(0, 0, 3, 0)], None),
        (["单选", "题", "A"], [(0, 0, 0, 1)], None),
    ],
)
def test_a_heading_is_one_wide_cell_or_numbers_a_part(row, merged, heading) -> None:
    sheet = Sheet("", [row], merged=merged)
    assert heading_of(sheet, 0, wide_cells(sheet)) == heading


def test_only_what_is_written_once_for_many_rows_is_shared() -> None:
    rows = [["题型", "题干", "知识点"], ["单选", "题一", "宪法"], ["", "", ""], ["", "题三", ""]]
    sheet = Sheet("", rows, merged=[(1, 0, 3, 0), (1, 1, 2, 1), (1, 2, 99, 2)])
    assert shared_cells(sheet, ["type", "stem", "topic"], 1) == {
        (2, 0): "单选",
        (3, 0): "单选",
        (2, 2): "宪法",
        (3, 2): "宪法",
    }


def test_a_header_may_take_two_rows() -> None:
    rows = [["题干", "选项", "", "答案"], ["", "A", "B"], ["题", "甲", "乙", "A"]]
    sheet = Sheet("", rows, merged=[(0, 0, 1, 0), (0, 1, 0, 2), (0, 3, 1, 3)])
    assert header_rows(sheet, 0) == (1, ["题干", "A", "B", "答案"])
    assert header_rows(Sheet("", rows), 0) == (0, rows[0])
