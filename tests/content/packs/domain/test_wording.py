import pytest

from content.items.domain import JsonDict
from content.packs.domain.fields import parse_yaml
from content.packs.domain.wording import fields_of, read_wording
from content.packs.errors import NotationError

TWO = [{"id": "a", "text": "甲"}, {"id": "b", "text": "乙"}]


def wording(format: str, text: str) -> tuple[JsonDict, JsonDict]:
    return read_wording(format, parse_yaml(text))


def test_single() -> None:
    read = wording("single", "options: {a: 甲, b: 乙}\nkey: b\nfixed_order: true")
    assert read == ({"options": TWO, "fixed_order": True}, {"option": "b"})


def test_multiple() -> None:
    read = wording("multiple", "options: {a: 甲, b: 乙}\nkey: [a, b]")
    assert read == ({"options": TWO, "fixed_order": False}, {"options": ["a", "b"]})


def test_truefalse() -> None:
    assert wording("truefalse", "key: false") == ({}, {"value": False})


def test_numeric() -> None:
    read = wording("numeric", 'unit: 万件\nkey: "2.8"')
    assert read == ({"unit": "万件", "hint": ""}, {"value": "2.8", "tolerance": "0"})


def test_blank() -> None:
    read = wording("blank", 'key: [[县, 区县], ["2.0"]]')
    assert read == ({"blanks": 2}, {"blanks": [["县", "区县"], ["2.0"]]})


def test_ordering() -> None:
    read = wording("ordering", "options: {a: 甲, b: 乙}\nkey: [b, a]")
    assert read == ({"options": TWO}, {"order": ["b", "a"]})


def test_matching() -> None:
    body, key = wording("matching", "left: {a: 甲, b: 乙}\nright: {a: 甲, b: 乙}\nkey: {a: b, b: a}")
    assert body == {"left": TWO, "right": TWO, "reuse": False}
    assert key == {"pairs": {"a": "b", "b": "a"}}


def test_cloze() -> None:
    read = wording("cloze", "options: {a: 甲, b: 乙}\nkey: [b]")
    assert read == ({"gaps": 1, "options": TWO}, {"gaps": ["b"]})


@pytest.mark.parametrize(
    ("format", "text", "sentence"),
    [
        ("single", "options: {a: 甲, b: 乙}", "缺少“key”，请补上"),
        ("single", "options: {a: 甲}\nkey: a", "“options”至少要有两项"),
        ("single", "options: {a: 8, b: 11}\nkey: a", "“a”应当是文字，请给 8 加上引号"),
        ("multiple", "options: {a: 甲, b: 乙}\nkey: a", "“key”应当是一行一个文字的列表，数字要加引号"),
        ("truefalse", "key: 对", "“key”应当写 true 或 false"),
        ("numeric", "key: 2.8", "“key”应当是文字，请给 2.8 加上引号"),
        ("blank", "key: 县", "“key”应当是列表，每个空一行，每行列出可以接受的写法"),
        ("single", "options: {a: 甲, a: 乙}\nkey: a", "“a”写了两次，请删去一个"),
    ],
)
def test_wrong_notation_gets_a_sentence(format: str, text: str, sentence: str) -> None:
    with pytest.raises(NotationError) as caught:
        wording(format, text)
    assert str(caught.value) == sentence


def test_an_unknown_format_is_named_with_those_there_are() -> None:
    with pytest.raises(NotationError, match="没有“essay”这种题型，可用：single、multiple"):
        fields_of("essay")
