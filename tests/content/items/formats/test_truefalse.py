"""判断."""

from dataclasses import replace
from typing import Any

import pytest

from content.items.errors import InvalidAnswer
from content.items.formats.truefalse import TrueFalse
from tests.content.items.formats.samples import SAMPLES

TRUEFALSE = TrueFalse()
CONTENT = SAMPLES["truefalse"].content


@pytest.mark.parametrize("key", [True, False])
@pytest.mark.parametrize("posted", ["true", "false"])
def test_the_truth_is_right(key: bool, posted: str) -> None:
    content = replace(CONTENT, key={"value": key})
    answer = TRUEFALSE.read_form({"value": [posted]}, {})
    assert TRUEFALSE.mark(answer, content).right == (posted == str(key).lower())


@pytest.mark.parametrize("value", ["true", 1, 0, None, [True]])
def test_only_a_plain_yes_or_no_is_an_answer(value: Any) -> None:
    with pytest.raises(InvalidAnswer, match="请先选“正确”或“错误”，再提交。"):
        TRUEFALSE.read_json({"value": value}, {})


@pytest.mark.parametrize("value", ["true", 1, None])
def test_only_a_plain_yes_or_no_is_a_key(value: Any) -> None:
    faults = TRUEFALSE.faults(replace(CONTENT, key={"value": value}))
    assert [(fault.field, fault.code) for fault in faults] == [("key", "not_boolean")]


def test_a_person_reads_right_or_wrong() -> None:
    assert (TRUEFALSE.key_text(CONTENT), TRUEFALSE.answer_text({"value": False}, CONTENT)) == ("正确", "错误")
