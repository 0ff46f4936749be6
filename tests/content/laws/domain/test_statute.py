"""A law as the national database lays it out becomes articles with their 款 and 项."""

import pytest

from content.laws.domain.statute import read_statute, text_date
from content.laws.errors import ArticleOutOfOrder, EmptyArticle, NoArticles
from tests.content.laws.statutes import NAME, STATUTE, WITH_PREAMBLE

LAW = read_statute(STATUTE)


def test_the_head_says_name_note_and_the_date_of_the_last_change() -> None:
    assert (LAW.name, LAW.text_date) == (NAME, "2023-06-05")
    assert (LAW.note[:5], LAW.note[-4:]) == ("（2019", "》修正）")


def test_articles_stand_under_their_headings_and_not_under_the_contents() -> None:
    assert [(a.label, a.book, a.chapter, a.section) for a in LAW.articles] == [
        ("第一条", "第一编 总则", "第一章 一般规定", ""),
        ("第二条", "第一编 总则", "第一章 一般规定", ""),
        ("第三条", "第二编 借书", "第一章 期限", "第一节 普通期限"),
        ("第三条之一", "第二编 借书", "第一章 期限", "第一节 普通期限"),
        ("第四条", "附则", "", ""),
    ]


def test_lists_belong_to_the_paragraph_before_them() -> None:
    told = [(each.text, each.items) for each in LAW.by_number[2, 0].paragraphs]
    assert told == [
        ("借书的人满六周岁的，可以自己办证。", ()),
        ("第一条规定的目的，办证时应当说明。", ()),
        ("办证需要下列材料：", ("（一）姓名；", "（二）住址，包括：\n1．街道；\n2．门牌。")),
        ("材料应当真实。", ()),
    ]


def test_a_paragraph_that_opens_with_the_next_article_is_no_article() -> None:
    text = "法\n第一条　甲。\n第二条规定的书，不外借。\n第二条　乙。"
    assert [article.lines for article in read_statute(text).articles] == [
        ("甲。", "第二条规定的书，不外借。"),
        ("乙。",),
    ]


def test_articles_may_stand_without_a_gap_and_with_digits() -> None:
    law = read_statute("法\n第1条为了看书，制定本法。\n第2条　乙。\n")
    assert [(article.number, article.lines) for article in law.articles] == [
        (1, ("为了看书，制定本法。",)),
        (2, ("乙。",)),
    ]


@pytest.mark.parametrize(
    ("paragraph", "item", "begins"),
    [
        (None, None, "借书的人"),
        (3, None, "办证需要"),
        (3, 2, "（二）"),
        (None, 1, "（一）"),
        (5, None, None),
        (3, 3, None),
        (1, 1, None),
    ],
)
def test_a_part_is_found_or_not(paragraph: int | None, item: int | None, begins: str | None) -> None:
    part = LAW.by_number[2, 0].part(paragraph, item)
    assert (part and part[: len(begins or "")]) == begins


@pytest.mark.parametrize(
    ("text", "error", "word"),
    [
        ("今天天气很好。\n没有条文。", NoArticles, "flk.npc.gov.cn"),
        ("法\n第二条　乙。", ArticleOutOfOrder, "第一个条文是“第二条”"),
        ("法\n第一条　甲。\n第三条　丙。", ArticleOutOfOrder, "“第一条”后面是“第三条”"),
        ("法\n第一条\n第二条　乙。", EmptyArticle, "“第一条”下面没有文字"),
    ],
)
def test_a_broken_text_is_refused_with_what_to_do(text: str, error: type, word: str) -> None:
    with pytest.raises(error, match=word):
        read_statute(text)


@pytest.mark.parametrize(
    ("note", "last", "date"),
    [
        ("（2020年5月28日通过）", "本法自2021年1月1日起施行。", "2021-01-01"),
        ("（2020年10月17日修订　2024年4月26日修正）", "本法自２０２１年６月１日起施行。", "2024-04-26"),
        ("", "本法自公布之日起施行。", ""),
    ],
)
def test_the_text_date_is_when_this_wording_came_into_force(note: str, last: str, date: str) -> None:
    assert text_date(note, (last,)) == date


def test_a_preamble_comes_first_and_changes_nothing_else() -> None:
    preamble, *articles = read_statute(WITH_PREAMBLE).articles
    lines = ("青石镇临河而居，读书的人多。", "镇上的书，人人可借。")
    assert (preamble.number, preamble.label, preamble.lines, preamble.chapter) == (0, "序言", lines, "")
    assert tuple(articles) == LAW.articles


def test_a_preamble_may_follow_the_title_at_once() -> None:
    law = read_statute("河湖法\n序言\n河湖是大家的。\n第一条　甲。")
    assert (law.name, [one.label for one in law.articles]) == ("河湖法", ["序言", "第一条"])
