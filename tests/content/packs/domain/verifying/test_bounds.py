"""以上 and 不满 draw one line, 以内 and 超过 another."""

import pytest

from content.packs.domain.verifying.amounts import amounts
from content.packs.domain.verifying.bounds import is_beside, line_of


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("八周岁以上", "at"),
        ("不满八周岁", "at"),
        ("已满八周岁", "at"),
        ("至少两个", "at"),
        ("三十日内", "after"),
        ("三十日以内", "after"),
        ("超过三十日", "after"),
        ("不得超过百分之二十", "after"),
        ("三十日", ""),
    ],
)
def test_where_the_line_runs(text: str, line: str) -> None:
    assert line_of(text, amounts(text)[0]) == line


@pytest.mark.parametrize(
    ("sentence", "beside"),
    [
        ("不满八周岁，最大七周岁", True),
        ("不满八周岁，最大六周岁", False),
        ("超过八周岁，也就是九周岁", True),
        ("八周岁以上，也就是九周岁", False),
    ],
)
def test_the_next_whole_number_is_let_in_where_the_number_is_not(sentence: str, beside: bool) -> None:
    known, asked = amounts(sentence)
    assert is_beside(sentence, asked, {known.size}) == beside
