"""What follows from a correction: attempts marked again with their places on boards, rooms that are told."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

from django.db import transaction

from content.items.models import ItemVersion
from quiz.boards.posting import change_results
from quiz.live.actions import follow_correction
from quiz.live.models import Room
from quiz.play.marks import Rescored, remark_attempts
from quiz.play.models import HOSTED, Attempt, Correction, PaperItem, ScoreChange

from .queries import rooms_to_follow

# Attempts in one transaction: SQLite has one writer, and people are answering.
CHUNK: Final = 25

type Tell = Callable[[int, int], object]


def apply_corrections(*, version: ItemVersion, now: datetime, tell: Tell | None = None) -> dict[str, int]:
    """Marks again all that was played of the wording; how many scores have changed and how many rooms follow.

    In short transactions; may be stopped anywhere and run again. Whoever answers meanwhile is marked by the
    new key already, or is waited for at the lock of the attempt.
    """
    made = version.corrections.order_by("-pk").first()
    if made is None:
        return {"scores": 0, "rooms": 0}
    entries = PaperItem.objects.filter(version=version).order_by("pk")
    total, done, changed, last = entries.count(), 0, 0, 0
    while chunk := list(entries.filter(pk__gt=last).values_list("pk", "paper_id")[:CHUNK]):
        changed += _remark([paper_id for _, paper_id in chunk], version, now)
        done, last = done + len(chunk), chunk[-1][0]
        if tell:
            tell(min(done, total), total)
    rooms = len(tell_rooms(correction=made, now=now))
    version.corrections.filter(pk__lte=made.pk, applied_at=None).update(applied_at=now)
    return {"scores": changed, "rooms": rooms}


@transaction.atomic
def _remark(paper_ids: Sequence[int], version: ItemVersion, now: datetime) -> int:
    """Marks, score, places on boards and the note to the player, together under the locks of the attempts."""
    held = Attempt.objects.select_for_update(no_key=True).filter(paper__in=paper_ids)
    attempts = list(held.exclude(feedback=HOSTED).order_by("pk"))
    changed = remark_attempts(attempts=attempts)
    if not changed:
        return 0
    made = version.corrections.order_by("-pk")[0]
    told = [attempt for attempt in attempts if attempt.pk in changed and attempt.voided_at is None]
    ScoreChange.objects.bulk_create(
        [change for attempt in told if (change := _change(attempt.pk, made, changed[attempt.pk], now))],
        ignore_conflicts=True,
    )
    change_results(numbers={pk: (one.after.points, one.after.elapsed_ms) for pk, one in changed.items()})
    return len(changed)


def _change(attempt_id: int, made: Correction, score: Rescored, now: datetime) -> ScoreChange | None:
    if score.before is None:
        return None
    return ScoreChange(
        correction=made,
        attempt_id=attempt_id,
        points_before=score.before.points,
        points=score.after.points,
        right_before=score.before.right_count,
        right_count=score.after.right_count,
        made_at=now,
    )


def tell_rooms(*, correction: Correction, now: datetime, running: bool = False) -> list[tuple[Room, int]]:
    """Rooms that follow the correction from now on, each with the number of the item there. `running`: only
    those in play, which a web process tells of it at once."""
    rooms = rooms_to_follow(correction.version)
    followed = []
    for room in rooms.filter(ended_at=None) if running else rooms:
        entries = PaperItem.objects.filter(paper=room.paper_id, version=correction.version)
        for number in entries.values_list("number", flat=True):
            if follow_correction(room_id=room.pk, number=number, correction=correction, now=now):
                followed.append((room, number))
    return followed
