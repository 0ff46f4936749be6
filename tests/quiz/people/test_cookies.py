from datetime import UTC, datetime

import pytest
from django.http import HttpResponse

from quiz.people.actions import create_player, sign_out_player
from quiz.people.cookies import COOKIE, current_player, forget_player, remember_player
from quiz.people.models import Player

pytestmark = pytest.mark.django_db


@pytest.fixture
def xiaoming() -> Player:
    return create_player(nickname="小明", now=datetime(2026, 11, 24, 1, tzinfo=UTC))


def test_the_browser_is_remembered_by_a_cookie_no_script_can_read(xiaoming, rf, settings) -> None:
    settings.HTTPS = False
    response = HttpResponse()
    remember_player(response, xiaoming)
    cookie = response.cookies[COOKIE]
    assert (cookie["httponly"], cookie["samesite"], cookie["secure"]) == (True, "Lax", "")
    rf.cookies[COOKIE] = cookie.value
    assert current_player(rf.get("/")) == xiaoming


def test_on_https_the_cookie_stays_on_https(xiaoming, settings) -> None:
    settings.HTTPS = True
    response = HttpResponse()
    remember_player(response, xiaoming)
    assert response.cookies[COOKIE]["secure"] is True


def test_a_stranger_is_nobody(rf) -> None:
    assert current_player(rf.get("/")) is None
    rf.cookies[COOKIE] = "forged"
    assert current_player(rf.get("/")) is None


def test_after_signing_out_the_old_cookie_is_nobody(xiaoming, rf) -> None:
    response = HttpResponse()
    remember_player(response, xiaoming)
    sign_out_player(player=xiaoming)
    rf.cookies[COOKIE] = response.cookies[COOKIE].value
    assert current_player(rf.get("/")) is None


def test_forgetting_takes_the_cookie_away() -> None:
    response = HttpResponse()
    forget_player(response)
    assert response.cookies[COOKIE]["max-age"] == 0
