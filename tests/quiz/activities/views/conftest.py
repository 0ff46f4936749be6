from collections.abc import Callable

import pytest
import time_machine
from django.conf import settings
from django.test import Client

from quiz.people.cookies import COOKIE
from quiz.people.models import Player
from quiz.people.tokens import player_token
from tests.cast import NOW, make_player


@pytest.fixture(autouse=True)
def clock(db):
    """It is nine in the morning, unless a test moves the hands."""
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture
def phone_of() -> Callable[[Player], Client]:
    def phone(player: Player) -> Client:
        client = Client()
        client.cookies[COOKIE] = player_token(player)
        return client

    return phone


@pytest.fixture
def ming(clock) -> Player:
    return make_player("小明")


@pytest.fixture
def phone(phone_of, ming) -> Client:
    assert settings.HTTPS is False
    return phone_of(ming)
