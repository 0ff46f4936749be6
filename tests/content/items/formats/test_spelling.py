"""Two spellings are the same when only their dress differs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.items.formats.spelling import fold_spelling


@pytest.mark.parametrize(
    "typed",
    [
        "《民法典》",
        "“民法典”",
        "「民法典」",
        "『民法典』",
        " 民 法　典 ",
        '"民法典"',
        "〈民法典〉",
        "民法\u200b典",
        "民法典\n",
    ],
)
def test_marks_and_white_space_do_not_count(typed: str) -> None:
    assert fold_spelling(typed) == "民法典"


@pytest.mark.parametrize(
    ("typed", "folded"), [("ＡＢ２．０", "ab2.0"), ("IPv6", "ipv6"), ("1、2", "1、2"), ("“”", "")]
)
def test_width_and_case_do_not_count_but_other_signs_do(typed: str, folded: str) -> None:
    assert fold_spelling(typed) == folded


@given(st.text("民法典ＡａZ２2.　 ​“”《》'-", max_size=30))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold_spelling(fold_spelling(text)) == fold_spelling(text)
