"""Comparing what the boards were told with what was played."""

from collections.abc import Sequence

from django.db import transaction

from quiz.boards.queries import posted_results
from quiz.play.models import Attempt
from quiz.play.verification import Difference

from .domain.tries import board_group
from .models import ActivityEntry

type Posted = dict[str, tuple[object, ...]]


def result_differences(attempts: Sequence[Attempt]) -> list[Difference]:
    """Where a finished attempt is missing on its activity's board or the all-time board, stands there
    although it must not, or stands anywhere with other numbers. Seen twice, the second time locked."""
    suspects = {one.attempt_id for one in _compare(attempts)}
    return [one for attempt in attempts if attempt.pk in suspects for one in _compare_locked(attempt)]


@transaction.atomic
def _compare_locked(attempt: Attempt) -> list[Difference]:
    return _compare([Attempt.objects.select_for_update(no_key=True).get(pk=attempt.pk)])


def _compare(attempts: Sequence[Attempt]) -> list[Difference]:
    entries = ActivityEntry.objects.filter(attempt__in=attempts)
    by_attempt = {e.attempt_id: e for e in entries.select_related("player", "attempt__score")}
    posted = posted_results([attempt.pk for attempt in attempts])
    return [
        difference
        for attempt in attempts
        for difference in _attempt_differences(by_attempt.get(attempt.pk), attempt.pk, posted[attempt.pk])
    ]


def _attempt_differences(entry: ActivityEntry | None, attempt_id: int, posted: Posted) -> list[Difference]:
    due = _due(entry)
    must = {f"activity:{entry.activity_id}:all", "site:0:all"} if entry and due else set()
    return [
        Difference(attempt_id, f"the result on board {board}", posted.get(board), due)
        for board in sorted(must | posted.keys())
        if posted.get(board) != due
    ]


def _due(entry: ActivityEntry | None) -> tuple[object, ...] | None:
    """What every board must have been told; None when no board should have been told anything."""
    if entry is None or entry.player.trial or entry.attempt.finished_at is None:
        return None
    score = getattr(entry.attempt, "score", None)
    return (
        entry.player_id,
        board_group(entry.activity_id, entry.period),
        entry.counts,
        score and score.points,
        score and score.elapsed_ms,
        entry.attempt.finished_at,
    )
