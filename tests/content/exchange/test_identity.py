"""When two wordings say the same, whatever they call their options."""

from dataclasses import replace

from content.exchange.identity import says_the_same
from content.exchange.listing import key_texts
from content.items.domain import ItemContent


def rows(ids: str, texts: str) -> list[dict[str, str]]:
    return [{"id": id, "text": text} for id, text in zip(ids, texts, strict=True)]


MULTIPLE = ItemContent("multiple", "题", {"options": rows("abc", "甲乙丙")}, {"options": ["a", "c"]})
# both sides call their rows a and b
MATCHING = ItemContent(
    "matching",
    "题",
    {"left": rows("ab", "省市"), "right": rows("ab", "甲乙")},
    {"pairs": {"a": "b", "b": "a"}},
)


def test_ids_and_the_order_of_right_options_do_not_count() -> None:
    other = ItemContent("multiple", "题", {"options": rows("xyz", "丙甲乙")}, {"options": ["x", "y"]})
    assert says_the_same(MULTIPLE, other) is True
    assert says_the_same(MULTIPLE, replace(other, key={"options": ["x", "z"]})) is False


def test_a_flag_that_is_off_says_nothing() -> None:
    off = replace(MULTIPLE, body={**MULTIPLE.body, "fixed_order": False})
    on = replace(MULTIPLE, body={**MULTIPLE.body, "fixed_order": True})
    assert (says_the_same(MULTIPLE, off), says_the_same(MULTIPLE, on)) == (True, False)


def test_sides_of_a_pair_may_share_their_ids() -> None:
    left_changed = replace(MATCHING, body={**MATCHING.body, "left": rows("ab", "县市")})
    assert key_texts(MATCHING) == [["省", "乙"], ["市", "甲"]]
    assert says_the_same(MATCHING, left_changed) is False


def test_numbers_are_compared_as_numbers() -> None:
    one = ItemContent("numeric", "几天", {"unit": "天", "hint": ""}, {"value": "7.0", "tolerance": "0"})
    assert says_the_same(one, ItemContent("numeric", "几天", {"unit": "天"}, {"value": "7"})) is True
    assert says_the_same(one, ItemContent("numeric", "几天", {}, {"value": "7"})) is False
