"""Reading players."""

from .models import Player
from .tokens import read_token


def player_by_token(token: str) -> Player | None:
    """The player, unless the token is not ours or was ended by a sign-out."""
    read = read_token(token)
    if read is None:
        return None
    player_id, version = read
    return Player.objects.filter(pk=player_id, token_version=version).first()
