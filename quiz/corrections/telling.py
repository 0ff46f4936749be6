"""Rooms in play hear of a correction at once, from the process that knows them."""

from datetime import datetime

from quiz.live.frames import notice
from quiz.live.site import tell_hub
from quiz.play.models import Correction, RulingKind

from .following import tell_rooms


def tell_running_rooms(*, correction: Correction, now: datetime) -> None:
    """The job tells all others; what is lost with this process is in the rows."""
    kind = "void" if correction.kind == RulingKind.VOID else "corrected"
    for room, number in tell_rooms(correction=correction, now=now, running=True):
        _tell(room.pk, notice(kind, number=number) if number <= room.number else "")


def _tell(room_id: int, said: str) -> None:
    tell_hub(lambda hub: hub.mover.changed(room_id, said))
