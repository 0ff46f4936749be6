"""SENSITIVE. Every formula here is invented."""

from dataclasses import replace

import pytest

from content.items.checks.base import Subject
from content.items.checks.sensitive import check, words_from
from tests.content.items.checks.build import cloze, fields, matching, single, truefalse

WORDS = words_from("# 编造的例子\n青山常在绿水长流的三条河道\n\n")


@pytest.mark.parametrize(
    ("stem", "found"),
    [
        ("咨询电话是13912345678。", ["stem"]),
        ("热线是0571-88112233。", ["stem"]),
        ("证件号为330100199901012345。", ["stem"]),
        ("写信到fa@example.com。", ["stem"]),
        ("赵小川局长走访企业。", ["stem"]),
        ("青溪市司法局局长陈小山带队走访企业。", ["stem"]),
        ("律师张伟到场。", ["stem"]),
        ("律师王某到场，律师费由败诉方承担。", []),
        ("拨打12348热线，全年接听160000次。", []),
        ("小川局促不安，冯奶奶找到高级法官和江苏律师。", []),
        ("第12345678901号文件。", []),
        ("全县有律师事务所12家、执业律师98人，华容县律师事务所2家，东湖市法官人均结案316件。", []),
        ("县里的会上，赵小川律师到场。", ["stem"]),
    ],
)
def test_nobody_is_named_and_nothing_private_is_told(stem: str, found: list[str]) -> None:
    assert fields(check(truefalse(stem, True))) == found


@pytest.mark.parametrize(
    ("stem", "texts", "found"),
    [
        ("报告的通讯员是谁？", ("甲", "乙"), ["stem"]),
        ("首位复议员是谁？", ("陈小山", "林大江"), ["stem"]),
        ("由谁承担责任？", ("原饲养人", "物业公司"), []),
        ("由谁赔偿？", ("车主", "乘客"), []),
    ],
)
def test_no_item_asks_for_a_name(stem: str, texts: tuple[str, ...], found: list[str]) -> None:
    assert fields(check(single(stem, *texts))) == found


@pytest.mark.parametrize(
    ("subject", "found"),
    [
        (cloze("学习“三个____”。", "花开", "月圆"), ["stem"]),
        (cloze("学习____的重要论述。", "花开", "月圆"), ["stem"]),
        (cloze("推行____分流。", "繁简", "快慢"), []),
        (matching("配对。", ("“五个海浪”", "甲"), ("“四个渔火”", "乙")), ["options", "options"]),
        (truefalse("全会精神传达到村。", False), ["stem"]),
        (truefalse("全会精神传达到村。", True), []),
        (single("哪项是一般信息？", "地址", "民族身份"), ["option:b"]),
        (single("哪项是敏感信息？", "宗教信仰", "地址"), []),
    ],
)
def test_political_wording_is_not_taken_apart(subject: Subject, found: list[str]) -> None:
    assert fields(check(subject)) == found


@pytest.mark.parametrize(
    ("subject", "found"),
    [
        (truefalse("青溪市学习青山常在绿水长流的三条河道。", True), []),
        (truefalse("青溪市学习青山常在绿水长流的三条河道。", False), ["stem"]),
        (truefalse("青溪市学习青山常在绿水断流的三条河道。", True), ["stem"]),
        (cloze("学习青山常在____的三条河道。", "绿水长流", "白云"), ["stem"]),
        (truefalse("青溪市修好三条河道。", True), []),
    ],
)
def test_a_wording_of_the_list_is_quoted_whole_or_not_at_all(subject: Subject, found: list[str]) -> None:
    assert fields(check(replace(subject, sensitive_words=WORDS))) == found


def test_a_list_has_one_wording_a_line_and_remarks() -> None:
    assert WORDS == ("青山常在绿水长流的三条河道",)
