"""Chinese words about players."""

from .models import Player


def renamed(player: Player) -> str:
    return f"改好了，以后就叫你{player.nickname}。"
