"""周老师 says which topic an item belongs to and whom it suits; its wording and its approval stay."""

import pytest

from content.items.actions import file_item, retire_item
from content.items.domain import Filing
from content.items.errors import ItemRetired
from content.items.models import Item
from content.review.history import last_deed
from content.staff.models import AuditEntry
from tests.cast import NOW, teacher_zhou
from tests.factories.desk import make_approved

pytestmark = pytest.mark.django_db
FAMILY = Filing("婚姻家庭编", ("senior", "adult"))


def file(item, filing=FAMILY):
    return file_item(item=item, filing=filing, by=teacher_zhou(), now=NOW)


def test_filing_an_approved_item_makes_no_new_version_and_stays_in_the_trail():
    item = make_approved()
    mark = item.newest.mark
    assert file(item) is True
    kept = Item.objects.get()
    assert (kept.filing, kept.state, kept.newest.mark) == (FAMILY, "approved", mark)
    deed = AuditEntry.objects.get()
    assert (deed.verb, deed.target, deed.actor) == ("file_item", f"item:{item.pk}", teacher_zhou())
    assert deed.detail == {"before": "|", "after": "senior,adult|婚姻家庭编"}
    assert last_deed(teacher_zhou()) is None


def test_the_same_filing_again_is_no_deed():
    item = make_approved()
    assert [file(item), file(item), AuditEntry.objects.count()] == [True, False, 1]


def test_a_retired_item_keeps_its_filing():
    item = make_approved()
    retire_item(item=item, reason="法条改了", by=teacher_zhou(), now=NOW)
    assert file(item, Filing()) is False
    with pytest.raises(ItemRetired):
        file(item)
    assert Item.objects.get().filing == Filing()


@pytest.mark.parametrize(
    ("topic", "suits", "filing"),
    [
        ("  婚姻\n家庭编 ", ["adult", "senior", "toddler"], Filing("婚姻 家庭编", ("senior", "adult"))),
        ("题" * 60, [], Filing("题" * 48)),
    ],
)
def test_a_filing_is_kept_in_order_and_short(topic, suits, filing):
    assert Filing.of(topic, suits) == filing
