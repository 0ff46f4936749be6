"""The cookie by which a browser is its player. No identity ever stands in a URL."""

from datetime import timedelta
from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

from .models import Player
from .queries import player_by_token
from .tokens import player_token, read_token

COOKIE: Final = "yida_player"
_LIFETIME = timedelta(days=365)


def current_player(request: HttpRequest) -> Player | None:
    token = request.COOKIES.get(COOKIE)
    return player_by_token(token) if token else None


def player_claim(request: HttpRequest) -> tuple[int, int] | None:
    """(player id, token version) as the cookie says it, not yet looked up."""
    token = request.COOKIES.get(COOKIE)
    return read_token(token) if token else None


def remember_player(response: HttpResponseBase, player: Player) -> None:
    # Secure only where the site is on https: a phone on the LAN would drop the cookie otherwise.
    response.set_cookie(
        COOKIE,
        player_token(player),
        max_age=_LIFETIME,
        secure=settings.HTTPS,
        httponly=True,
        samesite="Lax",
    )


def forget_player(response: HttpResponseBase) -> None:
    response.delete_cookie(COOKIE, samesite="Lax")
