"""A stem that shows its key would give it away."""

import pytest

from content.exchange.errors import NotTaken
from content.exchange.items import RawItem
from content.exchange.stem_keys import without_key

THREE = ("3月15日", "12月4日", "4月15日")


@pytest.mark.parametrize(
    ("stem", "answer", "shown", "told"),
    [
        ("宪法日是（ B ）。", "B", "宪法日是（ ）。", "B"),
        ("宪法日是（B）。", "12月4日", "宪法日是（ ）。", "12月4日"),
        ("宪法日是（ B ）。", "", "宪法日是（ ）。", "B"),
        ("甲（A）与乙（B）签订合同", "C", "甲（A）与乙（B）签订合同", "C"),
        ("某人（A）提出申请的日期是", "C", "某人（A）提出申请的日期是", "C"),
    ],
)
def test_the_bracket_is_emptied_where_it_is_the_key(stem: str, answer: str, shown: str, told: str) -> None:
    raw = without_key(RawItem(2, stem=stem, options=THREE, answer=answer))
    assert (raw.stem, raw.answer) == (shown, told)


def test_a_judgement_behind_a_sentence_is_its_key() -> None:
    raw = without_key(RawItem(2, stem="拾得遗失物应当返还。（√）", answer="对"))
    assert (raw.stem, raw.answer) == ("拾得遗失物应当返还。", "对")


def test_two_answers_that_differ_are_told() -> None:
    with pytest.raises(NotTaken) as fault:
        without_key(RawItem(2, stem="宪法日是（ C ）", options=THREE, answer="B"))
    assert (fault.value.field, fault.value.why) == (
        "answer", "答案写了两处，而且不一样：“B”和题干里的“C”。",
    )  # fmt: skip
