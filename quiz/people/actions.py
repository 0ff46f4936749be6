"""Writing players."""

import zlib
from datetime import datetime

from django.db.models import F

from .models import Player
from .nickname import clean_nickname

INKS = "abcdef"


def create_player(*, nickname: str, now: datetime, trial: bool = False) -> Player:
    """Raises NicknameRefused."""
    name = clean_nickname(nickname)
    return Player.objects.create(nickname=name, ink=ink_for(name), trial=trial, created_at=now)


def rename_player(*, player: Player, nickname: str) -> Player:
    """Raises NicknameRefused; the ink stays, so that the person is still recognised."""
    player.nickname = clean_nickname(nickname)
    player.save(update_fields=["nickname"])
    return player


def sign_out_player(*, player: Player) -> None:
    """Ends every cookie and token given out so far."""
    Player.objects.filter(pk=player.pk).update(token_version=F("token_version") + 1)
    player.refresh_from_db(fields=["token_version"])


def ink_for(nickname: str) -> str:
    """The same name gets the same ink everywhere, in every process."""
    return INKS[zlib.crc32(nickname.encode()) % len(INKS)]
