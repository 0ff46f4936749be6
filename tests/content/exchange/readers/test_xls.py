"""Workbooks of the old Excel. What is in this one is listed in test_real_files.py."""

from pathlib import Path

import pytest

from content.exchange.errors import ExchangeError, PasswordProtected
from content.exchange.readers.xls import read_xls
from content.exchange.reading import read_file

DATA = Path("tests/data/exchange/generic-three.xls").read_bytes()


def test_what_is_hidden_is_said_and_hidden_sheets_stay_out() -> None:
    assert read_xls(DATA).remarks == [
        "工作表“题库2023”里有 1 行是隐藏的（第 9 行），也一起读了。",
        "工作表“题库2023”里有隐藏的列（I 列），也一起读了。",
        "工作表“作废”是隐藏的，没有读。要带进来的，请先取消隐藏。",
    ]


def test_the_name_does_not_decide() -> None:
    assert read_file(DATA, "题库.xlsx") == read_file(DATA, "题库.xls")


@pytest.mark.parametrize("cut", [600, 2000, 4000])
def test_a_file_that_was_cut_off_has_a_sentence(cut: int) -> None:
    with pytest.raises(ExchangeError, match=r"另存为 \.xlsx"):
        read_file(DATA[:cut])


@pytest.mark.parametrize("at", range(512, len(DATA), 97))
def test_a_wrong_byte_anywhere_ends_with_a_sentence_or_does_no_harm(at: int, capsys) -> None:
    broken = bytearray(DATA)
    broken[at] ^= 0xFF
    try:
        read_file(bytes(broken))
    except ExchangeError as error:
        assert str(error)
    assert capsys.readouterr().out == ""  # the child answers there


def test_a_password_is_said() -> None:
    """Right after its beginning such a stream says how it is encrypted."""
    begin = DATA.index(b"\x09\x08\x10\x00") + 20
    locked = DATA[:begin] + b"\x2f\x00" + DATA[begin + 2 :]
    with pytest.raises(PasswordProtected, match="去掉密码"):
        read_file(locked)
