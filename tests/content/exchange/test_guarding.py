import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.exchange.guarding import guarded, unguarded


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=1+1", "'=1+1"),
        ("-5", "'-5"),
        ("＝1", "'＝1"),
        ("'=1", "''=1"),
        ("'甲'", "'甲'"),
        ("甲=1", "甲=1"),
        ("", ""),
    ],
)
def test_a_formula_is_put_behind_a_mark(text: str, written: str) -> None:
    assert guarded(text) == written


@given(st.text(alphabet="'=+-@\t甲1", max_size=6))
def test_the_mark_comes_off_again(text: str) -> None:
    assert unguarded(guarded(text)) == text
