"""陈主任 loads texts of a law; a newer one stands beside the older."""

from dataclasses import replace
from datetime import timedelta

import pytest

from content.laws.actions import load_law
from content.laws.domain.statute import read_statute
from content.laws.errors import BadDate, DateUnknown, LawError, NameUnknown
from content.laws.models import Article, Law
from content.laws.queries import Original, original_of
from tests.cast import NOW
from tests.content.laws.statutes import LATER, NAME, STATUTE

pytestmark = pytest.mark.django_db
TEXT = read_statute(STATUTE)


def cite(**more: object) -> dict:
    return {"kind": "law", "title": NAME, "article": "第三条", "number": 3, **more}


def test_the_same_text_again_changes_nothing() -> None:
    first = load_law(text=TEXT, now=NOW)
    again = load_law(text=TEXT, now=NOW + timedelta(days=1))
    assert (again, again.loaded_at, Article.objects.count()) == (first, NOW, 5)


def test_a_mended_file_takes_the_place_of_the_earlier_one() -> None:
    first = load_law(text=TEXT, now=NOW)
    mended = load_law(text=read_statute(STATUTE.replace("三本", "四本")), now=NOW)
    assert (mended.pk, Article.objects.count()) == (first.pk, 5)
    assert mended.articles.get(number=3, branch=0).lines == ["一次可以借四本，期限为三十日。"]


def test_each_item_is_led_to_the_text_of_its_date() -> None:
    old, new = (load_law(text=read_statute(text), now=NOW) for text in (STATUTE, LATER))
    assert [original_of(cite(text_date=date)).url for date in ("2023-06-05", "2025-01-02")] == [
        f"/laws/{old.pk}/articles/3/",
        f"/laws/{new.pk}/articles/3/",
    ]
    assert original_of(cite()).url == f"/laws/{new.pk}/articles/3/"
    assert original_of(cite(text_date="2022-01-01")) == Original()


@pytest.mark.parametrize(
    ("citation", "url"),
    [
        (cite(title="青石镇图书借阅法", paragraph=1, item=2), "/laws/{}/articles/3/?paragraph=1&item=2"),
        (cite(article="第三条之一"), "/laws/{}/articles/3/1/"),
        (cite(title="别的法"), "https://flk.npc.gov.cn/"),
        (cite(article="总则", number=None), "https://flk.npc.gov.cn/"),
    ],
)
def test_a_citation_leads_to_its_article_or_outside(citation: dict, url: str) -> None:
    law = load_law(text=TEXT, now=NOW)
    found = original_of(citation)
    assert (found.url, found.outside) == (url.format(law.pk), url.startswith("https"))


@pytest.mark.parametrize("other", [{}, {"kind": "report", "title": "年报"}, cite(url="https://a.example/")])
def test_what_cites_no_law_or_has_an_address_of_its_own_leads_nowhere(other: dict) -> None:
    assert original_of(other) is None


def test_where_laws_stand_is_asked_once_a_minute_and_after_a_load(
    django_assert_num_queries, django_capture_on_commit_callbacks
) -> None:
    with django_assert_num_queries(1):
        assert [original_of(cite()).outside for _ in range(3)] == [True] * 3
    with django_capture_on_commit_callbacks(execute=True):
        load_law(text=TEXT, now=NOW)
    assert not original_of(cite()).outside


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        ({"name": ""}, NameUnknown),
        ({"name": "法" * 121}, NameUnknown),
        ({"text_date": ""}, DateUnknown),
        ({"text_date": "2021-13-01"}, BadDate),
    ],
)
def test_without_a_name_or_a_date_nothing_is_kept(wrong: dict, error: type[LawError]) -> None:
    with pytest.raises(error):
        load_law(text=replace(TEXT, **wrong), now=NOW)
    assert not Law.objects.exists()
