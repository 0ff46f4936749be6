"""A phone in a room: the page, and the way for networks that let no websocket through."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from content.items.errors import InvalidAnswer
from quiz.people.cookies import player_claim

from ..errors import LiveError, NotSeated, RoomNotFound
from ..models import Room, RoomSeat
from ..queries import room_by_code, seat_of
from ..site import ask_hub
from ..tickets import sign_ticket, ticket_of


@require_safe
@never_cache
def room(request: HttpRequest, code: str) -> HttpResponse:
    """The whole state is in the page; the socket only keeps it fresh."""
    try:
        here = room_by_code(code)
        seat = _own_seat(request, here)
    except RoomNotFound as error:
        return render(request, "quiz/live/refused.html", {"sentence": str(error)}, status=404)
    except NotSeated:
        return redirect(f"/rooms/?code={code}")
    frame = ask_hub(lambda hub: hub.player_state(ticket_of(seat), html=True))
    context = {"room": here, "seat": seat, "frame": frame, "ticket": sign_ticket(ticket_of(seat))}
    return render(request, "quiz/live/room.html", context)


@require_safe
@never_cache
def state(request: HttpRequest, code: str) -> HttpResponse:
    """The frame a socket would have had; 304 while nothing has changed."""
    try:
        seat = _own_seat(request, room_by_code(code))
        frame = ask_hub(lambda hub: hub.player_state(ticket_of(seat), html="json" not in request.GET))
    except LiveError as error:
        return _refused(error, 404)
    tag = f'"{frame["seq"]}-{frame["own_id"]}"'
    if request.headers.get("If-None-Match") == tag:
        return HttpResponse(status=304, headers={"ETag": tag})
    return JsonResponse(frame, headers={"ETag": tag})


@require_POST
@never_cache
def answers(request: HttpRequest, code: str) -> HttpResponse:
    """An answer by POST: without JavaScript from the form of the page, else from the fallback."""
    posted = request.POST
    try:
        seat = _own_seat(request, room_by_code(code))
        number = int(posted.get("number", "0") or 0)
        given = dict(posted.lists())
        ask_hub(
            lambda hub: hub.take_posted(
                ticket_of(seat), number, posted.get("client_id", ""), given, _ms(posted.get("spent_ms", ""))
            )
        )
    except (LiveError, InvalidAnswer, ValueError) as error:
        return _answered(request, code, error)
    return _answered(request, code, None)


def _answered(request: HttpRequest, code: str, error: Exception | None) -> HttpResponse:
    if request.headers.get("Accept") != "application/json":
        return redirect("live:room", code)
    if error is None:
        return JsonResponse({"t": "ack"})
    refused: dict[str, Any] = {"t": "refused", "code": getattr(error, "code", "refused"), "say": str(error)}
    return JsonResponse(refused, status=409)


def _own_seat(request: HttpRequest, here: Room) -> RoomSeat:
    """Raises NotSeated."""
    claim = player_claim(request)
    seat = seat_of(here, claim[0]) if claim else None
    if seat is None or seat.removed_at is not None or seat.banned:
        raise NotSeated
    return seat


def _refused(error: LiveError, status: int) -> HttpResponse:
    return JsonResponse({"t": "goodbye", "why": error.code, "say": str(error)}, status=status)


def _ms(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0
