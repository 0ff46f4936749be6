"""The page on which an editor puts a fact right."""

import pytest

from content.facts.domain.correction import Correction, correction_of
from content.facts.models import Fact
from content.facts.queries import fact_of
from content.review.forms import FactForm
from tests.factories.desk import desk_of, make_draft, make_read_source

pytestmark = pytest.mark.django_db


@pytest.fixture
def fact():
    facts = make_read_source().facts.filter(type="figure", askable=True).order_by("number")
    return next(one for one in facts if one.item_versions.exists())


def posted(fact: Fact, **changes):
    filled = {name: value for name, value in vars(correction_of(fact_of(fact))).items() if value is not None}
    filled |= {"askable": "on"}
    return {name: value for name, value in {**filled, **changes}.items() if value is not None}


def send(fact: Fact, **changes):
    return desk_of().post(f"/desk/review/facts/{fact.pk}/", posted(fact, **changes), follow=True)


def test_the_form_holds_the_fields_of_a_correction():
    assert set(FactForm.base_fields) == {*Correction.__dataclass_fields__, "confirmed"}


def test_the_page_shows_the_fact_in_its_text(fact):
    page = desk_of().get(f"/desk/review/facts/{fact.pk}/").text
    assert [word in page for word in (fact.subject, "<mark>", "可以用来出题")] == [True] * 3
    assert "我核对过原文" not in page


def test_a_correction_is_told_with_its_consequences(fact):
    page = send(fact, subject=fact.subject[1:]).text
    assert "事实改好了：换掉" in page
    fact.refresh_from_db()
    assert fact.askable


def test_saving_without_a_change_says_that_all_stays(fact):
    assert "没有改动" in send(fact).text
    fact.refresh_from_db()
    assert fact.corrected_at is None


def test_a_value_that_the_sentence_does_not_hold_is_told_at_its_field(fact):
    answer = send(fact, value="987654321")
    assert (answer.status_code, "这句话里没有“987654321”" in answer.text) == (409, True)
    assert [word in answer.text for word in ('value="987654321"', "我核对过原文")] == [True, False]


def test_what_only_a_person_can_know_asks_for_a_second_look(fact):
    answer = send(fact, year=1999)
    assert (answer.status_code, "我核对过原文" in answer.text) == (409, True)
    assert send(fact, year=1999, confirmed="on").status_code == 200
    fact.refresh_from_db()
    assert fact.year == 1999


@pytest.mark.parametrize(("year", "sentence"), [("去年", "年份写四位数字"), ("", "")])
def test_a_year_is_four_digits_or_nothing(fact, year, sentence):
    answer = send(fact, year=year)
    assert (answer.status_code, sentence in answer.text) == (400 if sentence else 200, True)


def test_marked_not_to_be_asked_its_drafts_go(fact):
    send(fact, askable=None)
    fact.refresh_from_db()
    assert (fact.askable, fact.refused, fact.item_versions.count()) == (False, "editor", 0)


def test_the_desk_leads_to_its_facts(fact):
    item = fact.item_versions.first().item
    assert f'href="/desk/review/facts/{fact.pk}/"' in desk_of().get(f"/desk/review/items/{item.pk}/").text


def test_an_item_without_a_source_has_no_place_to_lead_to():
    item = make_draft()
    answer = desk_of().get(f"/desk/review/versions/{item.newest.pk}/place/")
    assert answer.headers["Location"] == f"/desk/review/items/{item.pk}/"
