"""周老师 compares wordings, sends previews and keeps items back by program."""

from datetime import timedelta

import pytest
from django.test import Client
from rest_framework.test import APIClient

from content.items.models import Item, ItemVersion
from content.previews.models import PreviewLink
from content.releases.actions import create_quiz
from content.releases.models import Quiz
from content.staff.actions import deactivate_user
from content.staff.models import AuditEntry
from tests.cast import NOW, teacher_zhou
from tests.factories.desk import admin_chen, make_approved, make_draft

pytestmark = pytest.mark.django_db
ITEMS = "/api/v1/items/"


def make_quiz() -> Quiz:
    return create_quiz(code="q", title="题单", text="", owner=teacher_zhou(), now=NOW)


def reworded(zhou: APIClient) -> Item:
    """Approved with one stem, then given another and another."""
    item = make_approved(stem="宪法宣誓由谁监誓？")
    for stem in ("宪法宣誓由谁来主持？", "宪法宣誓由谁来组织？"):
        zhou.patch(f"{ITEMS}{item.pk}/", {"stem": stem})
        ItemVersion.objects.filter(item=item).update(frozen_at=NOW)
    return item


def test_the_wordings_of_an_item_come_newest_first_with_who(zhou: APIClient) -> None:
    item = reworded(zhou)
    lines = zhou.get(f"{ITEMS}{item.pk}/versions/").json()
    told = [(line["number"], line["stem"], line["writer"]) for line in lines]
    assert told[:2] == [
        (3, "宪法宣誓由谁来组织？", "周老师"),
        (2, "宪法宣誓由谁来主持？", "周老师"),
    ]
    assert [line["number"] for line in lines] == [3, 2, 1]
    assert zhou.get(f"{ITEMS}{item.pk}/versions/1/").json()["stem"] == "宪法宣誓由谁监誓？"


def test_two_wordings_are_compared_sign_by_sign(zhou: APIClient) -> None:
    place = f"{ITEMS}{reworded(zhou).pk}/versions/"
    assert zhou.get(f"{place}3/changes/").json() == [
        {
            "field": "题干",
            "before": "宪法宣誓由谁来主持？",
            "after": "宪法宣誓由谁来组织？",
            "runs": [
                {"kind": "same", "text": "宪法宣誓由谁来"},
                {"kind": "old", "text": "主持"},
                {"kind": "new", "text": "组织"},
                {"kind": "same", "text": "？"},
            ],
        }
    ]
    [change] = zhou.get(f"{place}3/changes/?since=1").json()
    assert change["before"] == "宪法宣誓由谁监誓？"
    assert zhou.get(f"{place}1/changes/").json() == []


def test_a_wording_that_is_not_there_is_not_found(zhou: APIClient) -> None:
    place = f"{ITEMS}{make_draft().pk}/versions/"
    answers = [zhou.get(f"{place}{end}") for end in ("7/", "7/changes/", "1/changes/?since=7")]
    assert [(answer.status_code, answer.json()["code"]) for answer in answers] == [(404, "not_found")] * 3
    wrong = zhou.get(f"{place}1/changes/?since=x")
    assert (wrong.status_code, list(wrong.json()["fields"])) == (400, ["since"])


@pytest.mark.parametrize("kind", ["items", "quizzes"])
def test_a_preview_link_is_made_listed_and_revoked(zhou: APIClient, head: APIClient, kind: str) -> None:
    target = make_draft() if kind == "items" else make_quiz()
    place = f"/api/v1/{kind}/{target.pk}/preview-links/"
    made = zhou.post(place, {"days": 3})
    link = PreviewLink.objects.get()
    assert (made.status_code, link.expires_at - link.made_at) == (201, timedelta(days=3))
    assert zhou.get(place).json() == [made.json()]
    assert (made.json()["state"], made.json()["made_by"]) == ("open", "周老师")
    assert Client().get(made.json()["address"]).status_code == 200
    for _ in range(2):
        revoked = head.delete(f"/api/v1/preview-links/{link.pk}/").json()
        assert (revoked["state"], revoked["address"]) == ("revoked", "")
    assert Client().get(made.json()["address"]).status_code == 410
    assert zhou.get(place).json() == [revoked]


def test_a_life_nobody_offers_is_told_by_field_and_the_usual_one_is_taken(zhou: APIClient) -> None:
    place = f"{ITEMS}{make_draft().pk}/preview-links/"
    refused = zhou.post(place, {"days": 9999})
    assert (refused.status_code, list(refused.json()["fields"])) == (400, ["days"])
    zhou.post(place, {})
    link = PreviewLink.objects.get()
    assert link.expires_at - link.made_at == timedelta(days=14)


def test_the_links_of_who_has_left_open_no_more(zhou: APIClient, head: APIClient) -> None:
    place = f"{ITEMS}{make_draft().pk}/preview-links/"
    zhou.post(place, {})
    deactivate_user(user=teacher_zhou(), by=admin_chen(), now=NOW)
    assert [(line["state"], line["address"]) for line in head.get(place).json()] == [("orphaned", "")]


@pytest.mark.parametrize("count", [1, 3])
def test_the_lists_ask_as_often_however_long_they_are(
    zhou: APIClient, count: int, django_assert_num_queries
) -> None:
    item = make_draft()
    for _ in range(count):
        zhou.post(f"{ITEMS}{item.pk}/preview-links/", {})
    with django_assert_num_queries(4):
        zhou.get(f"{ITEMS}{item.pk}/preview-links/")


def test_an_item_is_kept_back_and_let_go_once_each(zhou: APIClient) -> None:
    item = make_approved()
    place = f"{ITEMS}{item.pk}/hold/"
    assert [zhou.post(place).json()["held"], zhou.post(place).json()["held"]] == [True, True]
    assert [one["id"] for one in zhou.get(f"{ITEMS}?held=yes").json()["results"]] == [item.pk]
    assert [zhou.delete(place).json()["held"], zhou.delete(place).json()["held"]] == [False, False]
    trail = AuditEntry.objects.filter(target=f"item:{item.pk}", verb__contains="hold").order_by("pk")
    assert list(trail.values_list("verb", flat=True)) == ["hold_item", "unhold_item"]


def test_what_is_not_there_is_not_found(zhou: APIClient) -> None:
    asked = [
        zhou.get(f"{ITEMS}9/versions/"),
        zhou.post(f"{ITEMS}9/preview-links/", {}),
        zhou.post("/api/v1/quizzes/9/preview-links/", {}),
        zhou.delete("/api/v1/preview-links/9/"),
        zhou.post(f"{ITEMS}9/hold/"),
    ]
    assert [answer.status_code for answer in asked] == [404] * 5
