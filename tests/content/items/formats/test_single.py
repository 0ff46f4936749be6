"""单选."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.items.domain import ItemContent
from content.items.errors import InvalidAnswer
from content.items.formats.single import Single
from tests.content.items.formats.samples import SAMPLES, options

SINGLE = Single()
CONTENT = SAMPLES["single"].content


@given(st.integers(2, 6), st.data())
def test_only_the_key_is_right(count: int, data: st.DataObject) -> None:
    rows = options(*(f"选项{number}号" for number in range(count)))
    key, picked = (data.draw(st.sampled_from([row["id"] for row in rows])) for _ in range(2))
    content = ItemContent("single", "哪一个？", {"options": rows}, {"option": key})
    assert SINGLE.faults(content) == []
    answer = SINGLE.read_json({"option": picked}, content.body)
    assert SINGLE.mark(answer, content).quality == (1 if picked == key else 0)


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"option": ""}, "请先选一项，再提交。"),
        ({"option": None}, "请先选一项，再提交。"),
        ({"option": "z"}, "题目里没有这个选项，请刷新页面后重新作答。"),
        ({"option": ["a"]}, "题目里没有这个选项，请刷新页面后重新作答。"),
        ({}, "答案要写成对象，并且带有“option”。"),
        ("a", "答案要写成对象，并且带有“option”。"),
    ],
)
def test_a_choice_that_is_none_is_refused(sent: object, sentence: str) -> None:
    with pytest.raises(InvalidAnswer) as refusal:
        SINGLE.read_json(sent, CONTENT.body)
    assert str(refusal.value) == sentence


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        (None, "option_count"),
        (options("只有一个"), "option_count"),
        (options(*"一二三四五六七"), "option_count"),
        (options("甲", ""), "empty"),
        (options("甲", "  "), "empty"),
        (options("甲", "字" * 301), "too_long"),
        (options("甲", "乙\x00"), "unprintable"),
        (options("甲", "乙", ids="aa"), "repeated_id"),
        (options("《民法典》", " 民法典"), "repeated_text"),
        (options("甲", "乙", prefix="选"), "option_id"),
        (options("甲", "乙", prefix="a" * 16), "option_id"),
        ([{"id": "a", "text": "甲", "is_key": True}, {"id": "b", "text": "乙"}], "option_shape"),
        (["甲", "乙"], "option_shape"),
    ],
)
def test_a_writer_hears_what_is_wrong_with_the_options(rows: object, code: str) -> None:
    faults = SINGLE.faults(replace(CONTENT, body={"options": rows}))
    assert [fault.code for fault in faults if fault.field == "options"][:1] == [code]


def test_a_writer_hears_of_a_missing_key_an_empty_stem_and_a_stray_note_at_once() -> None:
    content = replace(CONTENT, stem=" ", key={"option": "z"}, option_notes={"q": "常见误会"})
    assert [(fault.field, fault.code) for fault in SINGLE.faults(content)] == [
        ("stem", "empty"),
        ("option_notes", "unknown_option"),
        ("key", "unknown_option"),
    ]


@pytest.mark.parametrize(
    "texts",
    [("11个", "12个", "22个", "33个"), ("第三", "第五", "第七"), ("16万家", "74万家", "约147万家")],
)
def test_numbers_keep_their_order_on_every_paper(texts: tuple[str, ...]) -> None:
    body = {"options": options(*texts)}
    ids = [row["id"] for row in body["options"]]
    assert all(SINGLE.orders(body, Random(seed)) == {"options": ids} for seed in range(20))


@pytest.mark.parametrize(
    "texts", [("“六五”普法", "“七五”普法", "“八五”普法"), ("3项专利", "2项软件著作权", "1个金奖")]
)
def test_words_are_shuffled_unless_their_order_is_fixed(texts: tuple[str, ...]) -> None:
    body = {"options": options(*texts)}
    assert len({str(SINGLE.orders(body, Random(seed))) for seed in range(50)}) == 6
    fixed = {**body, "fixed_order": True}
    assert {str(SINGLE.orders(fixed, Random(seed))) for seed in range(50)} == {"{'options': ['a', 'b', 'c']}"}


def test_fixed_order_is_yes_or_no() -> None:
    faults = SINGLE.faults(replace(CONTENT, body={**CONTENT.body, "fixed_order": "yes"}))
    assert [(fault.field, fault.code) for fault in faults] == [("fixed_order", "not_boolean")]


def test_a_person_reads_the_text_of_the_option_even_when_a_later_version_dropped_it() -> None:
    assert SINGLE.key_text(CONTENT) == "驻外使领馆"
    assert SINGLE.answer_text({"option": "c"}, CONTENT) == "境外律师事务所"
    assert SINGLE.answer_text({"option": "x"}, CONTENT) == "x"
