"""周老师 does by program what the desk can: many approvals at once, other options, a fact put right."""

import pytest
from rest_framework.test import APIClient

from content.facts.models import Fact
from content.items.models import Finding, Item
from content.sources.models import Source
from content.staff.actions import set_house_rules
from tests.cast import NOW, teacher_zhou
from tests.factories.desk import admin_chen, complain, make_approved, make_draft, make_read_source
from tests.factories.items import make_version

pytestmark = pytest.mark.django_db
ITEMS, FACTS, APPROVALS = "/api/v1/items/", "/api/v1/facts/", "/api/v1/items/approvals/"


@pytest.fixture
def source() -> Source:
    source = make_read_source()
    Finding.objects.all().delete()
    return source


@pytest.fixture
def fact(source: Source) -> Fact:
    """A figure that drafts rest on."""
    figures = source.facts.filter(type="figure", askable=True, unit="件", item_versions__isnull=False)
    return figures.order_by("number")[0]


def seen(*items: Item, **changed: str) -> dict:
    return {"items": [{"item": item.pk, "opened": changed.get("opened", item.newest.mark)} for item in items]}


def states(*items: Item) -> list[str]:
    return [Item.objects.get(pk=item.pk).state for item in items]


def test_the_drafts_that_stand_as_they_were_seen_are_approved_together(zhou: APIClient) -> None:
    good, changed, complained = make_draft(), make_draft(), make_draft()
    complain(complained)
    body = {"items": [*seen(good, complained)["items"], *seen(changed, opened="1.7.0")["items"]]}
    assert zhou.post(APPROVALS, body).json() == {"approved": [good.pk]}
    assert states(good, changed, complained) == ["approved", "draft", "draft"]
    nothing = zhou.post(APPROVALS, body)
    assert (nothing.status_code, nothing.json()["code"]) == (409, "nothing_to_approve")


def test_ones_own_drafts_stay_where_two_people_are_wanted(zhou: APIClient, head: APIClient) -> None:
    set_house_rules(two_people=True, by=admin_chen(), now=NOW)
    own = make_draft()
    own.versions.update(author=teacher_zhou())
    assert zhou.post(APPROVALS, seen(own)).json()["code"] == "nothing_to_approve"
    assert head.post(APPROVALS, seen(own)).json() == {"approved": [own.pk]}


def test_a_list_that_is_none_is_told_by_field(zhou: APIClient) -> None:
    assert list(zhou.post(APPROVALS, {"items": []}).json()["fields"]) == ["items"]
    assert list(zhou.post(APPROVALS, {"items": [{"item": 1}]}).json()["fields"]) == ["items.0.opened"]


def test_a_draft_is_asked_with_other_options_once_for_what_was_seen(zhou: APIClient, source: Source) -> None:
    item = source.items.filter(recipe="figure_single").order_by("pk")[0]
    place = f"{ITEMS}{item.pk}/"
    before = zhou.get(place).json()["version"]
    after = zhou.post(f"{place}regeneration/", {"opened": before["mark"]}).json()["version"]
    assert (after["stem"], after["body"] != before["body"]) == (before["stem"], True)
    late = zhou.post(f"{place}regeneration/", {"opened": before["mark"]})
    assert (late.status_code, late.json()["code"]) == (409, "wording_changed")
    assert zhou.get(place).json()["version"] == after


def test_what_a_person_wrote_has_no_other_options(zhou: APIClient) -> None:
    refused = zhou.post(f"{ITEMS}{make_version().item_id}/regeneration/", {})
    assert (refused.status_code, refused.json()["code"]) == (409, "not_regenerable")


def test_a_fact_is_put_right_and_its_items_are_made_again(zhou: APIClient, fact: Fact) -> None:
    decided = make_approved(fact.source)
    decided.newest.facts.add(fact)
    told = zhou.patch(f"{FACTS}{fact.pk}/", {"subject": "援助大厅办理的事", "confirmed": True}).json()
    assert told["fact"]["subject"] == "援助大厅办理的事"
    assert (told["removed"] > 0, told["written"] > 0, told["flagged"]) == (True, True, 1)
    assert decided.newest.findings.get().check_code == "FACT_CHANGED"


def test_what_the_document_does_not_say_is_told_by_field(zhou: APIClient, fact: Fact) -> None:
    refused = zhou.patch(f"{FACTS}{fact.pk}/", {"value": "77万", "unit": "吨", "confirmed": True})
    assert (refused.status_code, refused.json()["code"]) == (409, "doubtful_fact")
    assert sorted(refused.json()["fields"]) == ["unit", "value"]
    doubted = zhou.patch(f"{FACTS}{fact.pk}/", {"subject": "援助大厅办理的事"})
    assert list(doubted.json()["fields"]) == ["subject"]
    fact.refresh_from_db()
    assert (fact.extracted, fact.unit) == ([], "件")


def test_a_fact_that_is_not_there_is_not_found(zhou: APIClient) -> None:
    assert zhou.patch(f"{FACTS}999/", {}).status_code == 404


def test_a_draft_is_handed_in_and_taken_back(zhou: APIClient) -> None:
    item = make_draft()
    place = f"{ITEMS}{item.pk}/submission/"
    stale = zhou.post(place, {"opened": "1.7.0"})
    assert (stale.status_code, stale.json()["code"]) == (409, "wording_changed")
    assert zhou.post(place, {"opened": item.newest.mark}).json()["state"] == "in_review"
    assert [one["id"] for one in zhou.get(f"{ITEMS}?state=in_review").json()["results"]] == [item.pk]
    again = zhou.post(place)
    assert (again.status_code, again.json()["code"]) == (409, "not_a_draft")
    assert zhou.delete(place).json()["state"] == "draft"
    assert zhou.delete(place).json()["code"] == "not_submitted"


def test_editors_talk_about_an_item_by_program(zhou: APIClient, head: APIClient) -> None:
    item = make_draft()
    place = f"{ITEMS}{item.pk}/comments/"
    made = head.post(place, {"text": "B 项也说得通。"})
    assert (made.status_code, made.json()["author"], made.json()["version"]) == (201, "head", 1)
    assert zhou.post(place, {"text": " "}).status_code == 400
    assert zhou.post(place, {"text": "字" * 501}).status_code == 400
    done = f"{place}{made.json()['id']}/resolution/"
    assert zhou.post(done).json()["resolved_by"] == "周老师"
    assert [one["resolved_by"] for one in zhou.get(place).json()] == ["周老师"]
    assert zhou.delete(done).json()["resolved_at"] is None
    assert [one["id"] for one in zhou.get(f"{ITEMS}?comments=open").json()["results"]] == [item.pk]
    other = make_draft()
    assert zhou.post(f"{ITEMS}{other.pk}/comments/{made.json()['id']}/resolution/").status_code == 404
