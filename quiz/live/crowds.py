"""How many new seats of one room go to one address: far more than a school has, fewer than a flood of bots.

Who has a seat is never counted, so that a flood keeps out nobody who plays already. The count stands in the
cache for an hour; no address is written down with a seat.
"""

from typing import Final

from django.conf import settings
from django.core.cache import cache

from .errors import CrowdedAddress

WINDOW_S: Final = 3600


def refuse_if_crowded(room_id: int, address: str) -> None:
    """Raises CrowdedAddress."""
    if address and cache.get(_key(room_id, address), 0) >= settings.SEATS_PER_ADDRESS:
        raise CrowdedAddress


def count_seat(room_id: int, address: str) -> None:
    """A lost count only lets one more in."""
    if address and not cache.add(key := _key(room_id, address), 1, WINDOW_S):
        try:
            cache.incr(key)
        except ValueError:
            return  # it ran out between the two


def _key(room_id: int, address: str) -> str:
    return f"live:seats:{room_id}:{address}"
