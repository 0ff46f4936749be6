"""A flood is held up; a school behind one address is not."""

from datetime import timedelta

import pytest
from django.conf import settings
from rest_framework.test import APIClient

from tests.api.test_attempts import begin, respond

pytestmark = pytest.mark.django_db
PLAYERS = "/api/v1/players/"


@pytest.fixture
def few(monkeypatch) -> None:
    monkeypatch.setitem(settings.API_PER_MINUTE, "new_players", 2)
    monkeypatch.setitem(settings.API_PER_MINUTE, "responses", 1)


def test_the_third_new_player_of_a_minute_waits_for_the_next(
    few, passer_by: APIClient, nine_in_the_morning
) -> None:
    nine_in_the_morning.shift(timedelta(seconds=20))
    answers = [passer_by.post(PLAYERS, {"nickname": "小明"}) for _ in range(3)]
    assert [one.status_code for one in answers] == [201, 201, 429]
    assert (answers[2]["Retry-After"], answers[2].json()["code"]) == ("40", "too_many_requests")
    assert passer_by.get("/api/v1/activities/").status_code == 200
    nine_in_the_morning.shift(timedelta(seconds=40))
    assert passer_by.post(PLAYERS, {"nickname": "小明"}).status_code == 201


def test_another_address_is_counted_by_itself(few, passer_by: APIClient) -> None:
    for address in ("10.0.0.1", "10.0.0.1", "10.0.0.2"):
        answer = passer_by.post(PLAYERS, {"nickname": "小明"}, REMOTE_ADDR=address)
        assert answer.status_code == 201


def test_a_token_opens_no_second_allowance_for_new_players(few, passer_by: APIClient, ming) -> None:
    clients = (passer_by, passer_by, ming)
    assert [one.post(PLAYERS, {"nickname": "小刚"}).status_code for one in clients] == [201, 201, 429]


def test_players_are_counted_one_by_one(few, ming: APIClient, hong: APIClient) -> None:
    first, second = begin(ming), begin(hong)
    assert [respond(ming, first, 1).status_code for _ in range(2)] == [201, 429]
    assert respond(hong, second, 1).status_code == 201


def test_everybody_has_an_allowance_for_everything(ming: APIClient, zhou: APIClient, monkeypatch) -> None:
    monkeypatch.setitem(settings.API_PER_MINUTE, "player", 1)
    monkeypatch.setitem(settings.API_PER_MINUTE, "staff", 2)
    assert [ming.get("/api/v1/players/me/").status_code for _ in range(2)] == [200, 429]
    assert [zhou.get("/api/v1/items/").status_code for _ in range(3)] == [200, 200, 429]


def test_a_school_of_three_hundred_gets_in_within_a_minute() -> None:
    assert settings.API_PER_MINUTE["new_players"] >= 300
