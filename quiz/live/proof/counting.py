"""What was acknowledged against what is in the log."""

from collections import Counter
from collections.abc import Mapping, Set
from dataclasses import dataclass

from quiz.play.models import Response

from ..models import Room, RoomSeat


@dataclass(frozen=True)
class Counted:
    """`lost`: acknowledged and not in the log; `doubled`: in the log more than once for a seat and round."""

    lost: int
    doubled: int


def count_answers(room: Room, acked: Mapping[int, Set[str]]) -> Counted:
    """`acked`: seat id → the client ids it was told are on disk."""
    seat_of = dict(RoomSeat.objects.filter(room=room).values_list("attempt_id", "pk"))
    rows = list(
        Response.objects.filter(attempt__paper=room.paper_id).values_list("attempt_id", "number", "client_id")
    )
    there = {(seat_of[attempt_id], client_id) for attempt_id, _, client_id in rows}
    said = {(seat_id, client_id) for seat_id, ids in acked.items() for client_id in ids}
    times = Counter((attempt_id, number) for attempt_id, number, _ in rows)
    return Counted(len(said - there), sum(count - 1 for count in times.values()))
