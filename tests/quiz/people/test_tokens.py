import pytest
from django.core.signing import Signer

from quiz.people.models import Player
from quiz.people.tokens import player_token, read_token


def test_a_token_names_the_player_and_the_version() -> None:
    assert read_token(player_token(Player(pk=7, token_version=3))) == (7, 3)


@pytest.mark.parametrize("token", ["", "x", "a:b", "a:b:c", "\x00", "7:3"])
def test_what_we_did_not_sign_is_nobody(token: str) -> None:
    assert read_token(token) is None


def test_a_changed_token_is_nobody() -> None:
    token = player_token(Player(pk=7, token_version=3))
    assert read_token(token[:-1] + ("A" if token[-1] != "A" else "B")) is None


def test_a_signature_made_for_something_else_is_nobody() -> None:
    assert read_token(Signer(salt="other").sign_object([7, 3])) is None
    assert read_token(Signer(salt="quiz.people.player").sign_object({"id": 7})) is None
