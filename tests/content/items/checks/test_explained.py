"""An explanation that argues for another answer than the key."""

import pytest

from content.items.checks.base import Subject
from content.items.checks.explained import argues_against_key
from tests.content.items.checks.build import single, truefalse

TENTH = ("百分之十", "百分之二十", "百分之三十")


@pytest.mark.parametrize(
    ("subject", "found"),
    [
        (single("多少？", *TENTH, rationale="不得超过百分之二十。"), True),
        (single("多少？", *TENTH, key="b", rationale="不得超过百分之二十。"), False),
        (single("多少？", *TENTH, rationale="百分之二十是另一项的数，这一项是百分之十。"), False),
        (single("效力怎样？", "有效", "无效", rationale="合同无效，因为受了欺诈。"), True),
        (single("效力怎样？", "无效", "有效", rationale="合同无效，因为受了欺诈。"), False),
        (single("谁赔？", "车主", "物业", rationale="物业没有过错，由开车的人赔偿。"), True),
        (single("谁赔？", "车主", "物业", rationale="不是物业，由开车的人赔偿。"), False),
        (truefalse("可以继承。", True, rationale="错误，居住权不得继承。"), True),
        (truefalse("可以继承。", False, rationale="错误，居住权不得继承。"), False),
        (truefalse("可以继承。", False, rationale="正确处理继承，要看条文。"), False),
        (truefalse("可以继承。", False, rationale="正确，写在条文里。"), True),
        (truefalse("可以继承。", True), False),
    ],
)
def test_the_conclusion_is_that_of_the_key(subject: Subject, found: bool) -> None:
    assert argues_against_key(subject.content) is found
