"""数值填空: right is right in whatever way the number is written."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.items.domain import ItemContent
from content.items.errors import InvalidAnswer
from content.items.formats.numeric import Numeric
from tests.content.items.formats.samples import SAMPLES

NUMERIC = Numeric()
CONTENT = SAMPLES["numeric"].content


def asked(value: str, unit: str, tolerance: str = "0") -> ItemContent:
    return ItemContent("numeric", "是多少？", {"unit": unit}, {"value": value, "tolerance": tolerance})


def quality(content: ItemContent, typed: str) -> float:
    return NUMERIC.mark(NUMERIC.read_json({"text": typed}, content.body), content).quality


@pytest.mark.parametrize(
    "typed",
    [
        "2.8",
        "2.8万",
        "2.8万件",
        "28000",
        "28000件",
        "28,000",
        "２．８",
        "2。8万",
        "二点八",
        "二万八千",
        "二万八",
        "约2.8万",
        " 2.8 万 件 ",
        "2.80",
    ],
)
def test_every_way_to_write_the_number_of_cases_is_right(typed: str) -> None:
    assert quality(asked("2.8", "万件"), typed) == 1


@pytest.mark.parametrize("typed", ["2.7", "2.8件", "28", "280000", "-2.8", "2.8亿", "28000万件"])
def test_another_number_is_wrong(typed: str) -> None:
    assert quality(asked("2.8", "万件"), typed) == 0


@pytest.mark.parametrize(
    ("value", "unit", "typed"),
    [
        ("65", "个(次)", "65"),
        ("65", "个(次)", "六十五"),
        ("65", "个(次)", "65个"),
        ("65", "个（次）", "65个次"),
        ("65", "个", "65个(次)"),
        ("5", "元", "5元人民币"),
        ("16", "万人次", "16万"),
        ("16", "万人次", "160000"),
        ("16", "万人次", "十六"),
        ("16", "万人次", "16万人"),
        ("2.2", "亿元", "2.2亿"),
        ("2.2", "亿元", "22000万"),
        ("10", "条", "十条"),
        ("147", "万家", "一百四十七"),
        ("7", "", "第七"),
        ("2021", "年", "二〇二一年"),
        ("12.5", "%", "12.5%"),
        ("12.5", "%", "12.5"),
        ("12.5", "%", "百分之十二点五"),
        ("3", "个百分点", "3个百分点"),
        ("3", "千克", "3000克"),
        ("3", "千克", "3千克"),
    ],
)
def test_the_unit_may_be_repeated_shortened_or_worked_out(value: str, unit: str, typed: str) -> None:
    assert quality(asked(value, unit), typed) == 1


@given(st.decimals(-(10**6), 10**6, places=2), st.decimals(0, 10, places=2), st.decimals(-20, 20, places=2))
def test_right_is_what_lies_within_the_tolerance(value: Decimal, tolerance: Decimal, off: Decimal) -> None:
    content = asked(f"{value:f}", "件", f"{tolerance:f}")
    assert NUMERIC.faults(content) == []
    assert quality(content, f"{value + off:f}") == (1 if abs(off) <= tolerance else 0)


@given(st.decimals(0, 10**6, places=1), st.sampled_from(["万件", "亿元", "件", "%", "千克"]))
def test_the_key_as_a_person_reads_it_is_right(value: Decimal, unit: str) -> None:
    content = asked(f"{value:f}", unit)
    assert quality(content, NUMERIC.key_text(content)) == quality(content, f"{value:f}") == 1


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "请先填一个数，再提交。"),
        (" \x00 ", "请先填一个数，再提交。"),
        ("很多", "没有看懂这个数，请写成 1200、1.2万 或 一千二百 这样。"),
        ("2.8万元", "单位和题目不一样，请只填数字，或者照题目的单位写。"),
        ("2.8万美件", "单位和题目不一样，请只填数字，或者照题目的单位写。"),
        ("2" * 201, "写得太长了，请控制在 200 个字以内。"),
        (2.8, "填写的内容要是一段文字。"),
    ],
)
def test_what_is_no_number_is_sent_back_with_a_sentence(typed: Any, sentence: str) -> None:
    with pytest.raises(InvalidAnswer) as refusal:
        NUMERIC.read_json({"text": typed}, CONTENT.body)
    assert str(refusal.value) == sentence


def test_an_answer_in_a_unit_that_a_later_version_changed_is_wrong_and_no_error() -> None:
    assert NUMERIC.mark({"text": "2.8万件"}, asked("2.8", "万元")).quality == 0


@pytest.mark.parametrize(
    ("key", "field"),
    [({"value": v}, "key") for v in ("", "2.8万", "1e3", "NaN", 2.8, None, "9" * 16)]
    + [({"value": "1", "tolerance": t}, "tolerance") for t in ("-1", "", 0.05, "少许")],
)
def test_a_key_is_a_plain_decimal(key: dict[str, Any], field: str) -> None:
    faults = NUMERIC.faults(replace(CONTENT, key=key))
    assert [(fault.field, fault.code) for fault in faults] == [(field, "not_decimal")]


@pytest.mark.parametrize(
    ("change", "field", "code"),
    [
        ({"body": {"unit": 5}}, "unit", "empty"),
        ({"body": {"unit": "个" * 13}}, "unit", "too_long"),
        ({"body": {"hint": None}}, "hint", "empty"),
        ({"stem": "从____到____"}, "stem", "gap_count"),
    ],
)
def test_a_writer_hears_what_is_wrong_around_the_number(change: Any, field: str, code: str) -> None:
    faults = NUMERIC.faults(replace(CONTENT, **change))
    assert [(fault.field, fault.code) for fault in faults] == [(field, code)]


def test_a_unit_that_the_stem_has_named_is_not_said_again() -> None:
    content = replace(asked("2.8", "万件"), stem="办理援助案件____万件。")
    assert NUMERIC.key_text(content) == "2.8"


def test_a_person_reads_the_tolerance_and_his_own_words() -> None:
    assert NUMERIC.key_text(asked("2.8", "万件")) == "2.8万件"
    assert NUMERIC.key_text(asked("2.2", "亿元", "0.05")) == "2.2亿元（相差不超过 0.05 都算对）"
    assert NUMERIC.answer_text({"text": "二万八"}, CONTENT) == "二万八"
