from datetime import timedelta

import pytest
from django.test import Client

from quiz.activities.actions import withdraw_activity
from quiz.people.cookies import COOKIE
from quiz.people.models import Player
from quiz.play.models import Attempt
from tests.cast import NOW
from tests.factories.play import make_activity, make_release, play_through


def test_the_page_tells_every_rule():
    activity = make_activity(tries=2, limit_seconds=300)
    page = Client().get(f"/activities/{activity.code}/").content.decode()
    assert "一共可以作答 2 次。" in page
    assert "每次限时 5 分钟" in page


@pytest.mark.parametrize(
    ("audience", "told"),
    [("all", "适合成人"), ("primary", "适合小学"), ("adult", "适合成人")],
)
def test_the_page_says_for_whom_the_items_are(audience, told):
    release = make_release(count=2, suits=(["primary", "adult"], ["adult"]))
    activity = make_activity(release=release, audience=audience)
    assert f">{told}<" in Client().get(f"/activities/{activity.code}/").content.decode()


def test_a_first_timer_begins_with_a_nickname_and_is_remembered():
    activity = make_activity()
    client = Client()
    response = client.post(f"/activities/{activity.code}/attempts/", {"nickname": "小红"})
    attempt = Attempt.objects.get(player__nickname="小红")
    assert response["Location"] == f"/attempts/{attempt.pk}/"
    assert client.cookies[COOKIE]["httponly"] is True
    assert client.get(f"/attempts/{attempt.pk}/").status_code == 302


def test_a_refused_nickname_is_kept_and_the_sentence_says_what_to_do():
    activity = make_activity()
    response = Client().post(f"/activities/{activity.code}/attempts/", {"nickname": "<b>红</b>"})
    page = response.content.decode()
    assert response.status_code == 422
    assert 'value="&lt;b&gt;红&lt;/b&gt;"' in page
    assert "请去掉" in page
    assert Player.objects.count() == 0


def test_another_nickname_comes_as_a_fragment():
    activity = make_activity()
    page = Client().get(f"/activities/{activity.code}/", headers={"HX-Request": "true"}).content.decode()
    assert page.strip().startswith('<div class="field" id="nickname-field">')


def test_a_second_press_goes_on_in_the_same_attempt(phone):
    activity = make_activity()
    first = phone.post(f"/activities/{activity.code}/attempts/")["Location"]
    assert phone.post(f"/activities/{activity.code}/attempts/")["Location"] == first
    assert "接着上次答" in phone.get(f"/activities/{activity.code}/").content.decode()


def test_the_last_try_is_said_before_and_after(phone, ming):
    activity = make_activity(tries=1)
    play_through(activity, ming)
    assert "次数用完了" in phone.get(f"/activities/{activity.code}/").content.decode()
    response = phone.post(f"/activities/{activity.code}/attempts/")
    assert response.status_code == 409
    assert "一共可以作答 1 次" in response.content.decode()


def test_a_withdrawn_activity_shows_its_note(phone):
    activity = make_activity()
    withdraw_activity(activity=activity, note="第三题有误，改好再来。", now=NOW)
    assert "第三题有误，改好再来。" in phone.get(f"/activities/{activity.code}/").content.decode()
    assert phone.post(f"/activities/{activity.code}/attempts/").status_code == 409


@pytest.mark.parametrize(
    ("opens", "closes", "sentence"), [(1, 2, "开始，到时再来"), (-2, -1, "活动已经结束")]
)
def test_before_and_after_the_window_nobody_begins(opens, closes, sentence):
    window = {"opens_at": NOW + timedelta(days=opens), "closes_at": NOW + timedelta(days=closes)}
    page = Client().get(f"/activities/{make_activity(**window).code}/").content.decode()
    assert sentence in page
    assert "开始答题" not in page


@pytest.mark.parametrize("method", ["get", "post"])
def test_an_unknown_activity_gets_a_sentence(method):
    url = "/activities/nosuch/" + ("attempts/" if method == "post" else "")
    response = getattr(Client(), method)(url)
    assert response.status_code == 404
    assert "没有找到这个活动" in response.content.decode()


def test_the_list_says_what_is_open():
    make_activity(title="正在答")
    make_activity(title="还没开", opens_at=NOW + timedelta(days=1))
    page = Client().get("/activities/").content.decode()
    assert page.index("正在答") < page.index("还没开")
    assert page.count("未开始") == 1
