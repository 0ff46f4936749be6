"""Whether the newest release still says what the quiz says."""

import pytest

from content.items.actions import flag_version
from content.items.domain import NEW_EDITION
from content.items.models import Item
from content.releases.models import Release
from content.releases.queries import release_as_now
from tests.factories.play import make_release

pytestmark = pytest.mark.django_db


@pytest.fixture
def release() -> Release:
    return make_release(("single", "truefalse"), 2)


def test_it_is_the_newest_while_nothing_has_changed(release):
    assert release_as_now(release.quiz) == release


@pytest.mark.parametrize("change", [{"held": True}, {"suits": ["junior"]}, {"topic": "宪法"}])
def test_what_is_frozen_beside_the_wording_counts_too(release, change):
    Item.objects.filter(pk=release.entries.first().version.item_id).update(**change)
    assert release_as_now(release.quiz) is None


def test_a_flag_or_an_item_less_asks_for_a_new_one(release):
    flag_version(version=release.entries.first().version, check=NEW_EDITION, field="stem", text="再看一遍")
    assert release_as_now(release.quiz) is None
    release.entries.first().version.findings.all().delete()
    assert release_as_now(release.quiz) == release
    release.quiz.entries.first().delete()
    assert release_as_now(release.quiz) is None


def test_another_title_asks_for_a_new_one(release):
    release.quiz.title = "另一个题目"
    assert release_as_now(release.quiz) is None


def test_a_pool_with_items_that_quarrel_is_not_played_whole(release):
    Release.objects.filter(pk=release.pk).update(apart=[[1, 2]])
    assert release_as_now(release.quiz) is None
