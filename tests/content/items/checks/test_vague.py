"""VAGUE."""

import pytest

from content.items.checks.vague import check
from tests.content.items.checks.build import blank, fields, single


@pytest.mark.parametrize("key", ["前列", "名列前茅", "多次", "一批", "显著提升", "较大", "若干个"])
def test_what_cannot_be_measured_is_no_key(key: str) -> None:
    assert fields(check(single("怎样？", key, "第三"))) == ["key"]
    assert fields(check(blank("获得____肯定。", key))) == ["key"]


@pytest.mark.parametrize("key", ["第三", "12个", "损害的扩大部分", "多元化解", "121+N"])
def test_what_can_be_checked_is_a_key(key: str) -> None:
    assert fields(check(single("怎样？", key, "前列"))) == []


def test_a_placeholder_is_no_option() -> None:
    assert fields(check(single("多少个？", "3个", "N个"))) == ["option:b"]
