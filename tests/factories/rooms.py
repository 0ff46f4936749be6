"""Rooms, who sits in them and what was answered there, written straight to the rows."""

from collections.abc import Sequence
from itertools import count as counter
from random import Random
from typing import Any

from django.test import Client
from django.utils import timezone

from content.items.models import ItemVersion
from quiz.live.actions import RoomRules, make_move, open_room, take_seat
from quiz.live.cookies import COOKIE
from quiz.live.domain.states import Move
from quiz.live.models import Room, RoomSeat
from quiz.play.models import PaperItem, Response
from tests.cast import NOW, make_player
from tests.factories.items import right_answer, wrong_answer
from tests.factories.play import make_release

_numbers = counter(1)


def make_hosted_room(
    formats: Sequence[str] = ("single",), count: int = 3, *, trial: bool = False, **rules: Any
) -> Room:
    """A room in its lobby, opened without an account."""
    return open_room(
        release=make_release(formats, count),
        count=0,
        title="七(3)班",
        rules=RoomRules(**({"limit_seconds": None, "scoring": "official"} | rules)),
        host=None,
        now=timezone.now(),
        rng=Random(next(_numbers)),
        trial=trial,
    )


def make_card_room(
    formats: Sequence[str] = ("single",),
    count: int = 3,
    *,
    groups: Sequence[str] = ("第1组", "第2组", "第3组"),
    trial: bool = False,
    **rules: Any,
) -> Room:
    """A room without devices, whose groups sit there already."""
    return open_room(
        release=make_release(formats, count),
        count=0,
        title="七(3)班",
        rules=RoomRules(devices="cards", **({"scoring": "official"} | rules)),
        groups=groups,
        host=None,
        now=NOW,
        rng=Random(next(_numbers)),
        trial=trial,
    )


def host_of(room: Room) -> Client:
    """The browser of the host, by the recovery code."""
    client = Client()
    client.post("/rooms/recover/", {"host_key": room.host_key})
    assert COOKIE in client.cookies
    return client


def sit(room: Room, name: str) -> RoomSeat:
    rng = Random(next(_numbers))
    seat = take_seat(room=room, player=None, nickname="", seat_number=None, now=NOW, rng=rng)
    seat.name = name
    seat.save()
    return seat


def version_of_round(room: Room, number: int) -> ItemVersion:
    return PaperItem.objects.select_related("version").get(paper=room.paper_id, number=number).version


def play_round(room: Room, number: int, answers: dict[RoomSeat, tuple[bool, int]]) -> None:
    """Opens the round, takes `answers` (right, milliseconds) and closes it."""
    version = version_of_round(room, number)
    go_on(room)
    for seat, (right, spent_ms) in answers.items():
        Response.objects.create(
            attempt_id=seat.attempt_id,
            number=number,
            revision=1,
            client_id=f"r{number}",
            answer=right_answer(version) if right else wrong_answer(version),
            spent_ms=spent_ms,
            received_at=NOW,
        )
    go_on(room)


def go_on(room: Room, move: Move = Move.NEXT) -> None:
    make_move(room_id=room.pk, move=move, seen=None, now=timezone.now(), by=None)
    room.refresh_from_db()


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
