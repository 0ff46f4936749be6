"""Brings what a room has come to into the rows of play: marks, and attempts handed in."""

from datetime import datetime
from typing import Final

from django.db import transaction

from quiz.play.marks import remark_attempts
from quiz.play.models import Attempt

from ..models import Room, Round

MARK_CHUNK: Final = 200


def finish_room(*, room_id: int) -> int:
    """Hands in every attempt of an ended room, in short transactions; returns how many. Again is harmless."""
    room = Room.objects.get(pk=room_id)
    played = Round.objects.filter(room=room).exclude(closed_at=None).count()
    finished = 0
    while chunk := list(Attempt.objects.filter(paper=room.paper_id, finished_at=None)[:MARK_CHUNK]):
        with transaction.atomic():
            pks = [attempt.pk for attempt in chunk]
            Attempt.objects.filter(pk__in=pks).update(finished_at=room.ended_at, item_count=played)
            remark_attempts(attempts=list(Attempt.objects.filter(pk__in=pks)))
        finished += len(chunk)
    return finished


def keep_marks(*, room_id: int, number: int, now: datetime) -> None:
    """Brings the marks of a closed round to disk, in short transactions; again is harmless."""
    room = Room.objects.get(pk=room_id)
    rows = Attempt.objects.filter(paper=room.paper_id, responses__number=number).order_by("pk").distinct()
    pks = list(rows.values_list("pk", flat=True))
    for first in range(0, len(pks), MARK_CHUNK):
        remark_attempts(attempts=list(Attempt.objects.filter(pk__in=pks[first : first + MARK_CHUNK])))
    Round.objects.filter(room=room, number=number, scored_at=None).update(scored_at=now)
