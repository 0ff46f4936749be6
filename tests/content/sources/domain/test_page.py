"""Where a quotation stands in a PDF."""

import pytest

from content.sources.domain.page import page_of


@pytest.mark.parametrize(("words", "page"), [("第一", 1), ("第二", 2), ("第三", 3)])
def test_pages_are_counted_by_their_ends(words: str, page: int) -> None:
    text = "第一页\f\n第二页\f\n第三页"
    assert page_of(text, text.index(words)) == page


def test_a_text_without_pages_has_none() -> None:
    assert page_of("一二三", 2) is None
