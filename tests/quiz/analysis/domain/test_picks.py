"""How answers of every format are counted."""

import pytest

from content.items.domain import ItemContent
from quiz.analysis.domain.picks import offered, picked
from tests.factories.items import ALL_FORMATS, WORDINGS

OFFERED = {
    "single": {"12315": False, "12345": False, "12348": True, "12368": False},
    "multiple": {"人民调解": True, "行政调解": True, "仲裁裁决": False, "诉讼判决": False},
    "truefalse": {"正确": True, "错误": False},
}
GIVEN = {
    "single": ({"option": "a"}, ["12315"]),
    "multiple": ({"options": ["a", "c"]}, ["人民调解", "仲裁裁决"]),
    "truefalse": ({"value": False}, ["错误"]),
    "numeric": ({"text": "999"}, ["999"]),
    "blank": ({"blanks": ["五", "知道"]}, ["五；知道"]),
    "ordering": ({"order": ["c", "b", "a"]}, ["执行 → 审理 → 立案"]),
    "matching": ({"pairs": {"l1": "r1", "l2": "r2"}}, ["12348 — 消费投诉；12315 — 法律咨询"]),
    "cloze": ({"gaps": ["b"]}, ["全部主张"]),
}


def content_of(format: str) -> ItemContent:
    stem, body, key = WORDINGS[format]
    return ItemContent(format, stem, body, key)


@pytest.mark.parametrize("format", ALL_FORMATS)
def test_what_is_offered_and_what_was_picked(format):
    content, (answer, names) = content_of(format), GIVEN[format]
    assert offered(content) == OFFERED.get(format, {"答对": True})
    assert picked(answer, content, right=False) == names


def test_right_answers_that_people_write_are_one():
    assert picked({"text": "2.80万"}, content_of("numeric"), right=True) == ["答对"]


def test_a_long_answer_is_cut():
    assert len(picked({"text": "9" * 200}, content_of("numeric"), right=False)[0]) == 60
