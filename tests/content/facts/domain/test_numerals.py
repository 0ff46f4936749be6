"""People write numbers in many ways; each must be read as they meant it, or not at all."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.facts.domain.numerals import Quantity, read_number, read_quantity, unit_scale


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("65", "65"),
        ("１６", "16"),
        ("-3", "-3"),
        ("−3.5", "-3.5"),
        ("负三", "-3"),
        ("12,000", "12000"),
        ("12，000", "12000"),
        ("1,234,567.5", "1234567.5"),
        ("28 000", "28000"),
        ("28\u2009000", "28000"),
        ("2。8", "2.8"),
        ("2．8", "2.8"),
        ("2·8", "2.8"),
        ("65。", "65"),
    ],
)
def test_digits_are_read_in_any_width_and_grouping(text: str, value: str) -> None:
    assert read_number(text) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("零", "0"),
        ("十", "10"),
        ("十六", "16"),
        ("六十五", "65"),
        ("两百", "200"),
        ("两百五", "250"),
        ("一百零五", "105"),
        ("一百一十", "110"),
        ("一千零五", "1005"),
        ("一千零五十", "1050"),
        ("一千二", "1200"),
        ("三千二百一十六", "3216"),
        ("二〇二一", "2021"),
        ("一九四九", "1949"),
        ("二点零", "2.0"),
        ("三点一四", "3.14"),
        ("十二点五", "12.5"),
        ("壹仟贰佰", "1200"),
    ],
)
def test_chinese_numerals_are_read(text: str, value: str) -> None:
    assert read_number(text) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2.8万", "28000"),
        ("1.2 亿", "120000000"),
        ("２．８万", "28000"),
        ("2。8万", "28000"),
        ("二十六万", "260000"),
        ("二点八万", "28000"),
        ("二万八", "28000"),
        ("二万八千", "28000"),
        ("三万零五", "30005"),
        ("3万5000", "35000"),
        ("1万亿", "1000000000000"),
        ("一亿三", "130000000"),
        ("三亿五千万", "350000000"),
        ("3千", "3000"),
        ("3千5百", "3500"),
        ("1.5千", "1500"),
    ],
)
def test_wan_and_yi_are_worked_in(text: str, value: str) -> None:
    assert read_number(text) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12.5%", "0.125"),
        ("12.5％", "0.125"),
        ("百分之十二点五", "0.125"),
        ("百分之12.5", "0.125"),
        ("百分之百", "1"),
        ("千分之三", "0.003"),
        ("3‰", "0.003"),
    ],
)
def test_shares_are_read_as_fractions(text: str, value: str) -> None:
    assert read_number(text) == Decimal(value)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "很多",
        "八五",
        "十四五",
        "三四十",
        "七八个",
        "百",
        "万",
        "1,23",
        "2 3",
        "3-5",
        "1/3",
        "3点30",
        "2.8万5",
        "1亿亿",
        "第七",
        "②",
        "十几",
        "240余",
        "12.5万%%",
        "百分之三%",
        "65个",
        "1.2.3",
        "121+3",
        "9" * 60,
    ],
)
def test_what_is_not_one_number_is_not_read(text: str) -> None:
    assert read_number(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("约2.2亿", "220000000"),
        ("突破1.2万", "12000"),
        ("240余", "240"),
        ("10余万", "100000"),
        ("16万以上", "160000"),
        ("三十多", "30"),
        ("超过 33", "33"),
        ("五百左右", "500"),
    ],
)
def test_hedges_are_passed_over_when_asked(text: str, value: str) -> None:
    assert read_number(text, drop_hedges=True) == Decimal(value)
    assert read_number(text) is None


@pytest.mark.parametrize(
    ("text", "value", "unit", "scaled"),
    [
        ("16万人次", "160000", "人次", True),
        ("65个(次)", "65", "个(次)", False),
        ("十条", "10", "条", False),
        ("3个百分点", "3", "个百分点", False),
        ("3千克", "3000", "克", True),
        ("１２ 个两级平台", "12", "个两级平台", False),
    ],
)
def test_a_quantity_keeps_its_unit(text: str, value: str, unit: str, scaled: bool) -> None:
    assert read_quantity(text) == Quantity(Decimal(value), unit, scaled)


def test_a_hedge_is_never_taken_for_a_unit() -> None:
    assert read_quantity("240余天") is None
    assert read_quantity("240余天", drop_hedges=True) == Quantity(Decimal(240), "天", False)


@pytest.mark.parametrize(
    ("unit", "scale", "bare"),
    [
        ("万件", "10000", "件"),
        ("亿元", "100000000", "元"),
        ("万亿元", "1000000000000", "元"),
        ("件", "1", "件"),
        ("%", "0.01", ""),
        ("千克", "1000", "克"),
        ("百分点", "1", "百分点"),
        ("", "1", ""),
    ],
)
def test_a_unit_tells_how_much_one_of_it_counts(unit: str, scale: str, bare: str) -> None:
    assert unit_scale(unit) == (Decimal(scale), bare)


def in_chinese(number: int) -> str:
    """The schoolbook spelling, built from the small end: the opposite way to the reading."""
    if number >= 10_000:
        size, mark = (10**8, "亿") if number >= 10**8 else (10**4, "万")
        high, low = divmod(number, size)
        gap = "零" if low and low < size // 10 else ""
        return in_chinese(high) + mark + gap + (in_chinese(low) if low else "")
    text, gap = "", ""
    for place, digit in zip(["", "十", "百", "千"], map(int, reversed(str(number))), strict=False):
        if digit:
            text, gap = "零一二三四五六七八九"[digit] + place + gap + text, ""
        elif text and not gap:
            gap = "零"
    return text or "零"


@given(st.integers(0, 10**12 - 1))
def test_every_schoolbook_spelling_is_read_back(number: int) -> None:
    assert read_number(in_chinese(number)) == number


@given(st.integers(-(10**15), 10**15))
def test_thousands_separators_change_nothing(number: int) -> None:
    assert read_number(f"{number:,}") == read_number(str(number)) == number


@given(st.text("0123456789零一二两十百千万亿点.,。%分之负-约余 件第", max_size=30))
def test_reading_never_fails_loudly(text: str) -> None:
    for drop_hedges in (False, True):
        value = read_number(text, drop_hedges=drop_hedges)
        assert value is None or value.is_finite()
    assert unit_scale(text)[0] > 0
