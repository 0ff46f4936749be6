"""The first visitor of a new site finds every shipped pack on the home page."""

from io import StringIO

import pytest
from django.core.management import call_command

from content.packs.models import Pack
from content.staff.handing import hand_over
from quiz.activities.models import Activity
from tests.cast import NOW
from tests.factories.desk import admin_chen

pytestmark = pytest.mark.django_db

TITLES = ["宪法与我们的成长", "民法典就在身边", "法治杭州2021"]


def test_every_shipped_pack_can_be_played_from_the_home_page(client):
    call_command("setup_site", stdout=StringIO())
    page = client.get("/").content.decode()
    assert sorted(Pack.objects.values_list("title", flat=True)) == sorted(TITLES)
    assert [title for title in TITLES if title not in page] == []


def test_twice_opens_no_second_activity():
    call_command("setup_site", stdout=StringIO())
    call_command("setup_site", stdout=StringIO())
    assert sorted(Activity.objects.values_list("title", flat=True)) == sorted(TITLES)


def test_a_pack_activity_that_was_handed_over_is_not_opened_again():
    call_command("setup_site", stdout=StringIO())
    chen = admin_chen()
    for activity in Activity.objects.all():
        hand_over(row=activity, to=chen, by=chen, now=NOW)
    call_command("setup_site", stdout=StringIO())
    assert sorted(Activity.objects.values_list("title", "owner")) == [
        (title, chen.pk) for title in sorted(TITLES)
    ]
