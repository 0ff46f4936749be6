"""Folding makes one way of writing and never loses the way back."""

from hypothesis import given
from hypothesis import strategies as st

from content.sources.domain.folding import fold, folded, unbroken


def test_width_and_blanks_are_folded() -> None:
    assert fold("办理 ２．８ 万件，（含上年）\n全省 第一") == "办理2.8万件,(含上年)全省第一"


def test_list_marks_do_not_become_numbers() -> None:
    assert fold("①受理5件…") == "①受理5件…"


def test_every_sign_knows_where_it_came_from() -> None:
    text, places = folded("共 ５\n件㎡", 0, 6)
    assert (text, places) == ("共5件m2", (0, 2, 4, 5, 5))


def test_latin_words_keep_one_space() -> None:
    assert folded("VR \n system 平台", 0, 14)[0] == "VR system平台"


@given(st.text(max_size=200))
def test_places_rise_and_lie_in_the_text(text: str) -> None:
    signs, places = folded(text, 0, len(text))
    assert len(signs) == len(places)
    assert list(places) == sorted(places)
    assert all(0 <= place < len(text) for place in places)


@given(st.text(alphabet=st.sampled_from("法治ab 1\n\t　，"), max_size=60))
def test_closing_up_a_quotation_loses_only_white_space(text: str) -> None:
    assert "".join(unbroken(text).split()) == "".join(text.split())
