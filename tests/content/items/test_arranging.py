"""One order of parts, shown to a player and printed."""

from content.items.arranging import ordered_body

OPTIONS = {"options": [{"id": "a", "text": "甲"}, {"id": "b", "text": "乙"}, {"id": "c", "text": "丙"}]}


def test_the_body_is_shown_in_the_order_of_the_paper() -> None:
    shown = ordered_body(OPTIONS, {"options": ["c", "a", "b"]})
    assert [option["text"] for option in shown["options"]] == ["丙", "甲", "乙"]
    assert [option["id"] for option in OPTIONS["options"]] == ["a", "b", "c"]
    assert ordered_body({"unit": "万件"}, {}) == {"unit": "万件"}
