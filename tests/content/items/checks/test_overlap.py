"""OVERLAP."""

import pytest

from content.items.checks.overlap import check
from tests.content.items.checks.build import fields, single

MEETING = (
    ("备案审查和保密审查", "保密审查"),
    ("约2600人", "2600人以上"),
    ("12个月", "一年"),
    ("300人以上", "500人以上"),
    ("10至30天", "20至60天"),
    ("没有法律效力", "无效"),
    ("自动终止", "自动解除"),
    ("小区的全体业主", "全体业主"),
)
APART = (
    ("祖父母", "父母"),
    ("孙子女", "子女"),
    ("有效", "无效"),
    ("10至30天", "31至60天"),
    ("甲和乙", "丙和丁"),
    ("11个月", "一年"),
)


@pytest.mark.parametrize("texts", MEETING)
def test_options_that_meet_are_told(texts: tuple[str, str]) -> None:
    assert fields(check(single("哪个？", "别的", *texts, key="a"))) == ["option:c"]


@pytest.mark.parametrize("texts", APART)
def test_options_beside_each_other_pass(texts: tuple[str, str]) -> None:
    assert fields(check(single("哪个？", "别的", *texts, key="a"))) == []


def test_a_key_that_can_be_put_together_from_the_others_is_told() -> None:
    assert fields(check(single("哪两件？", "登记和协议", "登记和公告", "协议和公证"))) == ["options"]
    assert fields(check(single("哪两件？", "登记和协议", "登记和公告", "调解和公证"))) == []
