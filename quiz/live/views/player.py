"""A phone in a room: the page, and the way for networks that let no websocket through."""

import json
from secrets import token_hex
from typing import Any, Final
from zlib import crc32

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from content.items.errors import InvalidAnswer
from quiz.people.cookies import player_claim

from ..domain.states import Phase
from ..errors import LiveError, NotSeated, NotUnderstood, RoomNotFound, SeatMoved, StillWriting
from ..forms import count_in
from ..models import Room, RoomSeat
from ..queries import room_by_code, seat_of
from ..site import ask_hub
from ..tickets import read_ticket, sign_ticket, ticket_of
from .sockets import render_with_socket

TICKET_HEADER: Final = "Yida-Ticket"
LOOK_AGAIN_S: Final = 4


@require_safe
@never_cache
def room(request: HttpRequest, code: str) -> HttpResponse:
    """The whole state is in the page; the socket only keeps it fresh."""
    try:
        here = room_by_code(code)
        seat = _own_seat(request, here)
        frame = ask_hub(lambda hub: hub.player_state(ticket_of(seat), html=True))
    except RoomNotFound as error:
        return render(request, "quiz/live/refused.html", {"sentence": str(error)}, status=404)
    except NotSeated:
        return redirect(f"/rooms/?code={code}")
    context = {
        "room": here,
        "seat": seat,
        "frame": frame,
        "head": json.dumps(frame),
        "ticket": sign_ticket(ticket_of(seat)),
        "client_id": token_hex(16),
        "answered": frame["phase"] == Phase.QUESTION and frame["own"] != "null",
        "look_again_s": _look_again_s(frame),
    }
    return render_with_socket(request, "quiz/live/room.html", context)


def _look_again_s(frame: dict[str, Any]) -> int | None:
    """After how many seconds a page without script reloads; never under the hands of who is answering."""
    if frame["phase"] != Phase.QUESTION or frame["own"] != "null":
        return LOOK_AGAIN_S
    return None if frame["closes_ms"] is None else frame["closes_ms"] // 1000 + 2


@require_safe
@never_cache
def state(request: HttpRequest, code: str) -> HttpResponse:
    """The frame a socket would have had; 304 while nothing has changed."""
    try:
        seat = _own_seat(request, room_by_code(code))
        frame = ask_hub(lambda hub: hub.player_state(ticket_of(seat), html="json" not in request.GET))
    except LiveError as error:
        return _refused(error, 404)
    tag = _tag(frame)
    if request.headers.get("If-None-Match") == tag:
        return HttpResponse(status=304, headers={"ETag": tag})
    return JsonResponse(frame, headers={"ETag": tag})


def _tag(frame: dict[str, Any]) -> str:
    """Of everything but the clock. A host's word to one seat changes its frame and not the room's version."""
    shown = {name: value for name, value in frame.items() if not name.endswith("_ms")}
    return f'"{frame["seq"]}-{crc32(json.dumps(shown).encode()):08x}"'


@require_POST
@never_cache
def answers(request: HttpRequest, code: str) -> HttpResponse:
    """An answer by POST: without JavaScript from the form of the page, else from the fallback."""
    posted = request.POST
    try:
        seat = _own_seat(request, room_by_code(code))
        if (number := count_in(posted.get("number", ""))) is None:
            raise NotUnderstood
        given, client_id = dict(posted.lists()), posted.get("client_id", "")
        spent_ms = count_in(posted.get("spent_ms", "")) or 0
        ask_hub(lambda hub: hub.answers.take_posted(ticket_of(seat), number, client_id, given, spent_ms))
    except (LiveError, InvalidAnswer) as error:
        return _answered(request, code, error)
    return _answered(request, code, None)


def _answered(request: HttpRequest, code: str, error: LiveError | InvalidAnswer | None) -> HttpResponse:
    if request.headers.get("Accept") != "application/json":
        if error is not None:
            messages.error(request, str(error))
        return redirect("live:room", code)
    if error is None:
        return JsonResponse({"t": "ack"})
    refused = {"t": "refused", "code": error.code, "say": str(error)}
    return JsonResponse(refused, status=503 if isinstance(error, StillWriting) else 409)


def _own_seat(request: HttpRequest, here: Room) -> RoomSeat:
    """Raises NotSeated, and SeatMoved for a script whose ticket is older than the seat."""
    claim = player_claim(request)
    seat = seat_of(here, claim[0]) if claim else None
    if seat is None or seat.removed_at is not None or seat.banned:
        raise NotSeated
    ticket = read_ticket(request.headers.get(TICKET_HEADER, ""))
    if ticket is not None and ticket != ticket_of(seat):
        raise SeatMoved
    return seat


def _refused(error: LiveError, status: int) -> HttpResponse:
    return JsonResponse({"t": "goodbye", "why": error.code, "say": str(error)}, status=status)
