"""What is written into a table reads back as the same; what a table cannot hold is said, never bent."""

from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from content.exchange.identity import says_the_same
from content.exchange.items import TakenItem
from content.exchange.reading import read_file
from content.exchange.writers import WRITERS
from content.exchange.writers.rows import held
from content.exchange.writers.shapes import CHAOXING, GENERIC, KAHOOT, QUIZIZZ
from content.items.domain import ItemContent
from tests.content.exchange.writers.items import ITEMS
from tests.factories.items import WORDINGS

SHAPES = {"generic": GENERIC, "csv": GENERIC, "chaoxing": CHAOXING, "kahoot": KAHOOT, "quizizz": QUIZIZZ}
TABLES = {writer.format: writer for writer in WRITERS if writer.format in SHAPES}
PLAIN = [
    TakenItem(
        number,
        ItemContent(format, *wording, rationale="见法条。", difficulty="hard"),
        topic="普法",
        code=f"t-{number}",
    )
    for number, (format, wording) in enumerate(WORDINGS.items(), 1)
]
FEW = "第 1、2、3、4、5、6、7、8、9、10…… 题"


def single(stem: str, *options: str, key: str = "a") -> TakenItem:
    rows = [{"id": id, "text": text} for id, text in zip("abcdef", options, strict=False)]
    return TakenItem(1, ItemContent("single", stem, {"options": rows}, {"option": key}))


@pytest.mark.parametrize("name", TABLES)
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(items=st.lists(ITEMS, min_size=1, max_size=4))
def test_what_is_written_reads_back_as_the_same(name: str, items: list[TakenItem]) -> None:
    written, shape = TABLES[name].write(items), SHAPES[name]
    gone = [
        number
        for number in range(1, len(items) + 1)
        if any(one.startswith(f"第 {number} 题") for one in written.left_out)
    ]
    kept = [item for number, item in enumerate(items, 1) if number not in gone]
    read = read_file(written.data, format=shape.layout) if kept else None
    back = read.taken if read else []
    assert not (read and read.refused)
    assert len(back) == len(kept)
    for item, again in zip(kept, back, strict=True):
        assert says_the_same(held(item.content, shape), held(again.content, shape))


@pytest.mark.parametrize(
    ("name", "formats"),
    [
        ("generic", list(WORDINGS)),
        ("csv", list(WORDINGS)),
        ("chaoxing", ["single", "multiple", "truefalse", "blank"]),
        ("kahoot", ["single", "multiple", "truefalse"]),
        ("quizizz", ["single", "multiple", "truefalse"]),
    ],
)
def test_an_item_of_each_format_goes_where_there_is_room_for_it(name: str, formats: list[str]) -> None:
    back = read_file(TABLES[name].write(PLAIN).data)
    assert ([item.content.format for item in back.taken], back.format) == (formats, SHAPES[name].layout)
    assert back.refused == []


def test_each_layout_is_written_as_its_program_has_it() -> None:
    """The rows below the header, with the row of help that Wayground expects."""
    written = {}
    for name, above in (("generic", 1), ("chaoxing", 1), ("kahoot", 8), ("quizizz", 2)):
        sheet = load_workbook(BytesIO(TABLES[name].write(PLAIN[:3]).data)).active
        rows = sheet.iter_rows(min_row=above + 1, values_only=True)
        written[name] = ["|".join(cell or "" for cell in row).rstrip("|") for row in rows]
    assert written == {
        "generic": [
            "t-1|单选|法律援助的咨询热线是哪一个？|12315|12345|12348|12368|||||C|见法条。|难|普法",
            "t-2|多选|下列哪些属于调解？|人民调解|行政调解|仲裁裁决|诉讼判决|||||AB|见法条。|难|普法",
            "t-3|判断|十八周岁以上的自然人为成年人。|||||||||正确|见法条。|难|普法",
        ],
        "chaoxing": [
            "/普法|单选题|法律援助的咨询热线是哪一个？|C|见法条。|难|普法|4|12315|12345|12348|12368",
            "/普法|多选题|下列哪些属于调解？|AB|见法条。|难|普法|4|人民调解|行政调解|仲裁裁决|诉讼判决",
            "/普法|判断题|十八周岁以上的自然人为成年人。|正确|见法条。|难|普法",
        ],
        "kahoot": [
            "|法律援助的咨询热线是哪一个？|12315|12345|12348|12368|20|3",
            "|下列哪些属于调解？|人民调解|行政调解|仲裁裁决|诉讼判决|20|1,2",
            "|十八周岁以上的自然人为成年人。|正确|错误|||20|1",
        ],
        "quizizz": [
            "法律援助的咨询热线是哪一个？|Multiple Choice|12315|12345|12348|12368||3|30||见法条。",
            "下列哪些属于调解？|Checkbox|人民调解|行政调解|仲裁裁决|诉讼判决||1,2|30||见法条。",
            "十八周岁以上的自然人为成年人。||正确|错误||||1|30||见法条。",
        ],
    }


def test_the_generic_table_keeps_topic_code_rationale_and_difficulty() -> None:
    back = read_file(TABLES["generic"].write(PLAIN).data).taken
    kept = [(item.topic, item.code, item.content.rationale, item.content.difficulty) for item in back]
    assert kept == [("普法", f"t-{number}", "见法条。", "hard") for number in range(1, 9)]


def test_what_has_no_place_is_said_once_for_all_items() -> None:
    cited = replace(PLAIN[0], content=replace(PLAIN[0].content, citation={"kind": "law"}), suits=("adult",))
    many = [cited] * 12
    assert TABLES["kahoot"].write([*many, PLAIN[6]]).left_out == [
        "第 13 题“请把热线和用途配对。”没有写进去：Kahoot 的表里没有配对题。",
        *[
            f"12 道题的“{words}”没有写进去，Kahoot 的表里没有放它的地方（{FEW}）。"
            for words in ("讲解", "难度", "专题", "代码", "出处", "适合谁")
        ],
    ]


@pytest.mark.parametrize(
    ("name", "item", "reason"),
    [
        ("kahoot", single("长" * 121, "甲", "乙"), "Kahoot 的表里题干最多 120 个字，这题有 121 个。"),
        ("kahoot", single("题", "甲" * 76, "乙"), "Kahoot 的表里选项最多 75 个字，这题有一个 76 个字。"),
        ("kahoot", single("题", *"甲乙丙丁戊"), "Kahoot 的表里最多 4 个选项，这题有 5 个。"),
        ("quizizz", single("题", *"甲乙丙丁戊己"), "Wayground（Quizizz）的表里最多 5 个选项，这题有 6 个。"),
        (
            "generic",
            TakenItem(1, ItemContent("blank", "题____", {"blanks": 1}, {"blanks": [["甲;乙"]]})),
            "题干或答案里夹着竖线、分号这样的记号，写在表格里分不清几个空。",
        ),
    ],
)
def test_an_item_that_does_not_fit_is_left_out_with_the_reason(
    name: str, item: TakenItem, reason: str
) -> None:
    written = TABLES[name].write([item])
    assert written.left_out[0] == f"第 1 题“{item.content.stem[:20]}”没有写进去：{reason}"
    assert written.data


def test_options_that_are_letters_keep_their_key() -> None:
    items = [single("哪个字母？", "B", "A", key=key) for key in "ab"]
    for name in ("generic", "csv", "chaoxing"):
        back = read_file(TABLES[name].write(items).data).taken
        assert [item.content.key for item in back] == [{"option": "a"}, {"option": "b"}]


@pytest.mark.parametrize("sign", ["=1+1", "+86", "-5", "@某人", "'=1", "＝1", "\t=1"])
def test_nothing_is_a_formula_and_everything_reads_back(sign: str, tmp_path) -> None:
    items = [single(sign, f"{sign}甲", "乙")]
    for name in ("generic", "csv"):
        [back] = read_file(TABLES[name].write(items).data).taken
        assert (back.content.stem, back.content.body["options"][0]["text"]) == (
            sign.strip(),
            f"{sign}甲".strip(),
        )
    path = tmp_path / "out.xlsx"
    path.write_bytes(TABLES["generic"].write(items).data)
    cells = [cell for row in load_workbook(path).active.iter_rows() for cell in row if cell.value]
    assert {(cell.data_type, cell.number_format) for cell in cells} == {("s", "@")}
    lines = TABLES["csv"].write(items).data.decode("utf-8-sig").splitlines()
    assert not any(
        cell.strip('"').startswith(tuple("=+-@\t＝")) for line in lines for cell in line.split(",")
    )


def test_an_empty_list_gives_a_table_to_fill_in() -> None:
    for writer in TABLES.values():
        assert (writer.write([]).left_out, read_file(writer.write([]).data).taken) == ([], [])
