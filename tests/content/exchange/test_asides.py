"""Whom an item suits, where it is from and what is said of its options: each in one cell."""

from dataclasses import replace

import pytest

from content.exchange.asides import citation_of, citation_text, notes_of, notes_text, suits_of, suits_text
from content.exchange.errors import NotTaken
from content.exchange.items import TakenItem
from content.exchange.reading import read_file
from content.exchange.writers import WRITER_OF
from content.items.domain import ItemContent

OPTIONS = [{"id": "x", "text": "甲"}, {"id": "y", "text": "乙"}]
QUESTION = ItemContent("single", "问？", {"options": OPTIONS}, {"option": "x"}, "见上。")
CITED = [
    {"kind": "law", "title": "民法典", "article": "一百八十八"},
    {"kind": "report", "title": "工作总结", "section": "一、成效", "page": 3, "quote": "办结\n三百件。"},
    {"kind": "link", "title": "普法网", "url": "https://example.org/a?b=1"},
]


@pytest.mark.parametrize(
    ("text", "suits"),
    [
        ("", ()),
        ("成人、小学", ("primary", "adult")),
        ("初中生，高中生", ("junior", "senior")),
        ("不限", ()),
        ("senior", ("senior",)),
    ],
)
def test_whom_it_suits(text: str, suits: tuple[str, ...]) -> None:
    assert suits_of(text) == suits
    assert suits_of(suits_text(suits)) == suits


def test_somebody_nobody_knows_is_named() -> None:
    with pytest.raises(NotTaken, match="不认识“干部”"):
        suits_of("成人、干部")


@pytest.mark.parametrize(
    ("text", "citation"),
    [
        ("", {}),
        ("《民法典》第十七条", {"kind": "law", "title": "民法典", "article": "第十七条"}),
        ("《宪法》", {"kind": "law", "title": "宪法"}),
        ("https://example.org/law", {"kind": "link", "url": "https://example.org/law"}),
        ("2023年工作总结", {"kind": "report", "title": "2023年工作总结"}),
        ("页：三\n", None),
    ],
)
def test_where_it_is_from_as_people_write_it(text: str, citation: dict | None) -> None:
    if citation is None:
        with pytest.raises(NotTaken, match="页不是数"):
            citation_of(text)
    else:
        assert citation_of(text) == citation


@pytest.mark.parametrize("citation", CITED)
def test_where_it_is_from_reads_back_as_the_same(citation: dict) -> None:
    assert citation_of(citation_text(citation)) == citation
    assert citation_of(citation_text(citation | {"start": 3, "end": 9})) == citation


def test_what_would_be_read_otherwise_is_not_written() -> None:
    assert citation_text({"kind": "report", "title": "标题", "quote": "一\n页：九"}) == ""


def test_notes_go_by_the_letters_of_the_options() -> None:
    notes = {"x": "少看了一个字", "y": "把两条\n混在一起"}
    assert notes_text(OPTIONS, notes) == "A：少看了一个字\nB：把两条\n混在一起"
    assert notes_of(notes_text(OPTIONS, notes), {"A": "x", "B": "y"}) == notes
    with pytest.raises(NotTaken, match="看不出说的是哪个选项"):
        notes_of("容易混淆", {"A": "x"})


@pytest.mark.parametrize("format", ["generic", "csv"])
def test_a_table_brings_all_three_back_and_leaves_nothing_out(format: str) -> None:
    items = [
        TakenItem(
            number,
            replace(QUESTION, stem=f"第{number}问？", citation=citation, option_notes={"y": "混了"}),
            topic="普法",
            code=f"c{number}",
            suits=("junior", "adult"),
        )
        for number, citation in enumerate(CITED, 1)
    ]
    written = WRITER_OF[format].write(items)
    back = read_file(written.data).taken
    assert written.left_out == []
    assert [(item.content.citation, item.suits) for item in back] == [
        (citation, ("junior", "adult")) for citation in CITED
    ]
    assert [list(item.content.option_notes.values()) for item in back] == [["混了"]] * 3


def test_a_note_that_looks_like_the_next_option_is_left_out_and_said() -> None:
    item = TakenItem(1, replace(QUESTION, option_notes={"x": "一\nB：二"}))
    written = WRITER_OF["generic"].write([item])
    assert written.left_out == ["1 道题的“选项说明”没有写进去，写下来会读成别的（第 1 题）。"]
    assert len(read_file(written.data).taken) == 1
