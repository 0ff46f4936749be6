"""Rooms whose host went away without 结束: they end by themselves, so that their results count."""

from datetime import datetime, timedelta
from typing import Final

from .actions import make_move
from .domain.states import Move
from .errors import IllegalMove
from .models import Room, Round

FORGOTTEN_AFTER: Final = timedelta(days=1)


def end_forgotten_rooms(*, now: datetime) -> int:
    """Ends every room that was opened, and saw its last item begin or end, over a day ago; how many."""
    since = now - FORGOTTEN_AFTER
    lively = Round.objects.filter(opens_at__gte=since) | Round.objects.filter(closed_at__gte=since)
    rooms = Room.objects.filter(ended_at=None, created_at__lt=since).exclude(rounds__in=lively)
    return sum(_end(room_id, now) for room_id in rooms.values_list("pk", flat=True))


def _end(room_id: int, now: datetime) -> bool:
    """False where somebody else has ended it meanwhile."""
    try:
        make_move(room_id=room_id, move=Move.END, seen=None, now=now, by=None)
    except IllegalMove:
        return False
    return True
