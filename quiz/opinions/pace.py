"""How many opinions one player, and one address, may send in an hour. Counted in the cache; no address is
written down with an opinion."""

from typing import Final

from django.core.cache import cache

from .errors import TooManyOpinions

WINDOW_S: Final = 3600
PER_PLAYER: Final = 60
PER_ADDRESS: Final = 1200  # a school sits behind one


def count_opinion(player_id: int, address: str) -> None:
    """Raises TooManyOpinions. Called before anything is looked up: many at once gain nothing."""
    within = [
        _count(f"opinions:player:{player_id}") <= PER_PLAYER,
        _count(f"opinions:address:{address}") <= PER_ADDRESS,
    ]
    if not all(within):
        raise TooManyOpinions


def _count(key: str) -> int:
    """This time included. A lost count only lets one more in."""
    if cache.add(key, 1, WINDOW_S):
        return 1
    try:
        return cache.incr(key)
    except ValueError:  # it ran out between the two
        return 1
