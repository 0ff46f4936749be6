"""周老师 hands a draft in, and takes it back; what is changed is a draft again."""

from dataclasses import replace

import pytest

from content.items.actions import (
    approve_item,
    edit_item,
    file_item,
    reject_item,
    submit_item,
    unapprove_item,
    withdraw_item,
)
from content.items.domain import Filing
from content.items.errors import NotADraft, NotSubmitted, OwnWording, WordingChanged
from content.items.models import Item
from content.items.queries import approvable_versions, content_of, state_counts
from content.staff.actions import set_house_rules
from content.staff.models import AuditEntry
from tests.cast import NOW, teacher_zhou
from tests.factories.desk import admin_chen, complain, make_approved, make_draft

pytestmark = pytest.mark.django_db


def submit(item: Item, **rest) -> None:
    submit_item(item=item, by=teacher_zhou(), now=NOW, **rest)


def state_of(item: Item) -> str:
    return Item.objects.get(pk=item.pk).state


def test_a_draft_waits_and_is_taken_back_and_the_trail_says_who():
    item = make_draft()
    submit(item)
    assert (item.state, state_of(item)) == ("in_review", "in_review")
    withdraw_item(item=item, by=admin_chen(), now=NOW)
    assert (item.state, state_of(item)) == ("draft", "draft")
    trail = AuditEntry.objects.order_by("pk").values_list("verb", "actor__username", "target")
    told = [("submit_item", "zhou", f"item:{item.pk}"), ("withdraw_item", "chen", f"item:{item.pk}")]
    assert list(trail) == told


@pytest.mark.parametrize("state", ["in_review", "approved", "rejected", "retired"])
def test_only_a_draft_is_submitted(state):
    item = make_draft()
    Item.objects.filter(pk=item.pk).update(state=state)
    with pytest.raises(NotADraft):
        submit(item)
    assert (state_of(item), AuditEntry.objects.count()) == (state, 0)


def test_what_does_not_wait_is_not_taken_back():
    with pytest.raises(NotSubmitted):
        withdraw_item(item=make_draft(), by=teacher_zhou(), now=NOW)


def test_other_words_than_those_that_were_seen_are_not_submitted():
    item = make_draft()
    with pytest.raises(WordingChanged):
        submit(item, opened="1.7.0")
    assert state_of(item) == "draft"


def test_findings_stop_the_approval_and_not_the_submission():
    item = make_draft()
    complain(item)
    submit(item)
    assert list(approvable_versions(Item.objects.filter(pk=item.pk))) == []
    assert state_of(item) == "in_review"


def test_an_edit_makes_it_a_draft_again_and_another_topic_does_not():
    item = make_draft()
    submit(item)
    file_item(item=item, filing=Filing.of("宪法", ()), by=teacher_zhou(), now=NOW)
    assert state_of(item) == "in_review"
    content = replace(content_of(item.newest), stem="改过的题干？")
    edit_item(item=item, content=content, by=teacher_zhou(), now=NOW)
    assert state_of(item) == "draft"


def test_it_is_approved_or_sent_back_like_a_draft():
    approved, rejected = make_draft(), make_draft()
    for item in (approved, rejected):
        submit(item)
    approve_item(item=approved, by=admin_chen(), now=NOW)
    reject_item(item=rejected, reason="other", words="哪一年没有写", by=admin_chen(), now=NOW)
    assert (state_of(approved), state_of(rejected)) == ("approved", "rejected")
    assert Item.objects.get(pk=rejected.pk).rejection_words == "哪一年没有写"


def test_an_approval_taken_back_by_name_makes_a_draft():
    item = make_draft()
    submit(item)
    approve_item(item=item, by=admin_chen(), now=NOW)
    unapprove_item(item=item, by=admin_chen(), now=NOW)
    assert state_of(item) == "draft"


def test_the_own_wording_waits_for_another_where_two_people_are_wanted():
    set_house_rules(two_people=True, by=admin_chen(), now=NOW)
    item = make_draft(author=teacher_zhou())
    submit(item)
    with pytest.raises(OwnWording):
        approve_item(item=item, by=teacher_zhou(), now=NOW)
    approve_item(item=item, by=admin_chen(), now=NOW)
    assert state_of(item) == "approved"


def test_every_state_is_counted():
    submit(make_draft())
    make_draft()
    make_approved()
    counted = {"draft": 1, "in_review": 1, "approved": 1, "rejected": 0, "retired": 0}
    assert state_counts(Item.objects.all()) == counted
