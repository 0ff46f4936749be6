"""Players of the API: a bearer token, the same that the cookie holds."""

from typing import Any

from django.contrib.auth.models import AnonymousUser
from rest_framework.authentication import BaseAuthentication, get_authorization_header
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.permissions import BasePermission
from rest_framework.request import Request

from .models import Player
from .queries import player_by_token


class VisitorRequest(Request):
    """The request of anybody; with a token its `auth` is the player."""

    auth: Player | None


class PlayerRequest(Request):
    """The request behind IsPlayer."""

    auth: Player


class PlayerAuthentication(BaseAuthentication):
    """`request.auth` is the player; `request.user` stays nobody, since players have no account."""

    def authenticate(self, request: Request) -> tuple[AnonymousUser, Player] | None:
        words = get_authorization_header(request).split()
        if not words:
            return None
        if len(words) != 2 or words[0].lower() != b"bearer":
            raise AuthenticationFailed
        player = player_by_token(words[1].decode("latin-1"))
        if player is None:
            raise AuthenticationFailed
        return AnonymousUser(), player

    def authenticate_header(self, request: Request) -> str:
        return "Bearer"


class IsPlayer(BasePermission):
    def has_permission(self, request: Request, view: Any) -> bool:
        return isinstance(request.auth, Player)
