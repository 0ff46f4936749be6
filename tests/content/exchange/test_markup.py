"""Which signs are tags, and which are words of a question."""

import pytest

from content.exchange.markup import without_markup


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<p>题<b>干</b></p>", "题干"),
        ("<b onclick='x()'>甲</b>", "甲"),
        ('<a href="javascript:x()">甲</a>', "甲"),
        ("<s>删</s>去", "删去"),
        ("<script>alert(1)</script>甲", "甲"),
        ("a<b 且 b>c", "a<b 且 b>c"),
        ("若 i < s，则 s > i", "若 i < s，则 s > i"),
    ],
)
def test_tags_go_and_signs_stay(text: str, words: str) -> None:
    assert without_markup(text) == words
