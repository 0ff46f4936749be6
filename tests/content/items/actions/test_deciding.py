"""What is approved is frozen, unless a complaint is open."""

import pytest

from content.items.actions import approve_item, unapprove_item, waive_finding
from content.items.errors import ItemNotInReview, OpenFindings
from tests.cast import NOW, teacher_zhou
from tests.factories.desk import complain, make_draft

pytestmark = pytest.mark.django_db


def test_an_open_complaint_stops_approval_and_a_waived_one_does_not():
    item = make_draft()
    finding = complain(item)
    with pytest.raises(OpenFindings):
        approve_item(item=item, by=teacher_zhou(), now=NOW)
    waive_finding(finding=finding, reason="无妨", by=teacher_zhou(), now=NOW)
    approve_item(item=item, by=teacher_zhou(), now=NOW)
    assert item.newest.frozen_at == NOW


def test_approving_twice_is_harmless():
    item = make_draft()
    both = [approve_item(item=item, by=teacher_zhou(), now=NOW) for _ in range(2)]
    assert both[0] == both[1]


def test_only_an_approval_is_taken_back():
    with pytest.raises(ItemNotInReview):
        unapprove_item(item=make_draft(), by=teacher_zhou(), now=NOW)
