"""A layout that people have: the stem merged over some rows, an option in each of them."""

import pytest

from content.exchange.items import RawItem
from content.exchange.sheets import CellFault, Sheet, Workbook
from content.exchange.tables import read_tables
from content.exchange.wording import wording_of
from content.items.formats import get

HEAD = ["题号", "题型", "题干", "选项", "答案", "解析"]


def read(*rows: list[str], merged=(), faults=None):
    return read_tables(Workbook([Sheet("题", [HEAD, *rows], faults or {}, merged)]))


def keys(found) -> list[tuple[int, str, str]]:
    told = []
    for raw in found.items:
        assert isinstance(raw, RawItem), raw
        content = wording_of(raw)
        told.append((raw.row, content.format, get(content.format).key_text(content)))
    return told


@pytest.mark.parametrize(
    ("answers", "key"),
    [
        (["B", "", ""], "乙"),
        (["", "√", ""], "乙"),
        (["", "B", ""], "乙"),
        (["AC", "", ""], "甲；丙"),
        (["√", "", "√"], "甲；丙"),
        (["A", "", "C"], "甲；丙"),
        (["甲、丙", "", ""], "甲；丙"),
    ],
)
@pytest.mark.parametrize("labels", [["", "", ""], ["A. ", "B. ", "C. "]])
def test_the_rows_of_a_merged_stem_are_one_item(answers, key, labels):
    rows = [
        [
            "1" if not n else "",
            "",
            "选哪些？" if not n else "",
            f"{label}{text}",
            answer,
            "见法条" if not n else "",
        ]
        for n, (label, text, answer) in enumerate(zip(labels, "甲乙丙", answers, strict=True))
    ]
    after = ["2", "判断", "对吗？", "", "对", ""]
    found = read(*rows, after, merged=[(1, 0, 3, 0), (1, 2, 3, 2)])
    assert [(row, said) for row, _, said in keys(found)] == [(2, key), (5, "正确")]
    assert found.items[0].rationale == "见法条"


def test_a_row_of_its_own_and_a_stem_merged_for_looks_stay_as_they_are():
    found = read(
        ["1", "单选", "选一？", "A.甲 B.乙", "A", ""],
        ["", "", "", "", "", ""],
        ["2", "单选", "再选？", "甲；乙", "B", ""],
        merged=[(1, 2, 2, 2)],
    )
    assert keys(found) == [(2, "single", "甲"), (4, "single", "乙")]


def test_a_cell_at_fault_in_a_later_row_refuses_its_item_alone():
    fault = CellFault("这一格是一个错误值。", "请改好。")
    found = read(
        ["1", "", "选一？", "甲", "A", ""],
        ["", "", "", "#REF!", "", ""],
        ["2", "判断", "对吗？", "", "对", ""],
        merged=[(1, 2, 2, 2)],
        faults={(2, 3): fault},
    )
    assert [type(item).__name__ for item in found.items] == ["RefusedItem", "RawItem"]
    assert found.items[0].row == 2


def test_rows_with_nothing_but_an_option_belong_to_the_item_above():
    found = read(
        ["1", "", "选哪个？", "A. 甲", "B", "因为"],
        ["", "", "", "B. 乙", "", ""],
        ["", "", "", "C. 丙", "", ""],
        ["2", "", "选哪些？", "甲；乙；丙", "AC", ""],
    )
    assert keys(found) == [(2, "single", "乙"), (5, "multiple", "甲；丙")]


def test_a_row_that_says_more_is_an_item_without_a_stem():
    found = read(["1", "", "选哪个？", "A. 甲；B. 乙", "B", ""], ["2", "", "", "A. 丙；B. 丁", "A", ""])
    assert [(raw.row, raw.stem) for raw in found.items] == [(2, "选哪个？"), (3, "")]
