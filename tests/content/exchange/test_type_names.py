import pytest

from content.exchange.type_names import TYPES, bare_name, type_named


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("单选", "单选"),
        ("单选题（50题）", "单选题"),
        ("一、单项选择题（每题2分，共20分）", "单项选择题"),
        ("二、多选题：每题 3 分", "多选题"),
        ("第三部分 判断题", "判断题"),
        ("3. 填空题 共10题", "填空题"),
        ("说明", ""),
        ("宪法", ""),
        ("Sheet1", ""),
    ],
)
def test_a_heading_or_a_sheet_names_a_format(text: str, name: str) -> None:
    assert type_named(text) == name


@pytest.mark.parametrize(
    ("cell", "format"),
    [
        ("【单选题】", "single"),
        ("1.单选", "single"),
        ("（一）单选题", "single"),
        ("单选题（必答）", "single"),
        ("单 选 题:", "single"),
        ("單選題", "single"),
        ("複選題", "multiple"),
        ("multiple_choice", "multiple"),
        ("Fill-in-the-Blank", "blank"),
        ("填充題", "blank"),
        ("判断正误", "truefalse"),
        ("简答题", ""),
    ],
)
def test_a_cell_names_a_format_in_many_ways(cell: str, format: str) -> None:
    assert TYPES.get(bare_name(cell), "") == format
