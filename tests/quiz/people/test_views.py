import pytest
from django.test import Client

from quiz.people.cookies import COOKIE
from quiz.people.tokens import player_token
from tests.cast import make_player

pytestmark = pytest.mark.django_db


@pytest.fixture
def ming():
    return make_player("小明")


@pytest.fixture
def phone(ming):
    client = Client()
    client.cookies[COOKIE] = player_token(ming)
    return client


def test_ming_takes_another_nickname(phone, ming):
    page = phone.post("/me/nickname/", {"nickname": "安静白鹭"}, follow=True).content.decode()
    ming.refresh_from_db()
    assert ming.nickname == "安静白鹭"
    assert "以后就叫你安静白鹭" in page


def test_a_refused_nickname_stays_in_the_field(phone, ming):
    response = phone.post("/me/nickname/", {"nickname": "明"})
    ming.refresh_from_db()
    assert response.status_code == 422
    assert 'value="明"' in response.content.decode()
    assert ming.nickname == "小明"


def test_signing_out_ends_this_and_every_other_copy_of_the_cookie(phone, ming):
    other = Client()
    other.cookies[COOKIE] = player_token(ming)
    phone.post("/me/sign-out/")
    assert phone.cookies[COOKIE].value == ""
    assert "还没有昵称" in other.get("/me/").content.decode()


def test_large_text_is_kept_on_the_device():
    client = Client()
    response = client.post("/look/", {"size": "large", "next": "/me/"})
    assert response["Location"] == "/me/"
    assert 'data-size="large"' in client.get("/").content.decode()
    client.post("/look/", {"size": "", "next": "/"})
    assert "data-size" not in client.get("/").content.decode()


@pytest.mark.parametrize("value", ["huge", '"><script>'])
def test_an_unknown_look_changes_nothing(value):
    client = Client()
    client.post("/look/", {"size": value, "theme": value})
    assert "yida_size" not in client.cookies
    assert "yida_theme" not in client.cookies


@pytest.mark.parametrize("elsewhere", ["https://example.com/", "//example.com", "javascript:alert(1)"])
def test_nobody_is_sent_to_another_site(elsewhere):
    assert Client().post("/look/", {"theme": "dark", "next": elsewhere})["Location"] == "/"


def test_an_old_form_gets_a_sentence():
    response = Client(enforce_csrf_checks=True).post("/look/", {"size": "large"})
    assert response.status_code == 403
    assert "刷新一下再试" in response.content.decode()


def test_privacy_says_what_is_kept():
    assert "不用注册" in Client().get("/privacy/").content.decode()
