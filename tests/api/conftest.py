"""小明 and 小红 play by program, 周老师 edits, 校长 administers, 路过的人 has no token."""

from collections.abc import Iterator

import pytest
import time_machine
from django.core.cache import cache
from rest_framework.test import APIClient

from content.staff.models import Role, User
from quiz.people.models import Player
from quiz.people.tokens import player_token
from tests.cast import NOW, make_player, teacher_zhou


@pytest.fixture(autouse=True)
def nine_in_the_morning() -> Iterator[time_machine.Traveller]:
    """The clock stands still, and nobody has asked anything in this minute."""
    cache.clear()
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


def client_of(player: Player) -> APIClient:
    client = APIClient()
    client.credentials(HTTP_AUTHORIZATION=f"Bearer {player_token(player)}")
    return client


def client_of_staff(user: User) -> APIClient:
    client = APIClient()
    client.force_login(user)
    return client


@pytest.fixture
def passer_by() -> APIClient:
    return APIClient()


@pytest.fixture
def xiaoming(db: None) -> Player:
    return make_player("小明")


@pytest.fixture
def ming(xiaoming: Player) -> APIClient:
    return client_of(xiaoming)


@pytest.fixture
def hong(db: None) -> APIClient:
    return client_of(make_player("小红"))


@pytest.fixture
def zhou(db: None) -> APIClient:
    return client_of_staff(teacher_zhou())


@pytest.fixture
def head(db: None) -> APIClient:
    return client_of_staff(User.objects.create(username="head", role=Role.ADMIN))
