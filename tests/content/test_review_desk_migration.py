"""What 0004_review_desk makes of the rows that were there before."""

from importlib import import_module

import pytest
from django.apps import apps

from content.items.models import Item, ItemVersion
from content.staff.actions import record
from tests.cast import NOW, teacher_zhou
from tests.factories.desk import make_draft

pytestmark = pytest.mark.django_db
migration = import_module("content.migrations.0004_review_desk")


def test_authors_come_from_the_trail_and_from_who_wrote_by_hand():
    written, generated, edited = make_draft(), make_draft(), make_draft()
    ItemVersion.objects.update(created_by=teacher_zhou())
    Item.objects.filter(pk__in=[generated.pk, edited.pk]).update(recipe="figure_single")
    record(actor=teacher_zhou(), verb="edit_item", target=f"item:{edited.pk}", detail={"version": 1}, now=NOW)
    migration.fill_authors(apps, None)
    authors = dict(ItemVersion.objects.values_list("item", "author__username"))
    assert authors == {written.pk: "zhou", generated.pk: None, edited.pk: "zhou"}


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ({"reason": "选项不好"}, ("weak_options", "")),
        ({"reason": "另有原因"}, ("other", "另有原因")),
        ({}, ("other", "")),
    ],
)
def test_reasons_of_before_get_their_new_names(said, kept):
    item = make_draft()
    Item.objects.update(state="rejected")
    record(actor=teacher_zhou(), verb="reject_item", target=f"item:{item.pk}", detail=said, now=NOW)
    migration.fill_rejections(apps, None)
    item.refresh_from_db()
    assert (item.rejection, item.rejection_words) == kept
