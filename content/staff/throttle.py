"""How often one may guess a password: a few times for one account from one address."""

import hashlib

from django.core.cache import cache

TRIES = 5
PAUSE_MINUTES = 10


def count_try(username: str, address: str) -> bool:
    """Count one try; False when there were too many. Called before the check: many at once gain nothing."""
    key = _key(username, address)
    cache.add(key, 0, PAUSE_MINUTES * 60)
    try:
        return cache.incr(key) <= TRIES
    except ValueError:
        # The pause ended between the two calls: this is the first try of a new one.
        cache.set(key, 1, PAUSE_MINUTES * 60)
        return True


def forget_tries(username: str, address: str) -> None:
    cache.delete(_key(username, address))


def _key(username: str, address: str) -> str:
    return "login-tries:" + hashlib.sha256(f"{username.casefold()}\n{address}".encode()).hexdigest()
