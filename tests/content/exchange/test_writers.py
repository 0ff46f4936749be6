"""What is written is read back as it was, and what a format cannot hold is said."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.exchange.identity import says_the_same
from content.exchange.items import TakenItem
from content.exchange.reading import read_file
from content.exchange.writers import WRITERS, Writer, Written
from content.imports.domain import settled
from content.items.domain import ItemContent
from tests.content.exchange.bank import banks

FOUR = {"options": [{"id": id, "text": text} for id, text in zip("abcd", "甲乙丙丁", strict=True)]}
EVERY_FORMAT = [
    ItemContent("single", "题一", FOUR, {"option": "b"}),
    ItemContent("multiple", "题二", FOUR, {"options": ["a", "c"]}),
    ItemContent("truefalse", "题三", {}, {"value": False}),
    ItemContent("numeric", "题四有几天", {"unit": "天"}, {"value": "7", "tolerance": "0.5"}),
    ItemContent("blank", "____月____日", {"blanks": 2}, {"blanks": [["12", "十二"], ["4"]]}),
    ItemContent("ordering", "题六", FOUR, {"order": ["c", "a", "d", "b"]}),
    ItemContent(
        "matching",
        "题七",
        {"left": FOUR["options"][:2], "right": FOUR["options"][2:]},
        {"pairs": {"a": "d", "b": "c"}},
    ),
    ItemContent("cloze", "先____后____", {"gaps": 2, **FOUR}, {"gaps": ["b", "a"]}),
]
BANK = [TakenItem(1, content) for content in EVERY_FORMAT]


def writer(format: str) -> Writer:
    return next(one for one in WRITERS if one.format == format)


def unheld(written: Written) -> int:
    return sum("没有写进去：" in sentence for sentence in written.left_out)


@pytest.mark.parametrize(
    ("format", "held"),
    [
        ("json", [0, 1, 2, 3, 4, 5, 6, 7]),
        ("moodle", [0, 1, 2, 3, 4, 5, 6, 7]),
        ("paper", [0, 1, 2, 3, 4, 5, 6, 7]),
        ("gift", [0, 1, 2, 3, 6]),
        ("aiken", [0, 2]),
    ],
)
def test_every_format_of_item_comes_back_where_the_notation_has_it(format: str, held: list[int]) -> None:
    written = writer(format).write(BANK)
    read = read_file(written.data)
    assert (read.format, read.refused, len(read.taken)) == (format, [], len(held))
    pairs = zip(held, read.taken, strict=True)
    assert [
        place for place, item in pairs if not says_the_same(EVERY_FORMAT[place], settled(item.content))
    ] == []
    assert unheld(written) == len(BANK) - len(held)


@pytest.mark.parametrize("format", [one.format for one in WRITERS])
@settings(max_examples=40)
@given(data=st.data())
def test_whatever_is_in_the_texts(format: str, data: st.DataObject) -> None:
    bank = data.draw(banks())
    written = writer(format).write(bank)
    if unheld(written) == len(bank):
        return
    read = read_file(written.data, "", "generic" if format == "csv" else format)
    assert (read.refused, len(read.taken)) == ([], len(bank) - unheld(written))
    mine = [item.content for place, item in enumerate(bank, 1) if not _left_out(written, place)]
    for one, other in zip(mine, read.taken, strict=True):
        bare = replace(one, option_notes={}, rationale="", difficulty="medium")
        back = replace(other.content, option_notes={}, rationale="", difficulty="medium")
        extras = ("fixed_order", "hint", "reuse")
        both = [
            replace(side, body={name: value for name, value in side.body.items() if name not in extras})
            for side in (bare, back)
        ]
        assert says_the_same(*both)


def _left_out(written: Written, place: int) -> bool:
    return any(s.startswith(f"第 {place} 题“") and "没有写进去：" in s for s in written.left_out)


@settings(max_examples=60)
@given(bank=banks())
def test_our_own_json_holds_everything(bank: list[TakenItem]) -> None:
    written = writer("json").write(bank)
    assert written.left_out == []
    back = read_file(written.data).taken
    assert [replace(item, row=1) for item in back] == bank


@pytest.mark.parametrize(
    "format", ["single", "multiple", "truefalse", "numeric", "ordering", "cloze", "matching"]
)
@settings(max_examples=25)
@given(data=st.data())
def test_moodle_holds_any_text(format: str, data: st.DataObject) -> None:
    bank = data.draw(banks(format))
    written = writer("moodle").write(bank)
    taken = read_file(written.data, "", "moodle").taken
    lost = {
        part
        for s in written.left_out
        if "没有写进去：" not in s
        for part in s.rpartition("的")[2].removesuffix("没有写进去。").split("、")
    }
    assert len(taken) == len(bank) - unheld(written)
    assert lost <= {"出处", "适合谁", "右边可重复用"}


def test_what_is_lost_is_named_by_item() -> None:
    content = replace(
        EVERY_FORMAT[0],
        rationale="因为",
        option_notes={"a": "常见误解"},
        citation={"kind": "law", "title": "民法典", "article": "第一条"},
        body={**FOUR, "fixed_order": True},
        difficulty="hard",
    )
    item = TakenItem(1, content, topic="民法典", code="law-01", suits=("adult",))
    notations = [one for one in WRITERS if one.suffix not in (".xlsx", ".csv")]
    assert {one.format: one.write([item]).left_out for one in notations} == {
        "paper": ["第 1 题“题一”的不打乱、选项说明、出处、适合谁没有写进去。"],
        "aiken": ["第 1 题“题一”的不打乱、解析、难度、选项说明、出处、知识点、代码、适合谁没有写进去。"],
        "gift": ["第 1 题“题一”的不打乱、出处、适合谁没有写进去。"],
        "moodle": ["第 1 题“题一”的出处、适合谁没有写进去。"],
        "json": [],
    }


def test_a_whole_item_is_left_out_with_the_reason() -> None:
    stem = replace(EVERY_FORMAT[0], stem="上一行\n下一行")
    assert writer("aiken").write([TakenItem(1, stem), BANK[5]]).left_out == [
        "第 1 题“上一行 下一行”没有写进去：Aiken 的题干和选项里不能换行。",
        "第 2 题“题六”没有写进去：Aiken 存不下排序题。",
    ]


def test_the_paper_is_one_that_people_can_read() -> None:
    item = TakenItem(1, replace(EVERY_FORMAT[0], rationale="因为", difficulty="easy"), topic="宪法")
    assert writer("paper").write([item, BANK[4]]).data.decode() == (
        "1、【单选题】题一\nA、甲\nB、乙\nC、丙\nD、丁\n答案：B\n解析：因为\n难度：易\n知识点：宪法\n"
        "\n2、【填空题】____月____日\n答案：12;十二|4\n"
    )
