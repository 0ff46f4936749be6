"""周老师 takes an item out of use and brings it back."""

import pytest

from content.items.actions import approve_item, edit_item, restore_item, retire_item, unapprove_item
from content.items.errors import (
    ItemNotInReview,
    ItemRetired,
    NotApproved,
    NotRetired,
    RetirementUnexplained,
)
from content.items.queries import content_of
from content.staff.models import AuditEntry
from tests.cast import NOW, teacher_zhou
from tests.factories.desk import make_approved, make_draft

pytestmark = pytest.mark.django_db


def retire(item, reason="法条改了"):
    retire_item(item=item, reason=reason, by=teacher_zhou(), now=NOW)


def retirement(item):
    item.refresh_from_db()
    return item.state, item.retired_at, item.retired_by, item.retired_reason


def test_who_retired_it_and_why_stays_until_it_is_restored():
    item = make_approved()
    retire(item, "  法条改了  ")
    assert retirement(item) == ("retired", NOW, teacher_zhou(), "法条改了")
    restore_item(item=item, by=teacher_zhou(), now=NOW)
    assert retirement(item) == ("approved", None, None, "")
    trail = AuditEntry.objects.order_by("id").values_list("verb", "detail")
    assert list(trail) == [("retire_item", {"reason": "法条改了"}), ("restore_item", {})]


def test_only_what_is_approved_is_retired_and_only_with_a_reason():
    with pytest.raises(NotApproved):
        retire(make_draft())
    with pytest.raises(RetirementUnexplained):
        retire(make_approved(), "  ")
    item = make_approved()
    retire(item)
    with pytest.raises(NotApproved):
        retire(item, "再来一次")


def test_only_what_is_retired_is_restored():
    with pytest.raises(NotRetired):
        restore_item(item=make_approved(), by=teacher_zhou(), now=NOW)


def test_a_retired_item_is_neither_edited_nor_decided_on():
    item = make_approved()
    retire(item)
    with pytest.raises(ItemRetired):
        edit_item(item=item, content=content_of(item.newest), by=teacher_zhou(), now=NOW)
    with pytest.raises(ItemNotInReview):
        approve_item(item=item, by=teacher_zhou(), now=NOW)
    with pytest.raises(ItemNotInReview):
        unapprove_item(item=item, by=teacher_zhou(), now=NOW)
    assert retirement(item)[0] == "retired"
