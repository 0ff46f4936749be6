"""看原文: where the citation stands, and nowhere before; here when the text is loaded, else outside."""

import pytest

from content.laws.actions import load_law
from content.laws.domain.statute import read_statute
from content.laws.models import Law
from tests.cast import NOW
from tests.content.laws.statutes import NAME, STATUTE
from tests.factories.play import answer, make_activity, make_attempt, make_release, play_through, version_at

OUTSIDE = 'href="https://flk.npc.gov.cn/" target="_blank" rel="noopener"'


@pytest.fixture
def law() -> Law:
    return load_law(text=read_statute(STATUTE), now=NOW)


def cite(attempt, number=1) -> None:
    version = version_at(attempt, number)
    version.citation = {"kind": "law", "title": NAME, "article": "第二条第三款", "number": 2, "paragraph": 3}
    version.save()


def test_the_link_comes_with_the_citation_after_the_answer(phone, ming, law):
    attempt = make_attempt(ming)
    cite(attempt)
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
    attempt = play_through(make_activity(release=make_release(count=3)), ming, right=1)
    cite(attempt, 2)
    page = phone.get(f"/attempts/{attempt.pk}/result/").text
    assert [page.count(f"/laws/{law.pk}/articles/2/"), page.count(OUTSIDE)] == [1, 1]


@pytest.mark.parametrize("count", [2, 6])
def test_the_links_of_a_result_cost_one_small_look_up(phone, ming, law, count, django_assert_num_queries):
    attempt = play_through(make_activity(release=make_release(count=count)), ming, right=0)
    for number in range(1, count + 1):
        cite(attempt, number)
    address = f"/attempts/{attempt.pk}/result/"
    with django_assert_num_queries(15):
        assert phone.get(address).text.count("看原文") == count
    with django_assert_num_queries(14):
        phone.get(address)
