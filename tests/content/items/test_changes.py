"""What a person is told when a wording becomes another."""

from dataclasses import replace

import pytest

from content.items.changes import Run, changes, runs
from content.items.domain import ItemContent
from tests.factories.items import ALL_FORMATS, WORDINGS


def content_of(format: str = "single", **rest) -> ItemContent:
    stem, body, key = WORDINGS[format]
    return ItemContent(format, stem, body, key, **rest)


def told(before: ItemContent, after: ItemContent) -> list[tuple[str, str, str]]:
    return [(one.field, one.before, one.after) for one in changes(before, after)]


def options(*texts: str, ids: str = "abcd") -> dict:
    rows = [{"id": option, "text": text} for option, text in zip(ids, texts, strict=True)]
    return {"options": rows, "fixed_order": False}


@pytest.mark.parametrize("format", ALL_FORMATS)
def test_the_same_wording_tells_nothing(format):
    assert told(content_of(format), content_of(format)) == []


@pytest.mark.parametrize("format", ALL_FORMATS)
def test_every_format_can_become_every_other(format):
    for other in ALL_FORMATS:
        fields = [field for field, *_ in told(content_of(format), content_of(other))]
        assert (fields[:2] == ["题型", "题干"]) == (format != other)


def test_options_are_followed_by_their_id_and_the_answer_is_marked():
    before = content_of()
    body = options("12315", "12345", "12348（免费）", "110", ids="abce")
    assert told(before, replace(before, body=body)) == [
        ("选项 3", "12348（答案）", "12348（免费）（答案）"),
        ("选项 4", "12368", "110"),
        ("答案", "12348", "12348（免费）"),
    ]


def test_an_option_that_came_and_one_that_went_are_told_apart():
    before = content_of()
    more = replace(before, body=options("12315", "12345", "12348", "12368", "110", ids="abcde"))
    assert told(before, more) == [("选项 5", "", "110")]
    assert told(more, before) == [("选项 5", "110", "")]


def test_another_key_is_told_once():
    before = content_of()
    assert told(before, replace(before, key={"option": "a"})) == [("答案", "12348", "12315")]


def test_the_same_options_in_another_order_are_told_as_an_order():
    before = content_of()
    body = options("12345", "12315", "12348", "12368", ids="bacd")
    after = "12345；12315；12348；12368"
    assert told(before, replace(before, body=body)) == [("选项的顺序", "12315；12345；12348；12368", after)]


def test_feedback_rationale_citation_flags_and_difficulty_are_told():
    law = {"kind": "law", "title": "法律援助法", "article": "五"}
    before = content_of(rationale="甲", citation=law, option_notes={"a": "旧"})
    after = replace(
        before,
        body={**before.body, "fixed_order": True},
        rationale="乙",
        citation={**law, "article": "六", "quote": "原句"},
        option_notes={"a": "新", "b": "也有"},
        difficulty="hard",
    )
    assert told(before, after) == [
        ("选项 1：为什么有人会选", "旧", "新"),
        ("选项 2：为什么有人会选", "", "也有"),
        ("不打乱", "", "是"),
        ("讲解", "甲", "乙"),
        ("出处", "法律援助法 五", "法律援助法 六"),
        ("引用的原句", "", "原句"),
        ("难度", "中", "难"),
    ]


def test_where_the_quotation_stands_is_no_change():
    before = content_of(citation={"kind": "report", "title": "报告", "start": 3, "end": 9})
    assert told(before, replace(before, citation={**before.citation, "start": 30, "end": 36})) == []


def test_a_spelling_that_came_beside_the_first_is_told():
    before = content_of("blank")
    after = replace(before, key={"blanks": [["三", "3", "叁"], ["知道"]]})
    assert told(before, after) == [("答案", "三／3；知道", "三／3／叁；知道")]


@pytest.mark.parametrize(
    ("before", "after", "pieces"),
    [
        ("未成年人的监护人", "未成年人的监护人", [("same", "未成年人的监护人")]),
        (
            "全年办理法律援助案件28件",
            "全年共办理法律援助案件300件",
            [("same", "全年"), ("new", "共"), ("same", "办理法律援助案件"), ("old", "28"), ("new", "300"),
             ("same", "件")],
        ),
        # a sign that stayed by chance does not cut a change in two
        ("应当在三十日内答复申请人", "可以在六十日内答复申请人",
         [("old", "应当在三"), ("new", "可以在六"), ("same", "十日内答复申请人")]),
        ("春眠不觉晓", "处处闻啼鸟", [("old", "春眠不觉晓"), ("new", "处处闻啼鸟")]),
        ("", "新写的", [("new", "新写的")]),
        ("去掉的", "", [("old", "去掉的")]),
    ],
)  # fmt: skip
def test_two_texts_are_told_in_one(before, after, pieces):
    assert runs(before, after) == [Run(*piece) for piece in pieces]


@pytest.mark.parametrize(
    ("before", "after"), [("甲乙丙丁戊己" * 9, "甲乙丁丙戊己" * 9), ("ab 12", "ab 13 cd")]
)
def test_the_pieces_make_both_texts_again(before, after):
    found = runs(before, after)
    assert "".join(run.text for run in found if run.kind != "new") == before
    assert "".join(run.text for run in found if run.kind != "old") == after
