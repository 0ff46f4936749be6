"""Anybody reads an article; what an item cites is marked."""

import pytest
from django.test import Client

from content.laws.actions import load_law
from content.laws.domain.statute import read_statute
from content.laws.queries import original_of
from tests.cast import NOW
from tests.content.laws.statutes import NAME, STATUTE, WITH_PREAMBLE

pytestmark = pytest.mark.django_db


@pytest.fixture
def law():
    return load_law(text=read_statute(STATUTE), now=NOW)


def read(law, path: str) -> str:
    return Client().get(f"/laws/{law.pk}/articles/{path}").text


def marked(page: str) -> list[str]:
    return [part.partition("</mark>")[0][:4] for part in page.split("<mark>")[1:]]


def test_an_article_stands_with_its_law_date_and_neighbours(law):
    page = read(law, "3/")
    assert [
        "《中华人民共和国青石镇图书借阅法》" in page,
        "第一节 普通期限" in page,
        "2023年6月5日" in page,
    ] == [True] * 3
    assert [f'href="/laws/{law.pk}/articles/{path}"' in page for path in ("2/", "3/1/")] == [True, True]


def test_the_first_and_the_last_article_have_one_neighbour(law):
    assert [read(law, path).count('rel="next"') for path in ("1/", "4/")] == [1, 0]
    assert [read(law, path).count('rel="prev"') for path in ("1/", "4/")] == [0, 1]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("", []),
        ("?paragraph=1", ["借书的人"]),
        ("?paragraph=3", ["办证需要", "（一）姓", "（二）住"]),
        ("?paragraph=3&item=2", ["（二）住"]),
        ("?item=1", ["（一）姓"]),
        ("?paragraph=9", []),
        ("?paragraph=二&item=-1", []),
    ],
)
def test_the_cited_part_is_marked(law, asked, found):
    page = read(law, f"2/{asked}")
    assert (marked(page), "标出的是题目引用的部分" in page) == (found, found != [])


@pytest.mark.parametrize("path", ["9/", "3/2/"])
def test_an_article_that_is_not_there_is_not_found(law, path):
    assert Client().get(f"/laws/{law.pk}/articles/{path}").status_code == 404


def test_a_page_costs_two_queries(law, django_assert_num_queries):
    with django_assert_num_queries(2):
        read(law, "2/")


def test_a_cited_preamble_is_shown_with_its_paragraph_marked():
    load_law(text=read_statute(WITH_PREAMBLE), now=NOW)
    place = original_of({"kind": "law", "title": NAME, "article": "序言第二自然段"})
    page = Client().get(place.url).text
    assert (place.outside, marked(page), ">序言</h1>" in page) == (False, ["镇上的书"], True)
    assert (page.count('rel="prev"'), page.count('rel="next"')) == (0, 1)
