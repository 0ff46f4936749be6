"""A quiz on paper: what stands on it, and what stands on the key sheet alone."""

import re

import pytest
from django.test import Client

from content.exports.paper import printed_paper
from content.items.domain import ItemContent
from content.items.models import ItemVersion
from content.releases.actions import create_quiz, set_quiz_items
from content.releases.models import Quiz
from tests.cast import NOW, teacher_zhou
from tests.factories.desk import desk_of
from tests.factories.items import ALL_FORMATS, WORDINGS, make_version

FOUR = {"options": [{"id": id, "text": text} for id, text in zip("abcd", "甲乙丙丁", strict=True)]}
PAIRS = {
    "left": [{"id": "a", "text": "张三"}, {"id": "b", "text": "李四"}],
    "right": [{"id": "a", "text": "原告"}, {"id": "b", "text": "被告"}],
}


def test_items_are_grouped_by_format_and_numbered_through() -> None:
    contents = [
        ItemContent("truefalse", "对吗一", {}, {"value": True}),
        ItemContent("single", "选一", FOUR, {"option": "b"}),
        ItemContent("truefalse", "对吗二", {}, {"value": False}),
    ]
    told = [
        (section.heading, [(item.number, item.stem, item.answer) for item in section.items])
        for section in printed_paper(contents, seed=1)
    ]
    assert [heading for heading, _ in told] == ["一、单选题（共 1 题）", "二、判断题（共 2 题）"]
    assert [(number, stem) for _, items in told for number, stem, _ in items] == [
        (1, "选一"),
        (2, "对吗一"),
        (3, "对吗二"),
    ]
    assert [answer for _, _, answer in told[1][1]] == ["√", "×"]


@pytest.mark.parametrize("seed", range(20))
def test_the_signs_of_the_answer_are_those_of_the_printed_options(seed: int) -> None:
    contents = [
        ItemContent("single", "选一", FOUR, {"option": "b"}),
        ItemContent("multiple", "选几", FOUR, {"options": ["a", "d"]}),
        ItemContent("ordering", "排一排", FOUR, {"order": ["a", "b", "c", "d"]}),
        ItemContent("matching", "配一配", PAIRS, {"pairs": {"a": "b", "b": "a"}}),
    ]
    single, multiple, ordering, matching = (
        item for section in printed_paper(contents, seed) for item in section.items
    )

    def texts(item) -> dict[str, str]:
        return {line.sign: line.text for line in item.options}

    assert texts(single)[single.answer] == "乙"
    assert {texts(multiple)[sign] for sign in multiple.answer} == {"甲", "丁"}
    assert [texts(ordering)[sign] for sign in ordering.answer] == ["甲", "乙", "丙", "丁"]
    assert ordering.answer != "ABCD"
    pairs = dict(part.split("—") for part in matching.answer.split())
    assert {line.text: texts(matching)[pairs[line.sign]] for line in matching.left} == {
        "张三": "被告",
        "李四": "原告",
    }


@pytest.fixture
def quiz(db: None) -> Quiz:
    quiz = create_quiz(code="q", title="宪法周测验", text="", owner=teacher_zhou(), now=NOW)
    versions = [make_version(format=format) for format in ALL_FORMATS]
    ItemVersion.objects.update(rationale="只在答案页上的讲解", option_notes={})
    set_quiz_items(quiz=quiz, items=[version.item for version in versions])
    return quiz


def bare(html: str) -> str:
    return re.sub(r"\s+", "", re.sub(r"<[^>]+>", "", html))


def test_the_paper_holds_every_format_and_no_key(quiz: Quiz) -> None:
    page = bare(desk_of().get(f"/desk/exports/paper/{quiz.pk}/").content.decode())
    assert [format for format in ALL_FORMATS if bare(WORDINGS[format][0]) not in page] == []
    assert "只在答案页上的讲解" not in page
    assert "参考答案" not in page


def test_the_key_sheet_stands_behind_the_same_paper(quiz: Quiz) -> None:
    desk = desk_of()
    plain = desk.get(f"/desk/exports/paper/{quiz.pk}/").content.decode()
    keyed = desk.get(f"/desk/exports/paper/{quiz.pk}/?key=1").content.decode()
    paper = plain[plain.index('<p class="exam-head') : plain.index("</article>")]
    assert bare(paper) in bare(keyed)
    assert keyed.count("只在答案页上的讲解") == len(ALL_FORMATS)
    [spellings, *_] = ItemVersion.objects.get(format="blank").key["blanks"]
    assert " 或 ".join(spellings) in keyed


def test_a_key_sheet_still_fits_after_another_item_was_put_before() -> None:
    item = ItemContent("single", "选一", FOUR, {"option": "b"})
    other = ItemContent("single", "另一题", FOUR, {"option": "a"})
    [[alone]] = [section.items for section in printed_paper([item], seed=3)]
    [[_, behind]] = [section.items for section in printed_paper([other, item], seed=3)]
    assert (alone.options, alone.answer) == (behind.options, behind.answer)


def test_only_editors_print(quiz: Quiz) -> None:
    assert Client().get(f"/desk/exports/paper/{quiz.pk}/").status_code == 302
    assert desk_of().get("/desk/exports/paper/999999/").status_code == 404


def test_paper_says_what_players_are_told_about_how_to_answer() -> None:
    contents = [
        ItemContent("matching", "配一配", PAIRS | {"reuse": True}, {"pairs": {"a": "b", "b": "b"}}),
        ItemContent("numeric", "多少？", {"unit": "万件", "hint": "保留一位小数"}, {"value": "2.8"}),
    ]
    told = [item for section in printed_paper(contents, 1) for item in section.items]
    assert [(item.format, item.hint, item.reuse) for item in told] == [
        ("numeric", "保留一位小数", False),
        ("matching", "", True),
    ]


@pytest.mark.django_db
def test_the_printed_words_are_those_on_a_phone() -> None:
    quiz = create_quiz(code="q", title="全部题型", text="", owner=teacher_zhou(), now=NOW)
    set_quiz_items(
        quiz=quiz, items=[make_version(format).item for format in ("numeric", "matching", "cloze")]
    )
    page = desk_of().get(f"/desk/exports/paper/{quiz.pk}/").text
    assert [words in page for words in ("保留一位小数", "右边的每一个只用一次。")] == [True] * 2


@pytest.mark.parametrize(
    ("stem", "printed"),
    [("只有____一空", "只有____一空"), ("先____后____", "先（1）____后（2）____")],
)
def test_several_gaps_have_their_numbers(stem, printed) -> None:
    gaps = ["a", "b"][: stem.count("____")]
    content = ItemContent("cloze", stem, FOUR | {"gaps": len(gaps)}, {"gaps": gaps})
    [[item]] = [section.items for section in printed_paper([content], 1)]
    assert item.stem == printed


@pytest.mark.django_db
@pytest.mark.parametrize("count", [1, 3])
def test_the_paper_takes_as_many_queries_for_three_as_for_one(count, django_assert_num_queries) -> None:
    quiz = create_quiz(code="q", title="题", text="", owner=teacher_zhou(), now=NOW)
    set_quiz_items(quiz=quiz, items=[make_version().item for _ in range(count)])
    desk = desk_of()
    with django_assert_num_queries(5):
        desk.get(f"/desk/exports/paper/{quiz.pk}/", {"key": "1"})
