"""A player's own things: the nickname, leaving this device, and how pages look."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from .actions import rename_player, sign_out_player
from .cookies import current_player, forget_player
from .errors import NicknameRefused
from .models import Player
from .phrases import renamed

YEAR = 365 * 24 * 3600
LOOKS = {"size": ("large", ""), "theme": ("light", "dark", "")}


def me_screen(
    request: HttpRequest, player: Player | None, context: dict[str, Any], *, status: int = 200
) -> HttpResponse:
    return render(request, "quiz/people/me.html", {"player": player, **context}, status=status)


@require_POST
@never_cache
def nickname(request: HttpRequest) -> HttpResponse:
    player = current_player(request)
    typed = request.POST.get("nickname", "")
    if player is None:
        return redirect("people:me")
    try:
        rename_player(player=player, nickname=typed)
    except NicknameRefused as error:
        return me_screen(request, player, {"nickname": typed, "nickname_error": str(error)}, status=422)
    messages.success(request, renamed(player))
    return redirect("people:me")


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    if player := current_player(request):
        sign_out_player(player=player)
    response = redirect("home")
    forget_player(response)
    return response


@require_POST
def look(request: HttpRequest) -> HttpResponse:
    """Keeps the text size and the theme on this device; an unknown value changes nothing."""
    response = redirect(_next(request))
    for name, allowed in LOOKS.items():
        value = request.POST.get(name)
        if value is not None and value in allowed:
            _keep(response, f"yida_{name}", value)
    return response


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    return render(request, "quiz/people/privacy.html")


def _next(request: HttpRequest) -> str:
    url = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(url, allowed_hosts={request.get_host()})
    return url if safe else "/"


def _keep(response: HttpResponse, cookie: str, value: str) -> None:
    if value:
        response.set_cookie(cookie, value, max_age=YEAR, secure=settings.HTTPS, httponly=True, samesite="Lax")
    else:
        response.delete_cookie(cookie, samesite="Lax")
