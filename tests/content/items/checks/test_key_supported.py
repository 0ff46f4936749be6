"""KEY_SUPPORTED."""

import pytest

from content.items.checks.base import Subject
from content.items.checks.key_supported import check
from tests.content.items.checks.build import blank, cloze, fields, numeric, single, truefalse

STEM = "2023年，青溪市怎样？"


@pytest.mark.parametrize(
    ("key", "quote", "found"),
    [
        ("4700件", "办理援助案件4700件", []),
        ("4700件", "办理援助案件四千七百件", []),
        ("4700件", "办理援助案件7400件", ["key"]),
        ("2.8万件", "提供咨询2.8万人次", ["key"]),
        ("100%", "实现述法全覆盖", ["key"]),
        ("第三位", "规模居全省第三", []),
        ("第三位", "规模居全省第五", ["key"]),
        ("全国首创", "全省率先开设诊所", ["key"]),
        ("《茶园条例》", "出台《茶园条例》", []),
        ("《茶园条例》", "出台《茶园办法》", ["key"]),
        ("年度考核专项评议", "纳入了年度考核的专项评议", []),
        ("已申报", "申报2项专利", []),
        ("教育培训学时", "纳入了年度考核的专项评议", ["key"]),
    ],
)
def test_the_key_stands_in_the_quote(key: str, quote: str, found: list[str]) -> None:
    assert fields(check(single(STEM, key, "别的", quote=quote))) == found


@pytest.mark.parametrize(
    ("source", "found"),
    [("", []), ("全年办理公证\n26 件，完成任务。", []), ("全年办理公证62件。", ["citation"])],
)
def test_the_quote_stands_in_the_source(source: str, found: list[str]) -> None:
    assert fields(check(single(STEM, "26件", "28件", quote="办理公证26件", source=source))) == found


def test_a_report_needs_a_quote_and_a_law_an_article() -> None:
    assert fields(check(single(STEM, "甲", "乙"))) == ["citation"]
    assert fields(check(single(STEM, "甲", "乙", kind="law"))) == []


def test_an_explanation_that_quotes_quotes_what_is_there() -> None:
    quote = "推进立法等11个项目"
    assert (
        fields(check(single(STEM, "11个", "12个", quote=quote, rationale="原文：“推进……11个项目”。"))) == []
    )
    assert fields(check(single(STEM, "11个", "12个", quote=quote, rationale="原文：“推进12个项目”。"))) == [
        "rationale"
    ]


def test_an_explanation_counts_what_the_source_or_the_item_counts() -> None:
    source = "推进立法等11个项目，评选出65个先进。"
    for rationale, found in (("65个是先进数，12个没有出现。", []), ("共34个项目。", ["rationale"])):
        subject = single(STEM, "11个", "12个", quote="立法等11个项目", source=source, rationale=rationale)
        assert fields(check(subject)) == found


def test_a_rough_number_is_not_asked_to_the_unit() -> None:
    assert fields(check(numeric("累计____天。", "240", "天", quote="累计240余天"))) == ["key"]
    assert fields(check(numeric("累计____余天。", "240", "天", quote="累计240余天"))) == []
    assert fields(check(numeric("累计____天。", "240", "天", quote="累计240余天", tolerance="9"))) == []
    assert fields(check(numeric("累计____天。", "240", "天", quote="累计240天"))) == []


@pytest.mark.parametrize(
    ("stem", "value", "found"),
    [
        ("2023年，青溪市办证量居全省第五。", True, []),
        ("2023年，青溪市办证量居全省第三。", True, ["stem"]),
        ("2023年，青溪市的办证量为全国首创。", True, ["stem"]),
        ("2023年，青溪市办证量居全省第三。", False, []),
        ("2023年，办证量居全省第五。", False, ["key"]),
    ],
)
def test_a_statement_agrees_with_its_quote(stem: str, value: bool, found: list[str]) -> None:
    assert fields(check(truefalse(stem, value, quote="办证量居全省第五"))) == found


@pytest.mark.parametrize(("key", "found"), [("三年", []), ("二年", ["key"]), ("两万元", [])])
def test_a_number_of_a_law_item_may_be_computed_but_not_contradict(key: str, found: list[str]) -> None:
    assert fields(check(single(STEM, key, "五年", kind="law", quote="诉讼时效期间为三年"))) == found


@pytest.mark.parametrize(
    ("subject", "found"),
    [
        (blank("开展“____”行动。", "亮剑", "清风护航", quote="开展“清风护航”行动"), []),
        (blank("开展“____”行动。", "亮剑", quote="开展“清风护航”行动"), ["key"]),
        (cloze("推行____制度。", "分级预警", "扫码亮证", quote="推行扫码亮证制度"), ["key"]),
        (single("2023年，《青溪市行政的全称是？", "甲", "乙", quote="甲乙"), ["stem"]),
    ],
)
def test_filled_gaps_and_torn_names(subject: Subject, found: list[str]) -> None:
    assert fields(check(subject)) == found
