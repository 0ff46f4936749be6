"""STEM_LEAK."""

import pytest

from content.items.checks.base import Subject
from content.items.checks.stem_leak import check
from tests.content.items.checks.build import blank, fields, matching, numeric, single


@pytest.mark.parametrize(
    ("subject", "found"),
    [
        (single("律师达到2600人，请问有多少人？", "2600人", "2900人"), ["stem"]),
        (single("2600名学员考了多少分？", "2600分", "2900分"), []),
        (single("与驻外使领馆合作的是谁？", "驻外使领馆", "仲裁机构"), ["stem"]),
        (single("甲、乙两院中，哪个受理？甲院还是乙院？", "甲院", "乙院"), []),
        (single("老丁借小川的车撞了人，由谁赔偿？同事老丁在场。", "同事老丁", "车主小川"), []),
        (numeric("办结的二百一十二件里，共有多少件？", "212", "件"), ["stem"]),
        (numeric("借条写10万元，到手8万元，本金多少万元？", "8", "万元"), []),
        (numeric("2012年的12个领域里，有多少项？", "12", "项"), []),
        (blank("“法润乡村”队的名字叫“____”。", "法润乡村"), ["stem"]),
        (blank("省、市、____三级贯通，覆盖各县。", "县"), []),
        (matching("配对。", ("侵害隐私权的偷拍", "隐私权"), ("冒名", "姓名权")), ["options"]),
        (matching("配对。", ("偷拍", "隐私权"), ("冒名", "姓名权")), []),
    ],
)
def test_the_stem_keeps_the_answer_to_itself(subject: Subject, found: list[str]) -> None:
    assert fields(check(subject)) == found
