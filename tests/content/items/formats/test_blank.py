"""填空."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.items.errors import InvalidAnswer
from content.items.formats.blank import Blank
from tests.content.items.formats.samples import SAMPLES

BLANK = Blank()
CONTENT = SAMPLES["blank"].content


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        (["县", "2.0"], (True, True)),
        (["区县", "２．０"], (True, True)),
        (["“县”", " 2.0 "], (True, True)),
        (["市", "2.0"], (False, True)),
        (["2.0", "县"], (False, False)),
    ],
)
def test_each_blank_is_marked_and_all_must_be_right(typed: list[str], parts: tuple[bool, ...]) -> None:
    marking = BLANK.mark(BLANK.read_json({"blanks": typed}, CONTENT.body), CONTENT)
    assert (marking.parts, marking.quality) == (parts, 1 if all(parts) else 0)


@given(st.sampled_from(["县", "区县"]), st.sampled_from(["《{}》", "“{}”", "「{}」", " {} ", "{}\u3000"]))
def test_any_accepted_spelling_in_any_dress_is_right(spelling: str, dress: str) -> None:
    answer = BLANK.read_json({"blanks": [dress.format(spelling), "2.0"]}, CONTENT.body)
    assert BLANK.mark(answer, CONTENT).right


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (["县", ""], "第 2 个空还没填，填好再提交。"),
        (["《》", "2.0"], "第 1 个空还没填，填好再提交。"),
        (["县"], "这道题有 2 个空，请每个空填一个答案。"),
        (["县", "2.0", "多"], "这道题有 2 个空，请每个空填一个答案。"),
        (["县", "字" * 201], "写得太长了，请控制在 200 个字以内。"),
        (["县", 2.0], "填写的内容要是一段文字。"),
    ],
)
def test_an_unfilled_blank_is_sent_back(typed: list[Any], sentence: str) -> None:
    with pytest.raises(InvalidAnswer) as refusal:
        BLANK.read_json({"blanks": typed}, CONTENT.body)
    assert str(refusal.value) == sentence


@pytest.mark.parametrize(
    ("change", "field", "code"),
    [
        ({"stem": "省、市、____三级"}, "stem", "gap_count"),
        ({"stem": "省、市、___三级____"}, "stem", "gap_spelling"),
        ({"stem": "省、市、________三级"}, "stem", "gap_spelling"),
        ({"key": {"blanks": [["县"]]}}, "key", "gap_count"),
        ({"key": {"blanks": [["县"], []]}}, "key", "spelling_count"),
        ({"key": {"blanks": [["县"], "2.0"]}}, "key", "spelling_count"),
        ({"key": {"blanks": [["县"], ["字"] * 21]}}, "key", "spelling_count"),
        ({"key": {"blanks": [["县"], ["2.0", ""]]}}, "key", "empty"),
        ({"key": {"blanks": [["县"], ["《》"]]}}, "key", "empty"),
        ({"key": {"blanks": [["县"], ["字" * 201]]}}, "key", "too_long"),
        ({"body": {"blanks": 7}}, "blanks", "gap_count"),
        ({"body": {"blanks": True}}, "blanks", "gap_count"),
    ],
)
def test_a_writer_hears_what_is_wrong(change: dict[str, Any], field: str, code: str) -> None:
    fault = BLANK.faults(replace(CONTENT, **change))[0]
    assert (fault.field, fault.code) == (field, code)


def test_a_person_reads_the_first_spelling_of_each_blank() -> None:
    assert BLANK.key_text(CONTENT) == "县；2.0"
    assert BLANK.answer_text({"blanks": ["市", "3.0"]}, CONTENT) == "市；3.0"


def test_an_answer_to_fewer_blanks_of_an_earlier_version_is_wrong_and_no_error() -> None:
    assert BLANK.mark({"blanks": ["县"]}, CONTENT).parts == (True, False)
