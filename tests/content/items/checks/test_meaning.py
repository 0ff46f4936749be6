"""Different words for the same thing."""

import pytest

from content.items.checks.meaning import same_meaning


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("归还失主", "返还失主", True),
        ("赔偿责任", "赔偿的责任", True),
        ("八周岁", "8周岁", True),
        ("房东", "出租人", True),
        ("不发生效力", "无效", True),
        ("房东", "租客", False),
        ("有效", "无效", False),
        ("12件", "15件", False),
    ],
)
def test_synonyms_are_put_alike(one: str, other: str, same: bool) -> None:
    assert same_meaning(one, other) is same
