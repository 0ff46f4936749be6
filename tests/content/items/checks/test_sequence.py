"""SEQUENCE."""

import pytest

from content.items.checks.sequence import check, check_paper
from content.items.domain import ItemContent
from tests.content.items.checks.build import fields, single


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (("7个", "12个", "18个"), []),
        (("18个", "12个", "7个"), []),
        (("12个", "7个", "18个"), ["options"]),
        (("第九", "第四", "第六"), ["options"]),
        (("2021年1月1日", "2020年5月28日", "2021年5月1日"), ["options"]),
        (("9500家", "1.8万家", "2.4万家"), []),
        (("业主", "物业", "居委会"), []),
    ],
)
def test_numbers_stand_in_order(texts: tuple[str, ...], found: list[str]) -> None:
    assert fields(check(single("多少？", *texts))) == found


def paper(keys: str) -> list[ItemContent]:
    return [single("哪个？", "甲方", "乙方", "丙方", "丁方", key=key).content for key in keys]


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        ("abcdabcd", []),
        ("aaaaaabb", [0]),  # 12.0 > 7.815
        ("aaaabbcd", []),  # 3.0
        ("bccccccc", [1]),  # 17.0
        ("ccccc", [0]),
        ("bcccc", []),  # too few to tell
        ("cccccc", [0]),
    ],
)
def test_keys_do_not_pile_up_on_one_letter(keys: str, found: list[int]) -> None:
    assert [index for index, _ in check_paper(paper(keys))] == found


def test_the_sentence_names_the_letter() -> None:
    assert [complaint.text for _, complaint in check_paper(paper("cccccc"))] == [
        "6 道单选里有 6 道的答案在 C，容易猜，请调换位置。"
    ]
