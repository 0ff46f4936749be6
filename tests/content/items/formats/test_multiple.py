"""多选: all or nothing."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.items.errors import InvalidAnswer
from content.items.formats.multiple import Multiple
from tests.content.items.formats.samples import SAMPLES

MULTIPLE = Multiple()
CONTENT = SAMPLES["multiple"].content


@given(st.lists(st.sampled_from("abcd"), min_size=1, max_size=8))
def test_only_the_whole_key_is_right_in_any_order_of_ticking(ticked: list[str]) -> None:
    answer = MULTIPLE.read_json({"options": ticked}, CONTENT.body)
    assert answer == {"options": sorted(set(ticked))}
    assert MULTIPLE.mark(answer, CONTENT).quality == (1 if set(ticked) == {"a", "c"} else 0)


@given(st.sets(st.sampled_from("abcd"), min_size=1))
def test_a_posted_form_gives_the_same_answer(ticked: set[str]) -> None:
    answer = {"options": sorted(ticked)}
    assert MULTIPLE.read_form({"options": sorted(ticked, reverse=True)}, CONTENT.body) == answer


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"options": []}, "请至少选一项，再提交。"),
        ({"options": [""]}, "请至少选一项，再提交。"),
        ({"options": ["a", "z"]}, "题目里没有这个选项，请刷新页面后重新作答。"),
        ({"options": [["a"]]}, "题目里没有这个选项，请刷新页面后重新作答。"),
        ({"options": "ac"}, "“options”要写成列表。"),
    ],
)
def test_ticks_that_cannot_be_taken_are_refused(sent: Any, sentence: str) -> None:
    with pytest.raises(InvalidAnswer) as refusal:
        MULTIPLE.read_json(sent, CONTENT.body)
    assert str(refusal.value) == sentence


@pytest.mark.parametrize(
    ("key", "code"),
    [
        (["a"], "too_few"),
        ([], "too_few"),
        (["a", "a"], "repeated_option"),
        (["a", "z"], "unknown_option"),
        ("ac", "unknown_option"),
        ([["a"], "b"], "unknown_option"),
    ],
)
def test_a_writer_hears_what_is_wrong_with_the_key(key: Any, code: str) -> None:
    faults = MULTIPLE.faults(replace(CONTENT, key={"options": key}))
    assert [(fault.field, fault.code) for fault in faults] == [("key", code)]


def test_a_person_reads_all_right_options() -> None:
    assert MULTIPLE.key_text(CONTENT) == "驻外使领馆；境外律师事务所"
