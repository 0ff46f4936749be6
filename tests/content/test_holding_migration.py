"""What 0010_holding_and_drawing makes of the releases that were there before."""

from importlib import import_module

import pytest
from django.apps import apps

from content.releases.models import ReleaseItem
from tests.factories.play import make_release

pytestmark = pytest.mark.django_db
migration = import_module("content.migrations.0010_holding_and_drawing")


def test_what_is_published_stands_under_the_topic_its_item_has_today():
    make_release(count=3, topics=("继承编", "", "合同编"))
    ReleaseItem.objects.update(topic="")
    migration.freeze_topics(apps, None)
    assert list(ReleaseItem.objects.order_by("number").values_list("topic", flat=True)) == [
        "继承编",
        "",
        "合同编",
    ]
