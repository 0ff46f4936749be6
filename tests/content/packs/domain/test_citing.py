import pytest

from content.laws.domain import Place, place_of
from content.packs.domain.citing import (
    article_name,
    chinese_number,
    law_citation,
    report_citation,
    sections_of,
)
from content.packs.errors import NotationError

DIGEST = "# 摘编\n\n开头。\n\n## 一、立法\n\n2021年立法11件。\n\n## 二、普法\n\n普法开局。\n"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (7, "七"),
        (10, "十"),
        (15, "十五"),
        (20, "二十"),
        (105, "一百零五"),
        (110, "一百一十"),
        (188, "一百八十八"),
        (990, "九百九十"),
        (1007, "一千零七"),
        (1015, "一千零一十五"),
        (1100, "一千一百"),
        (1260, "一千二百六十"),
    ],
)
def test_numbers_are_written_as_in_statutes(number: int, words: str) -> None:
    assert chinese_number(number) == words


def test_an_article_is_named_down_to_the_item() -> None:
    assert article_name(1127, paragraph=1, item=1) == "第一千一百二十七条第一款第一项"
    assert article_name(1134, until=1139) == "第一千一百三十四条至第一千一百三十九条"


def test_a_law_citation_speaks_to_people_and_to_programs() -> None:
    cited = law_citation({"article": 188, "paragraph": 1, "quote": "三年"}, law="民法典")
    assert cited == {
        "kind": "law",
        "title": "民法典",
        "article": "第一百八十八条第一款",
        "number": 188,
        "paragraph": 1,
        "quote": "三年",
    }


def test_a_report_citation_stands_in_the_section_it_names() -> None:
    cited = report_citation({"section": 1, "quote": "立法11件"}, title="回眸", sections=sections_of(DIGEST))
    assert cited == {"kind": "report", "title": "回眸", "section": "一、立法", "quote": "立法11件"}


@pytest.mark.parametrize(
    ("citation", "sentence"),
    [
        ({"section": 2, "quote": "立法11件"}, "摘编第 2 节里没有“立法11件”，请逐字引用"),
        ({"section": 3, "quote": "普法"}, "出处的“section”应当在 1 到 2 之间"),
        ({"section": 1}, "缺少“quote”，请补上"),
    ],
)
def test_a_quote_that_is_not_there_is_refused(citation: dict, sentence: str) -> None:
    with pytest.raises(NotationError) as caught:
        report_citation(citation, title="回眸", sections=sections_of(DIGEST))
    assert str(caught.value) == sentence


def test_a_law_citation_without_an_article_is_refused() -> None:
    with pytest.raises(NotationError, match="出处缺少“article”"):
        law_citation({"paragraph": 1}, law="民法典")


def test_a_preamble_is_cited_by_its_name() -> None:
    cited = law_citation({"article": "序言", "paragraph": 13, "quote": "本宪法"}, law="宪法")
    assert cited == {
        "kind": "law",
        "title": "宪法",
        "article": "序言第十三自然段",
        "paragraph": 13,
        "quote": "本宪法",
    }
    assert place_of(cited) == Place(0, paragraph=13)
    assert law_citation({"article": "序言"}, law="宪法")["article"] == "序言"
