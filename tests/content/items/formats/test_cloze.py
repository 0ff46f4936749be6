"""选词填空."""

from dataclasses import replace
from itertools import product
from typing import Any

import pytest

from content.items.errors import InvalidAnswer
from content.items.formats.cloze import Cloze
from tests.content.items.formats.samples import SAMPLES

CLOZE = Cloze()
CONTENT = SAMPLES["cloze"].content
TWO = replace(CONTENT, stem="先____，后____。", body={**CONTENT.body, "gaps": 2}, key={"gaps": ["b", "a"]})


@pytest.mark.parametrize("words", list(product("abc", repeat=2)))
def test_only_the_key_words_in_their_gaps_are_right(words: tuple[str, str]) -> None:
    marking = CLOZE.mark(CLOZE.read_json({"gaps": list(words)}, TWO.body), TWO)
    assert marking.parts == (words[0] == "b", words[1] == "a")
    assert marking.quality == (1 if words == ("b", "a") else 0)
    assert CLOZE.faults(TWO) == []


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["b", ""], "第 2 个空还没选词，选好再提交。"),
        (["b"], "这道题有 2 个空，请每个空选一个词。"),
        (["b", "z"], "题目里没有这个选项，请刷新页面后重新作答。"),
        ("ba", "“gaps”要写成列表。"),
    ],
)
def test_a_gap_without_a_word_is_sent_back(words: Any, sentence: str) -> None:
    with pytest.raises(InvalidAnswer) as refusal:
        CLOZE.read_json({"gaps": words}, TWO.body)
    assert str(refusal.value) == sentence


@pytest.mark.parametrize(
    ("change", "field", "code"),
    [
        ({"stem": "没有空"}, "stem", "gap_count"),
        ({"body": {**CONTENT.body, "gaps": 0}}, "gaps", "gap_count"),
        ({"body": {"gaps": 1}}, "options", "option_count"),
        ({"key": {"gaps": ["b", "a"]}}, "key", "gap_count"),
        ({"key": {"gaps": ["z"]}}, "key", "unknown_option"),
        ({"option_notes": {"z": "常见误会"}}, "option_notes", "unknown_option"),
    ],
)
def test_a_writer_hears_what_is_wrong(change: dict[str, Any], field: str, code: str) -> None:
    fault = CLOZE.faults(replace(CONTENT, **change))[0]
    assert (fault.field, fault.code) == (field, code)


def test_a_person_reads_the_words() -> None:
    assert CLOZE.key_text(TWO) == "立法项目；镇街试点"
