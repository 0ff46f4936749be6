"""小明 gets a token, takes another name, and leaves."""

import pytest
from rest_framework.test import APIClient

from quiz.people.models import Player
from tests.api.conftest import client_of

pytestmark = pytest.mark.django_db
PLAYERS, ME = "/api/v1/players/", "/api/v1/players/me/"


def test_a_nickname_gets_a_token_that_is_the_player(passer_by: APIClient) -> None:
    made = passer_by.post(PLAYERS, {"nickname": " 小明 "})
    player = Player.objects.get()
    assert made.status_code == 201
    assert made.json() == {
        "token": made.json()["token"],
        "player": {"id": player.pk, "nickname": "小明", "ink": player.ink},
    }
    passer_by.credentials(HTTP_AUTHORIZATION=f"Bearer {made.json()['token']}")
    assert passer_by.get(ME).json() == {"id": player.pk, "nickname": "小明", "ink": player.ink}


def test_without_a_nickname_a_friendly_one_is_drawn(passer_by: APIClient) -> None:
    assert len(passer_by.post(PLAYERS, {}).json()["player"]["nickname"]) >= 2


def test_a_refused_nickname_says_why(passer_by: APIClient) -> None:
    refused = passer_by.post(PLAYERS, {"nickname": "<b>小明</b>"})
    assert (refused.status_code, refused.json()) == (
        400,
        {
            "code": "nickname_characters",
            "message": "昵称里不能有 < > & 这样的符号，请去掉。",
            "fields": {},
        },
    )
    assert Player.objects.count() == 0


def test_a_nickname_of_another_type_is_told_by_field(passer_by: APIClient) -> None:
    refused = passer_by.post(PLAYERS, {"nickname": ["小明"]}).json()
    assert (refused["code"], list(refused["fields"])) == ("invalid", ["nickname"])


@pytest.mark.parametrize("method", ["patch", "put"])
def test_a_player_takes_another_name(ming: APIClient, xiaoming: Player, method: str) -> None:
    assert getattr(ming, method)(ME, {"nickname": "安静白鹭"}).json() == {
        "id": xiaoming.pk,
        "nickname": "安静白鹭",
        "ink": xiaoming.ink,
    }


def test_signing_out_ends_every_token(ming: APIClient, xiaoming: Player) -> None:
    other_phone = client_of(xiaoming)
    assert ming.delete(ME).status_code == 204
    gone = other_phone.get(ME)
    assert (gone.status_code, gone.json()["code"]) == (401, "not_signed_in")
    assert gone["WWW-Authenticate"] == "Bearer"


@pytest.mark.parametrize("header", ["Bearer", "Bearer a b", "Token abc", "Bearer eyJ", "Bearer \u00ff:x:y"])
def test_a_token_that_is_not_ours_lets_nobody_in(passer_by: APIClient, header: str) -> None:
    passer_by.credentials(HTTP_AUTHORIZATION=header)
    answers = [passer_by.get(url) for url in (ME, "/api/v1/activities/")]
    assert [(one.status_code, one.json()["code"]) for one in answers] == [(401, "not_signed_in")] * 2
