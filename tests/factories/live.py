"""Rooms, seats and the moves of a host, in the fewest words a test can say them."""

from collections.abc import Sequence
from itertools import count as counter
from random import Random

from django.utils import timezone

from content.items.models import ItemVersion
from quiz.live.actions import RoomRules, open_room, take_seat
from quiz.live.domain.states import Move
from quiz.live.hub import Connection
from quiz.live.models import Room, RoomSeat
from quiz.live.site import ask_hub
from quiz.live.tickets import Ticket
from quiz.people.models import Player
from quiz.play.models import PaperItem
from tests.factories.play import make_release

_numbers = counter(1)


def make_room(formats: Sequence[str] = ("single",), count: int = 3, **rules: object) -> Room:
    """A room in its lobby, without a limit of time unless told."""
    return open_room(
        release=make_release(formats, count),
        count=0,
        title="七(3)班 · 普法课",
        rules=RoomRules(**{"limit_seconds": None, **rules}),
        host=None,
        now=timezone.now(),
        rng=Random(next(_numbers)),
    )


def make_seat(
    room: Room, nickname: str = "", *, player: Player | None = None, seat_number: int | None = None
) -> RoomSeat:
    rng = Random(next(_numbers))
    return take_seat(
        room=room, player=player, nickname=nickname, seat_number=seat_number, now=timezone.now(), rng=rng
    )


def move(room: Room, what: Move = Move.NEXT) -> None:
    """What the host's button does, through the hub of the running server."""
    ask_hub(lambda hub: hub.mover.move(room.pk, what, seen=None))


def version_in(room: Room, number: int) -> ItemVersion:
    return PaperItem.objects.select_related("version").get(paper=room.paper_id, number=number).version


def connect(seat: RoomSeat) -> None:
    """Somebody else's phone that looks on: the round does not close before its time."""
    ticket = Ticket(seat.room_id, "player", seat.pk, seat.token_version)
    door = Connection(ticket, html=True, push=lambda text: True, shut=lambda code: None)
    ask_hub(lambda hub: hub.enter(door))
