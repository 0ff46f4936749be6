"""NEGATIVE."""

import pytest

from content.items.checks.negative import check
from tests.content.items.checks.build import fields, single, truefalse

REVERSED = (
    "下列哪一项不属于近亲属？",
    "关于居住权，下列说法错误的是哪一项？",
    "说法有误的是：",
    "不属于该局重点工作的是哪一项？",
    "下列哪些没有入围？",
    "哪一项不是没有推开的？",
)
STRAIGHT = (
    "下列哪一项【不属于】近亲属？",
    "下列哪些请求不适用诉讼时效？",
    "哪些不能由赠与人任意撤销？",
    "哪种情况下不承担侵权责任？",
    "下列哪些行为可以不经同意？",
    "推定医疗机构有过错的是哪项？",
)


@pytest.mark.parametrize("stem", REVERSED)
def test_a_question_turned_round_is_marked_or_mended(stem: str) -> None:
    assert fields(check(single(stem, "甲", "乙"))) == ["stem"]


@pytest.mark.parametrize("stem", STRAIGHT)
def test_a_marked_one_and_the_words_of_the_law_pass(stem: str) -> None:
    assert fields(check(single(stem, "甲", "乙"))) == []


@pytest.mark.parametrize(
    ("stem", "found"),
    [
        ("赠与人并非不能撤销赠与。", ["stem"]),
        ("财产没有不能处分的。", ["stem"]),
        ("另一方不知情也没有追认。", []),
        ("没经同意，但没有赚钱，不侵害肖像权。", []),
        ("物业不得强迫未成年人登记。", []),
    ],
)
def test_a_statement_denies_once_at_most(stem: str, found: list[str]) -> None:
    assert fields(check(truefalse(stem, True))) == found
