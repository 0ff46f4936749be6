"""What 0007_suits_and_signatures makes of the releases and packs that were there before."""

from importlib import import_module

import pytest
from django.apps import apps

from content.packs.models import Pack
from content.releases.models import ReleaseItem
from content.staff.actions import record
from tests.cast import NOW, teacher_zhou
from tests.factories.play import make_release

pytestmark = pytest.mark.django_db
migration = import_module("content.migrations.0007_suits_and_signatures")


def test_what_is_published_gets_whom_its_items_suit_today():
    make_release(count=3, suits=(["primary", "junior"], [], ["adult"]))
    ReleaseItem.objects.update(suits=[])
    migration.fill_suits(apps, None)
    kept = ReleaseItem.objects.order_by("number").values_list("suits", flat=True)
    assert list(kept) == [["primary", "junior"], [], ["adult"]]


def test_a_name_gets_the_hour_at_which_it_was_written_down():
    signed = {"reviewed_by": "王律师", "loaded_at": NOW}
    named = Pack.objects.create(code="named", quiz=make_release(count=0).quiz, **signed)
    Pack.objects.create(code="shipped", quiz=make_release(count=0).quiz, **signed)
    record(
        actor=teacher_zhou(),
        verb="set_pack_reviewer",
        target=f"pack:{named.pk}",
        detail={"reviewed_by": "王律师"},
        now=NOW,
    )
    migration.fill_signatures(apps, None)
    assert dict(Pack.objects.values_list("code", "reviewed_at")) == {"named": NOW, "shipped": None}
