"""看原文: where the citation stands, and nowhere before; here when the text is loaded, else outside."""

import pytest

from content.items.models import ItemVersion
from content.laws.actions import load_law
from content.laws.domain.statute import read_statute
from content.laws.models import Law
from content.releases.models import Release
from tests.cast import NOW
from tests.content.laws.statutes import NAME, STATUTE
from tests.factories.play import answer, make_activity, make_attempt, make_release, play_through

OUTSIDE = 'href="https://flk.npc.gov.cn/" target="_blank" rel="noopener"'


@pytest.fixture
def law() -> Law:
    return load_law(text=read_statute(STATUTE), now=NOW)


def release_that_cites(count=3) -> Release:
    release = make_release(count=count)
    citation = {"kind": "law", "title": NAME, "article": "第二条第三款", "number": 2, "paragraph": 3}
    ItemVersion.objects.filter(pk__in=release.entries.values("version")).update(citation=citation)
    return release


def test_the_link_comes_with_the_citation_after_the_answer(phone, ming, law):
    attempt = make_attempt(ming, release=release_that_cites())
    address = f"/attempts/{attempt.pk}/items/1/"
    link = f'href="/laws/{law.pk}/articles/2/?paragraph=3"'
    before = phone.get(address).text
    answer(attempt, 1)
    after = phone.get(address).text
    assert [link in before, "看原文" in before, link in after] == [False, False, True]


def test_without_a_loaded_text_the_link_leads_outside_and_says_so(phone, ming):
    attempt = make_attempt(ming)
    answer(attempt, 1)
    page = phone.get(f"/attempts/{attempt.pk}/items/1/").text
    assert [OUTSIDE in page, "站外" in page] == [True, True]


def test_the_result_has_one_for_every_wrong_answer(phone, ming, law):
    attempt = play_through(make_activity(release=release_that_cites()), ming, right=1)
    page = phone.get(f"/attempts/{attempt.pk}/result/").text
    assert page.count(f'href="/laws/{law.pk}/articles/2/?paragraph=3"') == 2


@pytest.mark.parametrize("count", [2, 6])
def test_the_links_of_a_result_cost_one_small_look_up(phone, ming, law, count, django_assert_num_queries):
    attempt = play_through(make_activity(release=release_that_cites(count)), ming, right=0)
    address = f"/attempts/{attempt.pk}/result/"
    with django_assert_num_queries(16):
        assert phone.get(address).text.count("看原文") == count
    with django_assert_num_queries(15):
        phone.get(address)
