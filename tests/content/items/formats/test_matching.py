"""配对."""

from dataclasses import replace
from itertools import product
from typing import Any

import pytest

from content.items.errors import InvalidAnswer
from content.items.formats.matching import Matching
from tests.content.items.formats.samples import SAMPLES

MATCHING = Matching()
CONTENT = SAMPLES["matching"].content
REUSED = replace(CONTENT, body={**CONTENT.body, "reuse": True}, key={"pairs": {"l1": "r3", "l2": "r3"}})


@pytest.mark.parametrize("rights", list(product(["r1", "r2", "r3"], repeat=2)))
def test_only_the_key_pairs_are_right_and_a_part_may_be_used_again(rights: tuple[str, str]) -> None:
    answer = MATCHING.read_json({"pairs": dict(zip(("l1", "l2"), rights, strict=True))}, REUSED.body)
    marking = MATCHING.mark(answer, REUSED)
    assert marking.parts == (rights[0] == "r3", rights[1] == "r3")
    assert marking.quality == (1 if rights == ("r3", "r3") else 0)
    assert MATCHING.faults(REUSED) == []


@pytest.mark.parametrize(
    ("pairs", "sentence"),
    [
        ({"l1": "r1"}, "还有一项没有配，配好再提交。"),
        ({"l1": "r1", "l2": ""}, "还有一项没有配，配好再提交。"),
        ({"l1": "r1", "l2": "r1"}, "右边每一项只能用一次，请改掉重复的。"),
        ({"l1": "r1", "l2": "r9"}, "题目里没有这个选项，请刷新页面后重新作答。"),
        ([["l1", "r1"]], "“pairs”要写成“左项编号: 右项编号”的对象。"),
    ],
)
def test_pairs_that_cannot_be_taken_are_sent_back(pairs: Any, sentence: str) -> None:
    with pytest.raises(InvalidAnswer) as refusal:
        MATCHING.read_json({"pairs": pairs}, CONTENT.body)
    assert str(refusal.value) == sentence


def test_pairs_of_parts_that_do_not_exist_are_left_out() -> None:
    sent = {"pairs": {"l1": "r1", "l2": "r3", "l9": "r2"}}
    assert MATCHING.read_json(sent, CONTENT.body) == {"pairs": {"l1": "r1", "l2": "r3"}}


@pytest.mark.parametrize(
    ("pairs", "code"),
    [
        ({"l1": "r1"}, "incomplete"),
        ({"l1": "r1", "l2": "r2", "l3": "r3"}, "incomplete"),
        ({"l1": "r1", "l2": "r9"}, "unknown_option"),
        ({"l1": "r1", "l2": "r1"}, "reused"),
        ([], "incomplete"),
    ],
)
def test_a_writer_hears_what_is_wrong_with_the_key(pairs: Any, code: str) -> None:
    faults = MATCHING.faults(replace(CONTENT, key={"pairs": pairs}))
    assert [(fault.field, fault.code) for fault in faults] == [("key", code)]


@pytest.mark.parametrize(
    ("change", "field", "code"),
    [
        ({"left": []}, "left", "option_count"),
        ({"right": None}, "right", "option_count"),
        ({"reuse": 1}, "reuse", "not_boolean"),
    ],
)
def test_a_writer_hears_what_is_wrong_with_the_parts(change: dict[str, Any], field: str, code: str) -> None:
    fault = MATCHING.faults(replace(CONTENT, body={**CONTENT.body, **change}))[0]
    assert (fault.field, fault.code) == (field, code)


def test_a_person_reads_the_pairs() -> None:
    assert MATCHING.key_text(CONTENT) == "金奖 — 1 个；银奖 — 3 个"
