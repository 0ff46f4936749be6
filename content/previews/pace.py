"""How often one address may look at previews in a minute. Counted in the cache, written down nowhere."""

from typing import Final

from django.core.cache import cache

from content.previews.errors import TooManyLooks

WINDOW_S: Final = 60
PER_ADDRESS: Final = 240  # a whole bureau sits behind one


def count_look(address: str) -> None:
    """Raises TooManyLooks. Called before anything is looked up: guessing fast gains nothing."""
    key = f"previews:address:{address}"
    if cache.add(key, 1, WINDOW_S):
        return
    try:
        looks = cache.incr(key)
    except ValueError:  # it ran out between the two
        return
    if looks > PER_ADDRESS:
        raise TooManyLooks
