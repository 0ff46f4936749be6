"""KEY_UNIQUE."""

import pytest

from content.items.checks.key_unique import check
from tests.content.items.checks.build import fields, multiple, single

BOTH = "制定《码头办法》，试点渔港改革。下半年制定《集市办法》，调研《茶园条例》。"


def test_a_smaller_number_is_true_as_well_where_the_report_says_more_than() -> None:
    subject = single("2023年，青溪市律师突破了多少人？", "2600人", "2100人", "3100人")
    assert fields(check(subject)) == ["option:b"]


@pytest.mark.parametrize(
    "stem",
    [
        "2023年，青溪市律师有多少人？",
        "2023年，青溪市市级以上先进有多少人？",
        "报告表述青溪市律师2023年突破了多少人？",
    ],
)
def test_a_smaller_number_is_wrong_where_the_wording_or_the_amount_is_asked(stem: str) -> None:
    assert fields(check(single(stem, "2600人", "2100人"))) == []


def test_a_statute_asks_for_the_bound_itself() -> None:
    assert fields(check(single("租期多少个月以上要写合同？", "6个月", "3个月", kind="law"))) == []


def test_the_same_amount_in_other_words_is_a_second_key() -> None:
    assert fields(check(single("办案多少？", "1.5万件", "15000件", "1.8万件"))) == ["option:b"]


def test_what_the_source_introduces_in_the_words_of_the_stem_is_a_second_key() -> None:
    subject = single(
        "下半年制定的是哪部？",
        "《码头办法》",
        "《集市办法》",
        source="下半年制定《码头办法》。下半年制定《集市办法》。",
    )
    assert fields(check(subject)) == ["option:b"]
    assert fields(check(single("制定的是哪部？", "《码头办法》", "《茶园条例》", source=BOTH))) == []


def test_a_level_word_given_to_two_things_makes_two_keys() -> None:
    source = "全省率先开设合规诊所。为便民，全省率先投用公证车，开展普法剧场。"
    subject = single("哪一项是全省率先？", "合规诊所", "公证车", "普法剧场", source=source)
    assert fields(check(subject)) == ["option:b"]


def test_another_member_of_the_enumeration_is_a_second_key() -> None:
    quote = "在市场监管、城市管理、生态环境等领域加强监督，关注气象观测"
    assert fields(
        check(single("加强了哪个领域的监督？", "城市管理", "生态环境", "气象观测", quote=quote))
    ) == ["option:b"]
    assert fields(check(multiple("列举了哪些？", "市场监管", "城市管理", "气象观测", quote=quote))) == []


def test_what_follows_two_headings_alike_makes_no_second_key() -> None:
    source = "争做法治建设的“探路者”\n\n青溪市司法局办案。\n\n争做共富示范的“施工队”\n\n青溪市司法局普法。"
    stem = "据青溪市司法局2023年工作回眸，小标题把“共富示范”方面的工作比作什么？"
    assert fields(check(single(stem, "“施工队”", "“探路者”", source=source))) == []
