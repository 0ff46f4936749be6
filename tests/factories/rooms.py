"""Rooms with people in them."""

from random import Random

from quiz.live.actions import RoomRules, open_room, take_seat
from quiz.live.models import Room, RoomSeat
from tests.cast import NOW, make_player
from tests.factories.play import make_release


def make_room(*, formats=("single",), count: int = 3, now=NOW, seed: int = 1, **rules) -> Room:
    return open_room(
        release=make_release(formats, count),
        count=0,
        title="七(3)班",
        rules=RoomRules(**rules),
        host=None,
        now=now,
        rng=Random(seed),
    )


def seat(room: Room, name: str = "小明", *, seat_number: int | None = None, now=NOW) -> RoomSeat:
    return take_seat(
        room=room,
        player=make_player(name),
        nickname=name,
        seat_number=seat_number,
        now=now,
        rng=Random(f"{room.pk}-{name}-{RoomSeat.objects.count()}"),
    )
