import pytest
from django.test import Client

from tests.factories.play import make_activity, make_release, play_through


def test_ming_finds_what_he_played_with_its_receipt(phone, ming):
    attempt = play_through(make_activity(title="普法十题", release=make_release(count=2)), ming, right=1)
    page = phone.get("/me/").content.decode()
    assert "普法十题" in page
    assert f"回执码 {attempt.receipt}" in page
    assert "1 / 2" in page


def test_a_stranger_is_led_to_the_activities():
    page = Client().get("/me/").content.decode()
    assert "还没有昵称" in page
    assert "退出此设备" not in page


@pytest.mark.parametrize("runs", [1, 3])
def test_more_runs_cost_no_more_queries(phone, ming, runs, django_assert_num_queries):
    activity = make_activity(release=make_release(count=1))
    for _ in range(runs):
        play_through(activity, ming, right=1)
    with django_assert_num_queries(2):
        phone.get("/me/")
