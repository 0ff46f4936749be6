import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.people.domain.skeleton import latin_words, longest_number, squeeze, unmask


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("管 理·员！", "管理员"),
        ("Ｈｅｌｌｏ", "hello"),
        ("Crème", "creme"),
        ("Ѕтор", "stop"),
        ("🅱🅾🆇", "box"),
        ("①②", "12"),
        ("ca$h", "cash"),
    ],
)
def test_a_disguise_comes_off(text: str, bare: str) -> None:
    assert unmask(text) == bare


@given(st.text(alphabet="ab管理1 .-Ａа🅰"))
def test_unmasking_twice_changes_nothing_more(text: str) -> None:
    assert unmask(unmask(text)) == unmask(text)


def test_digits_are_read_as_letters_too() -> None:
    assert latin_words("王5b1") == {"5b1", "b", "sbi", "sbl"}


def test_repeated_letters_are_said_once_or_twice() -> None:
    assert squeeze("fuuuck", 1) == "fuck"
    assert squeeze("assshole", 2) == "asshole"


def test_chinese_digits_count_as_digits() -> None:
    assert longest_number("a一3八零b12") == 4
    assert longest_number("ab") == 0
