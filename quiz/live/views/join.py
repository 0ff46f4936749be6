"""Coming in: room number and name, or the code that gives a seat back."""

from random import SystemRandom

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from quiz.people.cookies import current_player, remember_player
from quiz.people.errors import NicknameRefused
from quiz.people.nickname import friendly_nickname

from ..actions import rejoin_seat, take_seat
from ..errors import LiveError, PlayedWithCards, RejoinCodeWrong, RoomNotFound
from ..models import Devices, Names, Room, RoomSeat
from ..queries import offered_group_name, open_room_by_code
from ..site import tell_hub

CHANCE = SystemRandom()


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def join(request: HttpRequest) -> HttpResponse:
    """One field at a time: the number first, then what the room asks for."""
    data = request.POST if request.method == "POST" else request.GET
    code = "".join(sign for sign in data.get("code", "") if sign.isdigit())
    if not code:
        return _ask_number(request, "")
    try:
        room = open_room_by_code(code)
    except RoomNotFound as error:
        return _ask_number(request, code, str(error), 404)
    if room.devices == Devices.CARDS:
        return _no_phones(request, room)
    if request.method != "POST" or ("nickname" not in data and _asks_name(room)):
        return _ask_name(request, room)
    return _sit_down(request, room)


def _asks_name(room: Room) -> bool:
    return room.names == Names.FREE or room.devices == Devices.GROUP


@require_POST
@never_cache
def rejoin(request: HttpRequest, code: str) -> HttpResponse:
    """Another phone, or an empty battery: the seat with all its points comes back."""
    try:
        seat = rejoin_seat(code=code, rejoin_code=request.POST.get("rejoin_code", ""))
    except RejoinCodeWrong as error:
        return _not_back(request, code, str(error))
    except LiveError as error:
        return render(request, "quiz/live/refused.html", {"sentence": str(error)}, status=403)
    tell_hub(lambda hub: hub.reload_seat(seat.room_id, seat.pk))
    return _seated(seat)


def _not_back(request: HttpRequest, code: str, note: str) -> HttpResponse:
    """The code can be typed again where it was, unless the room is over."""
    try:
        room = open_room_by_code(code)
    except RoomNotFound as error:
        return _ask_number(request, code, str(error), 404)
    if room.devices == Devices.CARDS:
        return _no_phones(request, room)
    return _ask_name(request, room, status=404, rejoin_note=note)


def _ask_number(request: HttpRequest, code: str, note: str = "", status: int = 200) -> HttpResponse:
    return render(request, "quiz/live/join.html", {"code": code, "note": note}, status=status)


def _no_phones(request: HttpRequest, room: Room) -> HttpResponse:
    return render(request, "quiz/live/no_phones.html", {"room": room, "sentence": PlayedWithCards.sentence})


def _ask_name(
    request: HttpRequest, room: Room, note: str = "", status: int = 200, rejoin_note: str = ""
) -> HttpResponse:
    player = current_player(request)
    by_group = room.devices == Devices.GROUP
    known = player.nickname if player and not by_group else ""
    context = {
        "room": room,
        "note": note,
        "rejoin_note": rejoin_note,
        "nickname": request.POST.get("nickname") or known,
        "offered": offered_group_name(room) if by_group else friendly_nickname(CHANCE),
    }
    return render(request, "quiz/live/join_name.html", context, status=status)


def _sit_down(request: HttpRequest, room: Room) -> HttpResponse:
    number = request.POST.get("seat_number", "")
    try:
        seat = take_seat(
            room=room,
            player=current_player(request),
            nickname=request.POST.get("nickname", ""),
            seat_number=int(number) if number.isascii() and number.isdigit() else None,
            now=timezone.now(),
            rng=CHANCE,
            address=request.META.get("REMOTE_ADDR", ""),
        )
    except (NicknameRefused, LiveError) as error:
        return _ask_name(request, room, str(error), 422)
    return _seated(seat)


def _seated(seat: RoomSeat) -> HttpResponse:
    response = redirect("live:room", seat.room.code)
    remember_player(response, seat.attempt.player)
    return response
