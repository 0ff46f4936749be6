"""The signed token a player is known by: a cookie in browsers, a bearer token for programs."""

from typing import Final

from django.core.signing import BadSignature, Signer

from .models import Player

_SALT: Final = "quiz.people.player"


def player_token(player: Player) -> str:
    return Signer(salt=_SALT).sign_object([player.pk, player.token_version])


def read_token(token: str) -> tuple[int, int] | None:
    """(player id, token version), or None for anything we did not sign."""
    try:
        value = Signer(salt=_SALT).unsign_object(token)
    except (BadSignature, ValueError):
        return None
    match value:
        case [int(player_id), int(version)]:
            return player_id, version
    return None
