from datetime import UTC, datetime

import pytest

from quiz.people.actions import INKS, create_player, ink_for, rename_player, sign_out_player
from quiz.people.errors import NicknameRefused
from quiz.people.models import Player
from quiz.people.queries import player_by_token
from quiz.people.tokens import player_token

NOW = datetime(2026, 11, 24, 1, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def test_xiaoming_is_a_nickname_and_an_ink() -> None:
    player = create_player(nickname=" 小明 ", now=NOW)
    player.refresh_from_db()
    assert (player.nickname, player.ink, player.trial, player.token_version, player.created_at) == (
        "小明",
        ink_for("小明"),
        False,
        1,
        NOW,
    )


def test_a_refused_name_makes_nobody() -> None:
    with pytest.raises(NicknameRefused):
        create_player(nickname="管理员", now=NOW)
    assert Player.objects.count() == 0


def test_names_spread_over_all_inks() -> None:
    assert {ink_for(f"小明{number}") for number in range(60)} == set(INKS)


def test_a_new_name_keeps_the_ink() -> None:
    player = create_player(nickname="小明", now=NOW)
    ink = player.ink
    rename_player(player=player, nickname="小红")
    player.refresh_from_db()
    assert (player.nickname, player.ink) == ("小红", ink)


def test_signing_out_ends_the_tokens_given_so_far() -> None:
    player = create_player(nickname="小明", now=NOW)
    old = player_token(player)
    assert player_by_token(old) == player
    sign_out_player(player=player)
    assert player_by_token(old) is None
    assert player_by_token(player_token(player)) == player
