"""排序."""

from dataclasses import replace
from itertools import permutations
from random import Random
from typing import Any

import pytest

from content.items.errors import InvalidAnswer
from content.items.formats.ordering import Ordering
from tests.content.items.formats.samples import SAMPLES

ORDERING = Ordering()
CONTENT = SAMPLES["ordering"].content


@pytest.mark.parametrize("order", list(permutations("abc")))
def test_only_the_key_order_is_right_and_places_are_marked_one_by_one(order: tuple[str, ...]) -> None:
    answer = ORDERING.read_json({"order": list(order)}, CONTENT.body)
    marking = ORDERING.mark(answer, CONTENT)
    assert marking.parts == (order[0] == "a", order[1] == "b", order[2] == "c")
    assert marking.quality == (1 if order == ("a", "b", "c") else 0)


@pytest.mark.parametrize(
    ("places", "order"),
    [({"a": "1", "b": "2", "c": "3"}, ["a", "b", "c"]), ({"a": "3", "b": "1", "c": "2"}, ["b", "c", "a"])],
)
def test_places_chosen_without_javascript_give_the_order(places: dict[str, str], order: list[str]) -> None:
    form = {f"place_{option}": [place] for option, place in places.items()}
    assert ORDERING.read_form(form, CONTENT.body) == {"order": order}


@pytest.mark.parametrize(
    ("places", "sentence"),
    [
        ({"a": "1", "b": "2", "c": "2"}, "有两项排在了同一个位置，请改成不同的。"),
        ({"a": "1", "b": "2", "c": ""}, "还有一项没有排，排好再提交。"),
        ({"a": "1", "b": "2"}, "还有一项没有排，排好再提交。"),
        ({"a": "1", "b": "2", "c": "4"}, "题目里没有这个选项，请刷新页面后重新作答。"),
    ],
)
def test_places_that_make_no_order_are_sent_back(places: dict[str, str], sentence: str) -> None:
    with pytest.raises(InvalidAnswer) as refusal:
        ORDERING.read_form({f"place_{option}": [place] for option, place in places.items()}, CONTENT.body)
    assert str(refusal.value) == sentence


@pytest.mark.parametrize("order", [["a", "b"], ["a", "b", "b"], ["a", "b", "z"], [], "abc"])
def test_an_order_without_every_option_once_is_refused(order: Any) -> None:
    with pytest.raises(InvalidAnswer):
        ORDERING.read_json({"order": order}, CONTENT.body)


def test_no_paper_shows_the_options_as_the_writer_listed_them() -> None:
    shown = {tuple(ORDERING.orders(CONTENT.body, Random(seed))["options"]) for seed in range(100)}
    assert shown == set(permutations("abc")) - {("a", "b", "c")}


@pytest.mark.parametrize("order", [["a", "b"], ["a", "b", "b"], ["a", "b", "z"], "abc", [["a"], "b", "c"]])
def test_a_writer_hears_that_the_key_is_no_order(order: Any) -> None:
    faults = ORDERING.faults(replace(CONTENT, key={"order": order}))
    assert [(fault.field, fault.code) for fault in faults] == [("key", "not_permutation")]


def test_a_person_reads_the_order() -> None:
    assert ORDERING.key_text(CONTENT) == "镇街试点 → 立法项目 → 获奖项目"
