"""周老师 writes, mends and decides by program."""

import pytest
from rest_framework.test import APIClient

from content.items.api import NEW_ITEM
from content.items.models import Finding, Item, ItemVersion
from content.staff.actions import set_house_rules
from content.staff.models import AuditEntry
from tests.cast import NOW
from tests.factories.desk import admin_chen
from tests.factories.items import make_version

pytestmark = pytest.mark.django_db
ITEMS = "/api/v1/items/"


def write(client: APIClient, **changes) -> dict:
    return client.post(ITEMS, {**NEW_ITEM, **changes}).json()


def test_a_draft_comes_back_as_it_was_written(zhou: APIClient) -> None:
    made = zhou.post(ITEMS, NEW_ITEM)
    item = Item.objects.get()
    assert (made.status_code, made["Location"]) == (201, f"http://testserver{ITEMS}{item.pk}/")
    wording = {name: value for name, value in NEW_ITEM.items() if name != "topic"}
    assert made.json() == zhou.get(f"{ITEMS}{item.pk}/").json()
    assert made.json() == {
        "id": item.pk,
        "code": item.code,
        "state": "draft",
        "topic": "公共法律服务",
        "source": None,
        "rejection": "",
        "rejection_words": "",
        "recipe": "",
        "suits": [],
        "held": False,
        "tags": [],
        "retired_at": None,
        "retired_by": None,
        "retired_reason": "",
        "created_at": "2026-11-24T09:00:00+08:00",
        "version": {
            **wording,
            "number": 1,
            "option_notes": {},
            "difficulty": "medium",
            "mark": "1.0.0",
            "frozen_at": None,
            "findings": made.json()["version"]["findings"],
        },
    }


def test_a_wording_that_breaks_its_format_is_told_by_field(zhou: APIClient) -> None:
    refused = zhou.post(ITEMS, {**NEW_ITEM, "key": {"option": "z"}})
    assert (refused.status_code, refused.json()["code"]) == (400, "invalid_item")
    assert list(refused.json()["fields"]) == ["key"]
    assert Item.objects.count() == 0


def test_what_is_no_wording_at_all_is_told_by_field(zhou: APIClient) -> None:
    refused = zhou.post(ITEMS, {"format": "riddle", "body": [], "citation": {"kind": "hearsay"}}).json()
    assert refused["code"] == "invalid"
    assert sorted(refused["fields"]) == ["body", "citation.kind", "format", "key", "stem"]


def test_one_field_is_changed_and_the_others_stay(zhou: APIClient) -> None:
    item = write(zhou)
    changed = zhou.patch(f"{ITEMS}{item['id']}/", {"stem": "法律援助咨询打哪个电话？"}).json()
    assert {**changed["version"], "findings": []} == {
        **item["version"],
        "mark": "1.1.0",
        "stem": "法律援助咨询打哪个电话？",
        "findings": [],
    }


def test_topic_and_audience_leave_the_wording_and_its_approval_as_they_are(zhou: APIClient) -> None:
    item = make_version().item
    place = f"{ITEMS}{item.pk}/"
    filed = zhou.patch(place, {"topic": "继承编", "suits": ["adult", "senior"]}).json()
    assert (filed["topic"], filed["suits"], filed["state"]) == ("继承编", ["senior", "adult"], "approved")
    assert filed["version"]["number"] == 1
    assert zhou.patch(place, {"suits": []}).json()["topic"] == "继承编"
    assert list(AuditEntry.objects.values_list("verb", flat=True)) == ["file_item", "file_item"]
    refused = zhou.patch(place, {"suits": ["toddler"]})
    assert (refused.status_code, list(refused.json()["fields"])) == (400, ["suits.0"])
    assert write(zhou, suits=["primary"])["suits"] == ["primary"]


def test_who_did_not_see_the_newest_wording_changes_and_approves_nothing(zhou: APIClient, head) -> None:
    place = f"{ITEMS}{write(zhou)['id']}/"
    seen = zhou.get(place).json()["version"]["mark"]
    theirs = head.patch(place, {"stem": "同事改的题干？", "opened": seen}).json()
    assert (theirs["version"]["stem"], theirs["version"]["mark"]) == ("同事改的题干？", "1.1.0")
    for late in (
        zhou.patch(place, {"stem": "晚到的题干？", "opened": seen}),
        zhou.post(f"{place}approval/", {"opened": seen}),
    ):
        assert (late.status_code, late.json()["code"]) == (409, "wording_changed")
    assert zhou.get(place).json() == theirs
    assert zhou.patch(place, {"stem": "看过再改的？", "opened": "1.1.0"}).status_code == 200


def test_an_approved_item_is_retired_and_restored(zhou: APIClient) -> None:
    place = f"{ITEMS}{make_version().item_id}/retirement/"
    retired = zhou.post(place, {"reason": "法条改了。"}).json()
    said = [retired[name] for name in ("state", "retired_at", "retired_by", "retired_reason")]
    assert said == ["retired", "2026-11-24T09:00:00+08:00", "周老师", "法条改了。"]
    twice = zhou.post(place, {"reason": "再来一次"})
    assert (twice.status_code, twice.json()["code"]) == (409, "not_approved")
    assert zhou.delete(place).json()["state"] == "approved"
    assert zhou.delete(place).json()["code"] == "not_retired"
    assert zhou.post(place, {}).json()["fields"] == {"reason": ["该字段是必填项。"]}


def test_an_approved_wording_is_frozen_and_an_edit_makes_the_next(zhou: APIClient) -> None:
    item = make_version().item
    again = zhou.post(f"{ITEMS}{item.pk}/approval/").json()
    assert (again["state"], again["version"]["frozen_at"]) == ("approved", "2026-11-24T09:00:00+08:00")
    changed = zhou.patch(f"{ITEMS}{item.pk}/", {"rationale": "改过的讲解"}).json()
    assert (changed["state"], changed["version"]["number"]) == ("draft", 2)
    frozen = [(version.number, version.frozen_at is not None) for version in ItemVersion.objects.all()]
    assert frozen == [(1, True), (2, False)]


def test_a_draft_is_rejected_and_the_rejection_taken_back(zhou: APIClient) -> None:
    place = f"{ITEMS}{write(zhou)['id']}/rejection/"
    assert zhou.post(place, {"reason": "选项太像。"}).json()["state"] == "rejected"
    twice = zhou.post(place, {"reason": "再来一次"})
    assert (twice.status_code, twice.json()["code"]) == (409, "item_not_in_review")
    assert zhou.delete(place).json()["state"] == "draft"
    assert list(AuditEntry.objects.values_list("verb", "actor__username")) == [
        ("reject_item", "zhou"),
        ("reopen_item", "zhou"),
    ]


def test_a_reason_has_a_code_and_other_words_are_kept(zhou: APIClient) -> None:
    kept = []
    for posted in (
        {"reason": "weak_options"},
        {"reason": "选项太像。"},
        {"reason": "other", "words": "旧了"},
    ):
        answer = zhou.post(f"{ITEMS}{write(zhou)['id']}/rejection/", posted).json()
        kept.append((answer["rejection"], answer["rejection_words"]))
    assert kept == [("weak_options", ""), ("other", "选项太像。"), ("other", "旧了")]
    silent = zhou.post(f"{ITEMS}{write(zhou)['id']}/rejection/", {"reason": "other"})
    assert (silent.status_code, silent.json()["code"]) == (400, "no_reason")


def test_who_wrote_an_item_may_not_approve_it_where_two_people_are_wanted(zhou: APIClient) -> None:
    set_house_rules(two_people=True, by=admin_chen(), now=NOW)
    item = Item.objects.get(pk=write(zhou)["id"])
    item.versions.get().findings.all().delete()
    refused = zhou.post(f"{ITEMS}{item.pk}/approval/")
    assert (refused.status_code, refused.json()["code"]) == (409, "own_wording")
    assert "陈主任" in refused.json()["message"]


def test_an_open_finding_stops_the_approval_until_it_is_waived(zhou: APIClient) -> None:
    item = Item.objects.get(pk=write(zhou)["id"])
    place = f"{ITEMS}{item.pk}/"
    item.versions.get().findings.all().delete()
    finding = Finding.objects.create(
        version=item.versions.get(), check_code="vague", field="stem", text="题干含糊。"
    )
    stopped = zhou.post(f"{place}approval/")
    assert (stopped.status_code, stopped.json()["code"]) == (409, "open_findings")
    waived = zhou.post(f"{place}findings/{finding.pk}/waiver/", {"reason": "原文如此。"}).json()
    assert [one["waived_reason"] for one in waived["version"]["findings"]] == ["原文如此。"]
    assert zhou.post(f"{place}approval/").json()["state"] == "approved"
    elsewhere = f"{ITEMS}{make_version().item_id}/findings/{finding.pk}/waiver/"
    assert zhou.post(elsewhere, {"reason": "别的题"}).status_code == 404


def test_the_list_is_searched(zhou: APIClient) -> None:
    single, judged = make_version(), make_version("truefalse")
    write(zhou)

    def found(query: str) -> list[int]:
        return [row["id"] for row in zhou.get(f"{ITEMS}?{query}").json()["results"]]

    assert found("state=approved") == [judged.item_id, single.item_id]
    assert found("format=truefalse") == [judged.item_id]
    assert found("state=approved&words=热线") == [single.item_id]
    assert zhou.get(f"{ITEMS}?state=lost").json()["code"] == "invalid"
    assert zhou.get(f"{ITEMS}?words=%00").json()["code"] == "invalid"


@pytest.mark.parametrize("count", [1, 3])
def test_one_item_or_three(zhou: APIClient, django_assert_num_queries, count: int) -> None:
    for _ in range(count):
        make_version()
    with django_assert_num_queries(6):
        assert len(zhou.get(ITEMS).json()["results"]) == count
