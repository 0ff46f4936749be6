"""The JSON of articles, alone or with a name and a date."""

import json

import pytest

from content.laws.domain.articles_json import read_articles
from content.laws.errors import ArticleOutOfOrder, EmptyArticle, LawError, NoArticles, NotArticles
from tests.content.laws.statutes import as_json

GOOD = {"article": 1, "label": "第一条", "paragraphs": ["甲。"]}
PREAMBLE = {"article": 0, "label": "序言", "paragraphs": ["书人人可借。"]}


def test_a_bare_list_says_its_date_and_no_name() -> None:
    law = read_articles(as_json().decode())
    assert (law.name, law.text_date, len(law.articles)) == ("", "2019-05-01", 3)
    assert (law.articles[0].chapter, law.articles[1].paragraphs[0].items[1]) == (
        "第一章 一般规定",
        "（二）画册。",
    )


def test_a_name_and_a_date_beside_the_list_are_taken() -> None:
    law = read_articles(as_json(name="借阅法", text_date="2020-01-02").decode())
    assert (law.name, law.text_date) == ("借阅法", "2020-01-02")


def test_a_preamble_comes_first() -> None:
    law = read_articles(json.dumps([PREAMBLE, GOOD]))
    preamble = law.articles[0]
    assert (preamble.number, preamble.label, preamble.lines) == (0, "序言", ("书人人可借。",))
    assert law.by_number[1, 0] == read_articles(json.dumps([GOOD])).articles[0]


def test_the_checksum_changes_with_a_word() -> None:
    one, other = (read_articles(json.dumps([{**GOOD, "paragraphs": [text]}])) for text in ("甲。", "乙。"))
    assert one.checksum != other.checksum


@pytest.mark.parametrize(
    ("whole", "error"),
    [
        ("不是 JSON", NotArticles),
        ("[" * 100_000, NotArticles),
        ('{"name": "法"}', NotArticles),
        ("[]", NoArticles),
        (json.dumps([{**GOOD, "article": "一"}]), NotArticles),
        (json.dumps([{**GOOD, "paragraphs": "甲。"}]), NotArticles),
        (json.dumps([{**GOOD, "paragraphs": [" "]}]), EmptyArticle),
        (json.dumps([GOOD, {**GOOD, "article": 3}]), ArticleOutOfOrder),
        (json.dumps([GOOD, GOOD]), ArticleOutOfOrder),
        (json.dumps([{**GOOD, "article": 0}]), NotArticles),
        (json.dumps([PREAMBLE]), NoArticles),
        (json.dumps([GOOD, PREAMBLE]), ArticleOutOfOrder),
        (json.dumps([PREAMBLE, PREAMBLE, GOOD]), ArticleOutOfOrder),
    ],
)
def test_another_shape_is_refused_with_a_sentence(whole: str, error: type[LawError]) -> None:
    with pytest.raises(error, match=r"。$"):
        read_articles(whole)
