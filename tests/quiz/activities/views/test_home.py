from datetime import timedelta

import pytest
from django.test import Client

from tests.cast import NOW
from tests.factories.play import make_activity, make_release


def test_home_shows_what_can_be_played_now():
    make_activity(title="普法十题")
    make_activity(title="下周才开", opens_at=NOW + timedelta(days=7))
    page = Client().get("/").content.decode()
    assert "普法十题" in page
    assert "下周才开" not in page


def test_a_card_says_for_whom_most_of_it_is():
    suits = (["senior", "adult"], ["adult"], ["primary", "senior", "adult"])
    make_activity(title="后面的", release=make_release(count=3, suits=suits))
    make_activity(title="给小学", release=make_release(count=3, suits=suits), audience="primary")
    make_activity(title="没说的")
    page = Client().get("/").content.decode()
    assert [word in page for word in ("多数题适合高中、成人", "适合小学<")] == [True, True]
    assert page.count("适合") == 2


def test_an_empty_home_says_so():
    page = Client().get("/").content.decode()
    assert "还没有活动" in page


def test_ming_is_greeted_by_name(phone):
    assert "小明，<br>" in phone.get("/").content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_more_activities_cost_no_more_queries(count, django_assert_num_queries):
    for _ in range(count):
        make_activity(release=make_release(count=2))
    with django_assert_num_queries(2):
        Client().get("/")
