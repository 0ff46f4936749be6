import pytest
from openpyxl import load_workbook

from content.exchange.reading import read_file
from content.exchange.writers.templates import TEMPLATES, template


@pytest.mark.parametrize("layout", TEMPLATES)
def test_a_template_brings_in_its_three_rows(layout: str) -> None:
    read = read_file(template(layout), "模板.xlsx")
    assert (read.format, read.refused) == (layout, [])
    assert [(item.row, item.content.format, item.topic) for item in read.taken] == [
        (3, "single", "宪法"),
        (4, "multiple", "民法典"),
        (5, "truefalse", "民法典"),
    ]
    assert read.remarks == ["工作表“题目”第 2 行是填写说明，没有当作题目。"]


@pytest.mark.parametrize("layout", TEMPLATES)
def test_its_help_stands_below_each_column_that_must_be_filled(layout: str, tmp_path) -> None:
    path = tmp_path / "模板.xlsx"
    path.write_bytes(template(layout))
    header, help, *rows = load_workbook(path).active.iter_rows(values_only=True)
    needed = {name for name, words in zip(header, help, strict=True) if words and words.startswith("必填")}
    assert needed == {"题型", "题干", "正确答案" if layout == "chaoxing" else "答案"}
    assert len(rows) == 3
