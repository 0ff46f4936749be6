"""What strangers write down, read as they mean it."""

from typing import Any

import pytest

from content.items.domain import JsonDict
from content.items.intake.entry import Entry, read_entry
from content.items.intake.errors import NotUnderstood

NUMBERS = [{"text": "11个"}, {"text": "12个"}, {"text": "33个"}]
HALF = {"text": "甲", "is_key": False}


def read(**raw: Any) -> Entry:
    return read_entry({"stem": "2021年，杭州市有多少个？", **raw}, 7)


def key(**raw: Any) -> JsonDict:
    return read(**raw).content.key


@pytest.mark.parametrize(
    "answer", ["C", "c", "c.", "33个", "33", 33, 2, "C.33个", "C、33个", ["C"], ["33个"], {"option": "C"}]
)
def test_a_single_answer_is_a_letter_a_number_or_a_text(answer: Any) -> None:
    assert key(format="single", options=NUMBERS, answer=answer) == {"option": "c"}


@pytest.mark.parametrize(
    "options",
    [
        [HALF, {"text": "乙", "is_key": True}],
        [HALF, {"content": "乙", "isCorrect": "true"}],
    ],
)
def test_a_mark_at_the_option_is_enough(options: list[JsonDict]) -> None:
    assert key(format="single", options=options) == {"option": "b"}


@pytest.mark.parametrize(
    "options",
    [["A.甲", "B.乙"], {"A": "甲", "B": "乙"}, [{"id": "x", "text": "甲"}, {"id": "y", "text": "乙"}]],
)
def test_options_are_texts_or_objects(options: Any) -> None:
    entry = read(format="单选", options=options, answer="乙")
    assert [row["text"] for row in entry.content.body["options"]] == ["甲", "乙"]
    assert entry.content.key == {"option": "b"}


@pytest.mark.parametrize("answer", ["AB", "A,B", "A、B", ["a", "b"], ["甲", "乙"], "甲；乙", [0, 1]])
def test_a_multiple_answer_names_several(answer: Any) -> None:
    assert key(format="multiple", options=["甲", "乙", "丙"], answer=answer) == {"options": ["a", "b"]}


def test_two_right_options_of_a_single_are_a_finding() -> None:
    options = [{"text": "甲", "is_key": True}, {"text": "乙", "is_key": True}]
    found = read(format="single", options=options).complaints
    assert [(each.check, each.field) for each in found] == [("KEY_UNIQUE", "option:b")]


def test_an_answer_that_is_no_option_is_a_finding() -> None:
    found = read(format="single", options=NUMBERS, answer="65个").complaints
    assert [each.check for each in found] == ["KEY_SUPPORTED"]


@pytest.mark.parametrize(
    ("answer", "value"),
    [
        (True, True), ("对", True), ("正确", True), ("A", True), (1, True), ("√", True), ([True], True),
        (False, False), ("错误", False), ("错", False), ("B", False), (0, False), ({"value": False}, False),
    ],
)  # fmt: skip
def test_a_statement_is_right_or_wrong(answer: Any, value: bool) -> None:
    assert key(format="truefalse", answer=answer) == {"value": value}


def test_the_letter_of_a_statement_is_that_of_its_option() -> None:
    assert key(format="truefalse", options=["错误", "正确"], answer="A") == {"value": False}
    options = [{"text": "正确", "is_key": False}, {"text": "错误", "is_key": True}]
    assert key(format="truefalse", options=options) == {"value": False}


@pytest.mark.parametrize(
    ("answer", "value", "tolerance"),
    [
        (65, "65", "0"), ("65", "65", "0"), ("65个", "65", "0"), (["65", "六十五"], "65", "0"),
        (2.2, "2.2", "0"), ("2.2±0.05", "2.2", "0.05"), ("1,200", "1200", "0"),
        ({"value": "240", "tolerance": "9"}, "240", "9"), ("240余", "240", "2.4"), ("十", "十", "0"),
        ("2.2亿元（相差不超过 0.05 都算对）", "2.2", "0.05"),
    ],
)  # fmt: skip
def test_a_number_is_written_in_many_ways(answer: Any, value: str, tolerance: str) -> None:
    assert key(format="numeric", answer=answer) == {"value": value, "tolerance": tolerance}


@pytest.mark.parametrize(
    ("stem", "unit"),
    [("2021年，共____个（次）。", "个"), ("2021年，提供咨询____万人次。", "万人次"), ("共多少件？", "件")],
)
def test_the_unit_stands_in_the_stem(stem: str, unit: str) -> None:
    assert read(format="numeric", stem=stem, answer=65).content.body["unit"] == unit


@pytest.mark.parametrize(
    ("stem", "answer", "blanks"),
    [
        ("成立____队伍。", "志愿者", [["志愿者"]]),
        ("成立（  ）队伍。", ["志愿者", "志愿者队"], [["志愿者", "志愿者队"]]),
        ("省、市、__，版本__。", "县；2.0", [["县"], ["2.0"]]),
        ("省、市、____，版本____。", [["县", "区县"], ["2.0"]], [["县", "区县"], ["2.0"]]),
    ],
)
def test_blanks_are_filled_one_by_one(stem: str, answer: Any, blanks: list[list[str]]) -> None:
    assert key(format="blank", stem=stem, answer=answer) == {"blanks": blanks}


@pytest.mark.parametrize(
    ("answer", "order"),
    [
        (None, ["a", "b", "c"]),
        ("CAB", ["c", "a", "b"]),
        ("丙→甲→乙", ["c", "a", "b"]),
        (["丙", "甲", "乙"], ["c", "a", "b"]),
    ],
)
def test_an_order_is_that_of_the_answer_or_of_the_options(answer: Any, order: list[str]) -> None:
    assert key(format="ordering", options=["甲", "乙", "丙"], answer=answer) == {"order": order}


def test_an_order_may_be_told_by_the_answer_alone() -> None:
    content = read(format="ordering", answer="丙 → 甲 → 乙").content
    assert [row["text"] for row in content.body["options"]] == ["丙", "甲", "乙"]
    assert content.key == {"order": ["a", "b", "c"]}


@pytest.mark.parametrize(
    "raw",
    [
        {"left": ["金奖", "银奖"], "right": ["1个", "3个"]},
        {"left": ["金奖", "银奖"], "right": ["1个", "3个"], "answer": "1-A 2-B"},
        {"left": ["金奖", "银奖"], "right": ["1个", "3个"], "answer": {"金奖": "1个", "银奖": "3个"}},
        {"options": {"left": ["金奖", "银奖"], "right": ["1个", "3个"]}, "answer": ["A", "B"]},
        {"answer": {"金奖": "1个", "银奖": "3个"}},
        {"pairs": [["金奖", "1个"], ["银奖", "3个"]]},
        {"options": [{"left": "金奖", "right": "1个"}, {"left": "银奖", "right": "3个"}]},
        {"options": [{"text": "金奖 — 1个"}, {"text": "银奖 — 3个"}]},
        {"options": [{"text": "金奖", "match": "1个"}, {"text": "银奖", "match": "3个"}]},
    ],
)
def test_pairs_come_in_any_shape(raw: JsonDict) -> None:
    content = read(format="matching", **raw).content
    assert content.body == {
        "left": [{"id": "l1", "text": "金奖"}, {"id": "l2", "text": "银奖"}],
        "right": [{"id": "r1", "text": "1个"}, {"id": "r2", "text": "3个"}],
    }
    assert content.key == {"pairs": {"l1": "r1", "l2": "r2"}}


def test_a_right_side_may_serve_twice() -> None:
    content = read(format="matching", answer={"银奖": "3个", "铜奖": "3个"}).content
    assert content.body["reuse"] is True
    assert content.key == {"pairs": {"l1": "r1", "l2": "r1"}}


def test_gaps_take_words() -> None:
    stem = "实施“____”行动，推行____分流。"
    content = read(
        format="cloze", stem=stem, options=["治本", "繁简", "快慢"], answer=["治本", "繁简"]
    ).content
    assert (content.key, content.body["gaps"]) == ({"gaps": ["a", "b"]}, 2)


def test_body_and_key_of_ingest_are_taken_as_they_are() -> None:
    body = {"options": [{"id": "o1", "text": "甲"}, {"id": "o2", "text": "乙"}], "fixed_order": False}
    assert read(format="single", body=body, key={"option": "o2"}).content.key == {"option": "o2"}


@pytest.mark.parametrize(
    ("raw", "kind", "article"),
    [
        ({"citation": "《民法典》第一千二百五十四条"}, "law", "第一千二百五十四条"),
        ({"citation": {"kind": "law", "title": "民法典", "article": "第十九条"}}, "law", "第十九条"),
        ({"stem": "依照宪法，一切权力属于谁？"}, "law", ""),
        ({"citation": "杭州市司法局2021年度亮点工作回眸"}, "report", ""),
        ({"year": 2021, "place": "杭州"}, "report", ""),
    ],
)
def test_a_law_is_told_from_a_report(raw: JsonDict, kind: str, article: str) -> None:
    citation = read(format="truefalse", answer=True, **raw).content.citation
    assert (citation["kind"], citation["article"]) == (kind, article)


def test_the_name_of_a_document_is_no_text_to_compare_with() -> None:
    assert read(format="truefalse", answer=True, source="杭州市司法局工作回眸").source == ""
    text = "律师人数突破1.2万人，居全国第七。"
    assert read(format="truefalse", answer=True, source=text).source == text


@pytest.mark.parametrize(
    "raw",
    [
        None,
        "一句话",
        [],
        {},
        {"stem": ""},
        {"stem": "问？", "format": "拼图"},
        {"stem": "问？", "format": "single"},
        {"stem": "问？", "format": "single", "options": ["甲", "乙"]},
        {"stem": "问？", "format": "truefalse", "answer": "也许"},
        {"stem": "问？", "format": "numeric", "answer": None},
        {"stem": "问？", "format": "blank"},
        {"stem": "问？", "format": "ordering", "options": ["甲", "乙"], "answer": "AC"},
        {"stem": "问？", "format": "matching", "options": ["甲", "乙"]},
    ],
)
def test_what_cannot_be_understood_says_why(raw: Any) -> None:
    with pytest.raises(NotUnderstood) as raised:
        read_entry(raw, 1)
    assert str(raised.value).endswith("。")
