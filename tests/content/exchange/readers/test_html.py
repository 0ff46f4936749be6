"""Web pages under the name .xls."""

from content.exchange.readers.html import read_html
from tests.content.exchange.workbooks import told

HEADER = "<tr><th>题型</th><th>题干</th><th>选项</th><th>答案</th></tr>"


def page(rows: str) -> bytes:
    return f"<!DOCTYPE html>\n<html><body><table>{HEADER}{rows}</table></body></html>".encode()


def test_lines_are_where_the_page_breaks_them() -> None:
    rows = "<tr><td>单选</td><td>题\n  一<p>第二行</p></td><td>A.甲<br>B.乙</td><td>B</td></tr>"
    [sheet] = read_html(page(rows).decode()).sheets
    assert sheet.rows[1] == ["单选", "题 一\n第二行", "A.甲\nB.乙", "B"]
    assert told(page(rows)) == [(2, "single", "乙")]


def test_a_cell_over_several_rows_counts_for_each() -> None:
    rows = (
        "<tr><td rowspan=2>判断</td><td>题一</td><td></td><td>B</td></tr>"
        "<tr><td>题二</td><td></td><td>对</td></tr><tr><td colspan=4>二、多选题</td></tr>"
        "<tr><td></td><td>题三</td><td>甲|乙|丙</td><td>AB</td></tr>"
    )
    assert told(page(rows)) == [(2, "truefalse", "错误"), (3, "truefalse", "正确"), (5, "multiple", "甲；乙")]


def test_a_table_that_only_lays_out_the_page_is_none() -> None:
    inner = f"<table>{HEADER}<tr><td>判断</td><td>题</td><td></td><td>对</td></tr></table>"
    book = read_html(f"<table><tr><td>菜单</td><td>{inner}</td></tr></table>")
    assert [len(sheet.rows) for sheet in book.sheets] == [2]


def test_spans_beyond_measure_take_no_memory() -> None:
    rows = '<tr><td rowspan="99999999" colspan="0">判断</td><td>题</td></tr>'
    [sheet] = read_html(f"<table>{HEADER}{rows}</table>").sheets
    assert sheet.rows[1] == ["判断", "题"]
