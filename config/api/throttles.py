"""How often one caller may ask, counted in the cache by the minute; the numbers are API_PER_MINUTE."""

import time
from typing import Any

from django.conf import settings
from django.core.cache import cache
from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle

from quiz.people.models import Player

WINDOW = 60  # seconds


class PerCaller(BaseThrottle):
    """Every caller has one allowance for all resources; one with a `throttle_scope` has its own besides."""

    def allow_request(self, request: Request, view: Any) -> bool:
        kind, who = _caller(request)
        scopes = [kind, *filter(None, [getattr(view, "throttle_scope", None)])]
        return all(_count(f"{scope}:{who}") <= settings.API_PER_MINUTE[scope] for scope in scopes)

    def wait(self) -> float:
        return WINDOW - time.time() % WINDOW


class PerScope(PerCaller):
    """Counts only the view's own allowance: for what a whole hall behind one address does at once."""

    def allow_request(self, request: Request, view: Any) -> bool:
        _, who = _caller(request)
        scope = view.throttle_scope
        return _count(f"{scope}:{who}") <= settings.API_PER_MINUTE[scope]


def _caller(request: Any) -> tuple[str, str]:
    """(kind, name). A school behind one address shares it only as long as nobody has a token."""
    if isinstance(request.auth, Player):
        return "player", f"player-{request.auth.pk}"
    if request.user.is_authenticated:
        return "staff", f"staff-{request.user.pk}"
    return "anonymous", f"address-{request.META.get('REMOTE_ADDR', '')}"


def _count(name: str) -> int:
    """How often in this minute, this time included. A lost count only lets somebody ask once more."""
    key = f"api:{int(time.time() // WINDOW)}:{name}"
    if cache.add(key, 1, WINDOW * 2):
        return 1
    try:
        return cache.incr(key)
    except ValueError:
        return 1
