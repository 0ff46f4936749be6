"""What counts as a number of a sentence, and how much it is."""

from decimal import Decimal

import pytest

from content.packs.domain.verifying.amounts import amounts


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("三年，也就是36个月", [(36, "months"), (36, "months")]),
        ("半年或者六个月", [(6, "months"), (6, "months")]),
        ("七日内、15天、两周", [(7, "days"), (15, "days"), (14, "days")]),
        ("已满十六周岁，17岁", [(16, "age"), (17, "age")]),
        ("百分之二十，20%，五分之一", [("0.2", "share")] * 3),
        ("三分之二以上", [(Decimal(2) / 3, "share")]),
        ("10万元和3000元", [(100_000, "money"), (3000, "money")]),
        ("双倍返还", [(2, "times")]),
        ("2021年1月1日起", [(20_210_101, "date")]),
        ("1月31日签约，二月的月末", [(131, "date"), (200, "date")]),
        ("第一顺序的三名子女", [(1, "ordinal"), (3, "count")]),
        ("两儿一女", [(3, "count")]),
        ("两个以上见证人，至少一位，一个以上", [(2, "count"), (1, "count"), (1, "count")]),
        ("共18", [(18, "number")]),
    ],
)
def test_a_number_is_read_with_what_it_measures(text: str, sizes: list) -> None:
    assert [amount.size for amount in amounts(text)] == [(Decimal(value), kind) for value, kind in sizes]


@pytest.mark.parametrize(
    "text",
    [
        "一方和另一方一起",
        "二手车",
        "千万别信",
        "两人都同意",
        "一手托两家",
        "过了好几年",
        "一般的万一",
        "两回事",
    ],
)
def test_a_word_with_a_numeral_is_no_number(text: str) -> None:
    assert amounts(text) == ()


@pytest.mark.parametrize("text", ["三年" * 2000, "第" * 5000, "百分之" * 3000])
def test_odd_texts_are_cheap_and_harmless(text: str) -> None:
    assert len(amounts(text)) < len(text)
