"""UNIT_MIX."""

import pytest

from content.items.checks.unit_mix import check
from tests.content.items.checks.build import fields, single


@pytest.mark.parametrize(
    ("texts", "sentence"),
    [
        (("第二", "第五", "3.1万件"), "选项的单位不一样，一看便能排除，请统一单位。"),
        (("12万人次", "15万人次", "18万家"), "选项的单位不一样，一看便能排除，请统一单位。"),
        (("20%", "25%", "3天"), "选项的单位不一样，一看便能排除，请统一单位。"),
        (("第二", "第五", "前列"), "选项有的是数、有的不是，请全部换成同一类。"),
        (("1亿元", "1.37亿元"), "选项的小数位数或“万、亿”写法不一样，请写成同样的精度。"),
        (("1.8万家", "9500.0家"), "选项的小数位数或“万、亿”写法不一样，请写成同样的精度。"),
    ],
)
def test_options_of_two_kinds_are_told_apart(texts: tuple[str, ...], sentence: str) -> None:
    assert [complaint.text for complaint in check(single("多少？", *texts))] == [sentence]


@pytest.mark.parametrize(
    "texts",
    [
        ("六个月", "一年", "二年"),
        ("二分之一", "三分之二"),
        ("65人（次）", "97人（次）"),
        ("2020年5月28日", "2021年1月1日"),
        ("3项专利", "2项软件著作权"),
        ("一方婚后的工资", "两份遗嘱各半"),
    ],
)
def test_options_of_one_kind_pass(texts: tuple[str, ...]) -> None:
    assert fields(check(single("多少？", *texts))) == []
