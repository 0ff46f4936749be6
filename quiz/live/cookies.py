"""The cookie by which a browser is host of the rooms it opened: signed, no identity in any address."""

from typing import Final

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.http import HttpRequest, HttpResponseBase

from .models import Room

COOKIE: Final = "yida_host"
MOST_ROOMS: Final = 20
LIFETIME_S: Final = 60 * 24 * 3600
_SIGNER: Final = Signer(salt="quiz.live.host")


def hosted_here(request: HttpRequest) -> list[int]:
    """The ids of the rooms this browser hosts, oldest first."""
    try:
        value = _SIGNER.unsign_object(request.COOKIES.get(COOKIE, ""))
    except (BadSignature, ValueError):
        return []
    return [room_id for room_id in value if isinstance(room_id, int)] if isinstance(value, list) else []


def is_host(request: HttpRequest, room: Room) -> bool:
    user = getattr(request, "user", None)
    owns = user is not None and user.is_authenticated and room.host_id == user.pk
    return owns or room.pk in hosted_here(request)


def host_cookie(room_ids: list[int]) -> str:
    return _SIGNER.sign_object(room_ids)


def remember_host(request: HttpRequest, response: HttpResponseBase, room: Room) -> None:
    others = [room_id for room_id in hosted_here(request) if room_id != room.pk]
    response.set_cookie(
        COOKIE,
        host_cookie([*others, room.pk][-MOST_ROOMS:]),
        max_age=LIFETIME_S,
        secure=settings.HTTPS,
        httponly=True,
        samesite="Lax",
    )
