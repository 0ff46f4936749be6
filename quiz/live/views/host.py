"""Leading a room: the big screen, the remote on a phone, and every move as a form."""

import hashlib
import json
from collections.abc import Callable
from functools import wraps
from io import BytesIO
from typing import Final
from urllib.parse import urlencode

import segno
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from content.staff.models import User

from .. import actions
from ..cookies import is_host
from ..domain.states import Move
from ..errors import LiveError, NotHost, NotUnderstood, RoomNotFound
from ..forms import count_in
from ..models import Room
from ..queries import room_by_code
from ..site import LOOPBACK, ask_hub, tell_hub, typed_addresses
from ..tickets import Role, Ticket, sign_ticket
from ..trial import fill_trial

PAGES: Final = ("screen", "remote", "seats", "report")
TIMES: Final = ("opens_ms", "closes_ms", "moves_on_ms")
View = Callable[..., HttpResponse]


def hosts_only(view: View) -> View:
    """Finds the room and sees to it that its host asks."""

    @never_cache
    @wraps(view)
    def found(request: HttpRequest, code: str, **kwargs: object) -> HttpResponse:
        try:
            room = room_by_code(code)
            if not is_host(request, room):
                raise NotHost
            return view(request, room, **kwargs)
        except RoomNotFound as error:
            return render(request, "quiz/live/recover.html", {"note": str(error)}, status=404)
        except NotHost as error:
            return render(request, "quiz/live/recover.html", {"note": str(error)}, status=403)

    return found


@require_safe
@hosts_only
def screen(request: HttpRequest, room: Room) -> HttpResponse:
    return _stage(request, room, "host", "quiz/live/screen.html")


@require_safe
@hosts_only
def remote(request: HttpRequest, room: Room) -> HttpResponse:
    return _stage(request, room, "remote", "quiz/live/remote.html")


def _stage(request: HttpRequest, room: Room, role: Role, template: str) -> HttpResponse:
    ticket = Ticket(room.pk, role)
    if room.trial:
        ask_hub(lambda hub: fill_trial(hub, room.pk))
    frame = ask_hub(lambda hub: hub.screen_state(ticket, html=True))
    context = {
        "room": room,
        "frame": frame,
        "ticket": sign_ticket(ticket),
        "address": next(iter(typed_addresses()), ""),
    }
    return render(request, template, context)


@require_safe
@hosts_only
def screen_state(request: HttpRequest, room: Room) -> HttpResponse:
    """The frame a socket would have had; 304 while nothing has changed but the time."""
    role: Role = "remote" if request.GET.get("on") == "remote" else "host"
    frame = ask_hub(lambda hub: hub.screen_state(Ticket(room.pk, role), html=True))
    timeless = {name: value for name, value in frame.items() if name not in TIMES}
    tag = f'"{hashlib.sha256(json.dumps(timeless).encode()).hexdigest()[:20]}"'
    if request.headers.get("If-None-Match") == tag:
        return HttpResponse(status=304, headers={"ETag": tag})
    return JsonResponse(frame, headers={"ETag": tag})


@require_safe
def qr(request: HttpRequest, code: str) -> HttpResponse:
    """What phones scan. An own address is of no use to them: then the first one they can type."""
    own = request.get_host().rsplit(":", 1)[0] in LOOPBACK
    typed = next(iter(typed_addresses()), "") if own else ""
    address = f"{reverse('live:join')}?{urlencode({'code': code})}"
    buffer = BytesIO()
    segno.make(
        typed + address if typed else request.build_absolute_uri(address), error="m", micro=False
    ).save(buffer, kind="svg", scale=8, border=2, dark="#0c1f38", light="#ffffff", xmldecl=False)
    return HttpResponse(buffer.getvalue(), content_type="image/svg+xml")


@require_POST
@hosts_only
def moves(request: HttpRequest, room: Room) -> HttpResponse:
    asked, seen = request.POST.get("move", ""), request.POST.get("seen", "")
    by = user_of(request)
    try:
        if asked not in set(Move) or (seen and count_in(seen) is None):
            raise NotUnderstood
        ask_hub(lambda hub: hub.mover.move(room.pk, Move(asked), seen=count_in(seen), by=by))
    except LiveError as error:
        return back(request, room, error)
    return back(request, room)


@require_POST
@hosts_only
def lock(request: HttpRequest, room: Room) -> HttpResponse:
    actions.set_lock(room_id=room.pk, locked=request.POST.get("locked") == "1")
    tell_hub(lambda hub: hub.mover.changed(room.pk))
    return back(request, room)


def back(request: HttpRequest, room: Room, error: Exception | None = None) -> HttpResponse:
    """For a script a word; for a form the page it came from."""
    if request.headers.get("Accept") == "application/json":
        if error is None:
            return JsonResponse({"t": "ack"})
        say = {"t": "refused", "code": getattr(error, "code", "refused"), "say": str(error)}
        return JsonResponse(say, status=409)
    if error is not None:
        messages.error(request, str(error))
    where = request.POST.get("from", "")
    return redirect(f"live:{where if where in PAGES else 'screen'}", room.code)


def user_of(request: HttpRequest) -> User | None:
    return request.user if isinstance(request.user, User) else None
