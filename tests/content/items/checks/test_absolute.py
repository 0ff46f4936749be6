"""ABSOLUTE."""

from content.items.checks.absolute import check
from tests.content.items.checks.build import fields, multiple, single


def test_an_absolute_word_in_a_wrong_option_only_is_a_hint() -> None:
    assert fields(check(single("怎样算？", "视为没有利息", "一律按银行利率", "绝对不算"))) == [
        "option:b",
        "option:c",
    ]
    assert fields(check(multiple("哪些正确？", "两成以内", "交付时成立", "任何情况下都退"))) == ["option:c"]


def test_an_absolute_word_in_the_key_as_well_is_none() -> None:
    assert fields(check(single("怎样算？", "一律无效", "一律有效"))) == []


def test_a_term_of_law_is_not_absolute() -> None:
    assert fields(check(single("哪种能力？", "限制民事行为能力", "完全民事行为能力", "一定期限内有效"))) == []
