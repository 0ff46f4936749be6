"""The JSON of this house is read strictly, other lists leniently."""

import json
from typing import Any

import pytest

from content.exchange.errors import BrokenSyntax
from tests.content.exchange.readers.told import bad, good, read, texts

GOOD: dict[str, Any] = {
    "format": "single",
    "stem": "谁受理法律援助申请？",
    "body": {"options": [{"id": "a", "text": "法律援助机构"}, {"id": "b", "text": "居委会"}]},
    "key": {"option": "a"},
}


def own(*items: Any) -> str:
    return json.dumps({"schema": "yida-items", "version": 1, "items": items}, ensure_ascii=False)


def test_everything_an_item_has() -> None:
    whole = GOOD | {
        "code": "law-01",
        "rationale": "见法律援助法。",
        "option_notes": {"b": "居委会可以转交。"},
        "citation": {"kind": "law", "title": "法律援助法", "article": "第三十四条"},
        "difficulty": "hard",
        "topic": "法律援助",
        "suits": ["senior", "adult"],
    }
    (item,) = read(own(whole)).taken
    content = item.content
    assert {
        "format": content.format, "stem": content.stem, "body": content.body, "key": content.key,
        "code": item.code, "rationale": content.rationale, "option_notes": content.option_notes,
        "citation": content.citation, "difficulty": content.difficulty, "topic": item.topic,
        "suits": list(item.suits),
    } == whole  # fmt: skip


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"stem": ""}, "items[1].stem"),
        ({"stem": 5}, "items[1].stem"),
        ({"key": {"option": "z"}}, "items[1].key.option"),
        ({"body": {"options": []}}, "items[1].body.options"),
        ({"body": []}, "items[1].body"),
        ({"format": "essay"}, "items[1].format"),
        ({"format": ["single"]}, "items[1].format"),
        ({"colour": "red"}, "items[1].colour"),
        ({"difficulty": "mittel"}, "items[1].difficulty"),
        ({"suits": ["babies"]}, "items[1].suits"),
        ({"rationale": None}, "items[1].rationale"),
        ({"topic": "长" * 49}, "items[1].topic"),
        ({"citation": {"kind": "rumour"}}, "items[1].citation.kind"),
        ({"citation": {"page": "3"}}, "items[1].citation.page"),
        ({"option_notes": {"q": "没有这一项"}}, "items[1].option_notes"),
        ({"code": "a\u0000b"}, "items[1].code"),
    ],
)
def test_a_fault_is_named_by_its_path(change: dict[str, Any], path: str) -> None:
    found = read(own(GOOD, GOOD | change))
    assert ([one[:2] for one in bad(found)], len(found.taken)) == ([(2, path)], 1)


@pytest.mark.parametrize(
    "text",
    [
        '{"schema": "yida-items", "version": 2, "items": []}',
        '{"schema": "yida-items", "items": {}}',
        '{"items": [1, 2',
        '{"items": [], "items": []}',
        '{"items": [NaN]}',
        '{"items": [' + "9" * 5000 + "]}",
        '{"items": ' + "[" * 100_000,
    ],
)
def test_a_broken_file_is_refused(text: str) -> None:
    with pytest.raises(BrokenSyntax):
        read(text)


def test_a_list_from_the_api_of_this_site() -> None:
    listed = {
        "code": "law-01",
        "state": "draft",
        "topic": "宪法",
        "suits": [],
        "version": GOOD | {"number": 1, "mark": "1.0.0"},
    }
    found = read(json.dumps({"count": 1, "results": [listed]}))
    assert good(found) == [(1, "single", "谁受理法律援助申请？", "法律援助机构")]
    assert (found.taken[0].code, found.taken[0].topic) == ("law-01", "宪法")
    assert found.remarks == ["列表以外的内容没有读：count。"]


def test_a_plain_list_of_another_program() -> None:
    found = read(
        '[{"question": "甲乙选一个", "options": ["A. 甲", "B. 乙"], "answer": "B", "explanation": "因为"},'
        ' {"question": "没有答案"}]'
    )
    assert (good(found), texts(found)) == ([(1, "single", "甲乙选一个", "乙")], ["甲", "乙"])
    assert bad(found) == [(2, "[1]", "这道填空题没有答案（answer），请补上。")]


def test_a_list_in_the_words_of_a_table() -> None:
    entries = [
        {"题型": "单选题", "题干": "题一", "选项": ["甲", "乙"], "正确答案": "B", "解析": "因为"},
        {"题型": "多选题", "题目": "题二", "A": "甲", "B": "乙", "C": "丙", "答案": "AC"},
        {"question": "题三", "content": "第一章", "答案": "错", "题型": "判断题"},
    ]
    found = read(json.dumps(entries, ensure_ascii=False), "题库.json")
    assert good(found) == [
        (1, "single", "题一", "乙"), (2, "multiple", "题二", "甲；丙"), (3, "truefalse", "题三", "错误"),
    ]  # fmt: skip
    assert found.taken[0].content.rationale == "因为"
