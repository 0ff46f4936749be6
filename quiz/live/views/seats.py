"""The people of a room: a list with a button for everything a host may do to a seat."""

from random import SystemRandom

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from quiz.people.errors import NicknameRefused
from quiz.people.nickname import friendly_nickname

from .. import actions
from ..errors import LiveError
from ..models import Devices, Room, RoomSeat
from ..queries import offered_group_name, seats_on_list
from ..site import tell_hub
from .host import back, hosts_only

CHANCE = SystemRandom()


@require_safe
@hosts_only
def seats(request: HttpRequest, room: Room) -> HttpResponse:
    return render(request, "quiz/live/seats.html", {"room": room, "seats": seats_on_list(room)})


@require_POST
@hosts_only
def add(request: HttpRequest, room: Room) -> HttpResponse:
    """One more group with cards."""
    try:
        group = actions.add_group(
            room=room, name=request.POST.get("name", ""), now=timezone.now(), rng=CHANCE
        )
    except (NicknameRefused, LiveError) as error:
        return back(request, room, error)
    tell_hub(lambda hub: hub.reload_seat(room.pk, group.pk))
    return back(request, room)


@require_POST
@hosts_only
def seat(request: HttpRequest, room: Room, seat_id: int) -> HttpResponse:
    """rename · kick · ban · back · admit · stretch: buttons that never mean each other."""
    one = get_object_or_404(RoomSeat, pk=seat_id, room=room)
    try:
        _change_seat(one, request.POST.get("what", ""), request.POST.get("value", ""))
    except (NicknameRefused, LiveError) as error:
        return back(request, room, error)
    tell_hub(lambda hub: hub.reload_seat(room.pk, one.pk))
    return back(request, room)


def _change_seat(one: RoomSeat, what: str, value: str) -> None:
    """Raises NicknameRefused, GroupNameTaken."""
    match what:
        case "rename":
            actions.rename_seat(seat=one, name=value if value.strip() else _offered_name(one.room))
        case "kick" | "ban":
            actions.remove_seats(seats=[one], banned=what == "ban", now=timezone.now())
        case "back" if one.room.devices == Devices.CARDS:
            actions.bring_back_seat(seat=one)
        case "admit":
            actions.admit_seat(seat=one)
        case "stretch" if value in ("100", "150", "200"):
            actions.stretch_seat(seat=one, percent=int(value))


def _offered_name(room: Room) -> str:
    return friendly_nickname(CHANCE) if room.devices == Devices.EACH else offered_group_name(room)
