"""Rooms without devices: what a group holds up, and the cards to print."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_POST, require_safe

from content.items.errors import InvalidAnswer

from ..domain.cards import MOST_ON_CARDS
from ..errors import LiveError
from ..models import Devices, Room, RoomSeat
from ..site import ask_hub
from ..tickets import ticket_of
from .host import back, hosts_only


@require_POST
@hosts_only
def card(request: HttpRequest, room: Room, number: int, seat_id: int) -> HttpResponse:
    """The host taps which card a group shows; without an option its card is taken back."""
    seat = get_object_or_404(RoomSeat, pk=seat_id, room=room, room__devices=Devices.CARDS)
    option = request.POST.get("option", "")
    try:
        ask_hub(lambda hub: hub.cards.take(ticket_of(seat), number, option))
    except (LiveError, InvalidAnswer) as error:
        return back(request, room, error)
    return back(request, room)


@require_safe
def print_cards(request: HttpRequest) -> HttpResponse:
    """No room is needed: whoever prepares a lesson prints them the day before."""
    return render(request, "quiz/live/print_cards.html", {"places": range(MOST_ON_CARDS)})
