"""What 0008_suits_and_signatures makes of the releases that were there before."""

from importlib import import_module

import pytest
from django.apps import apps

from content.releases.models import ReleaseItem
from tests.factories.play import make_release

pytestmark = pytest.mark.django_db
migration = import_module("content.migrations.0008_suits_and_signatures")


def test_what_is_published_gets_whom_its_items_suit_today():
    make_release(count=3, suits=(["primary", "junior"], [], ["adult"]))
    ReleaseItem.objects.update(suits=[])
    migration.fill_suits(apps, None)
    kept = ReleaseItem.objects.order_by("number").values_list("suits", flat=True)
    assert list(kept) == [["primary", "junior"], [], ["adult"]]
