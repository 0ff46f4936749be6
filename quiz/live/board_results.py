"""What the boards are told of a room that has ended.

Live points are not those of activities: the modes of a room pay for speed, and one room may be worth ten
times another. So a board counts every room by the official table, from the log, and as time only what the
answers took. Of the rooms of one quiz a player's first counts, as with an activity: who has seen the answers
practises.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q, QuerySet

from content.items import formats
from quiz.boards.domain import Result
from quiz.boards.models import Counts
from quiz.boards.posting import post_room_results
from quiz.boards.queries import posted_results
from quiz.play import scoring
from quiz.play.domain.marking import Given, due_marks
from quiz.play.models import Response
from quiz.play.papers import paper_contents
from quiz.play.rulings import rulings_of
from quiz.play.verification import Difference

from .models import Devices, Room, RoomSeat

CHUNK: Final = 200
_GIVEN = ("id", "number", "revision", "answer", "spent_ms")


def room_group(quiz_id: int) -> str:
    return f"live:{quiz_id}"


def post_room(*, room_id: int, tell: Callable[[int], object] | None = None) -> int:
    """Tells the boards what every seat of an ended room has won, new or changed; returns how many.

    May be stopped anywhere and run again. A ruling that comes meanwhile makes it start over.
    """
    while True:
        room = Room.objects.get(pk=room_id)
        posted = 0
        for seats in _chunks(counting_seats().filter(room=room)):
            results = {seat.attempt.player_id: result for seat, result in _results(seats)}
            if not _write(room, results):
                break
            posted += len(results)
            if tell:
                tell(posted)
        else:
            return posted


@transaction.atomic
def _write(room: Room, results: dict[int, Result]) -> bool:
    """False when the room was changed since it was read: every ruling raises its version."""
    if not Room.objects.select_for_update().filter(pk=room.pk, version=room.version).exists():
        return False
    post_room_results(results=results)
    return True


def counting_seats() -> QuerySet[RoomSeat]:
    """Of ended rooms that were no trial: who has answered and was not sent out before the end. Groups with
    cards are nobody whom the site knows: 第3组 of one class is not that of another."""
    answered = Response.objects.filter(attempt=OuterRef("attempt"))
    stayed = Q(removed_at=None) | Q(removed_at__gt=F("room__ended_at"))
    seats = RoomSeat.objects.filter(stayed, Exists(answered), room__trial=False, attempt__player__trial=False)
    seats = seats.exclude(room__devices=Devices.CARDS)
    return seats.exclude(room__ended_at=None).select_related("room__paper__release", "attempt")


def _chunks(rows: QuerySet[RoomSeat]) -> Iterator[list[RoomSeat]]:
    last = 0
    while chunk := list(rows.filter(pk__gt=last).order_by("pk")[:CHUNK]):
        yield chunk
        last = chunk[-1].pk


def _results(seats: Sequence[RoomSeat]) -> Iterator[tuple[RoomSeat, Result]]:
    """From the log and the rulings, in few queries."""
    papers = {seat.room.paper_id for seat in seats}
    contents, rulings, rule = paper_contents(papers), rulings_of(papers), scoring.get("official")
    logs: dict[int, list[Given]] = defaultdict(list)
    rows = Response.objects.filter(attempt__in=[seat.attempt_id for seat in seats])
    for attempt_id, *given in rows.values_list("attempt_id", *_GIVEN):
        logs[attempt_id].append(Given(*given))
    for seat in seats:
        ruled = rulings[seat.room.paper_id]
        log = {given.response_id: given for given in logs[seat.attempt_id] if ruled.counts(given.number)}
        corrected = ruled.corrected(contents[seat.room.paper_id].frozen)
        marks = due_marks(log.values(), corrected, rule, formats.get)
        spent_ms = sum(log[mark.response_id].spent_ms for mark in marks)
        yield seat, _result(seat, sum(mark.points for mark in marks), spent_ms)


def _result(seat: RoomSeat, points: int, spent_ms: int) -> Result:
    release, ended_at = seat.room.paper.release, seat.room.ended_at
    assert release is not None and ended_at is not None  # a room is opened from one, and this one is over
    return Result(seat.attempt_id, room_group(release.quiz_id), Counts.FIRST, points, spent_ms, ended_at)


def room_differences(attempt_ids: Sequence[int]) -> list[Difference]:
    """Where an attempt of a room is missing on the all-time board, stands there although it must not, or
    stands anywhere with other numbers."""
    seats = list(counting_seats().filter(attempt__in=attempt_ids))
    due = {seat.attempt_id: (seat.attempt.player_id, *result[1:]) for seat, result in _results(seats)}
    return [
        Difference(attempt_id, f"the result on board {board}", told.get(board), due.get(attempt_id))
        for attempt_id, told in posted_results(attempt_ids).items()
        for board in sorted(told.keys() | ({"site:0:all"} if attempt_id in due else set()))
        if told.get(board) != due.get(attempt_id)
    ]
