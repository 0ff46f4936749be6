"""The first visitor of a new site finds every shipped pack on the home page."""

from io import StringIO

import pytest
from django.core.management import call_command

from content.packs.models import Pack
from quiz.activities.models import Activity

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
