"""Comparing the kept marks and scores with what the log asks for.

While a correction is being applied what it has not reached yet is marked as before, and no difference: every
mark must be the one due with or without it, and a score the sum of the marks that are there.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass
from typing import Final

from django.db import transaction
from django.db.models import Q

from .models import Attempt, Correction, Mark, Score
from .projection import DueScore, Projection, due_projections

type Marks = dict[int, tuple[float, int]]
_APPLIED: Final = Q(applied_at__isnull=False)


@dataclass(frozen=True)
class Difference:
    attempt_id: int
    what: str
    kept: object
    due: object

    def __str__(self) -> str:
        return f"attempt {self.attempt_id}: {self.what} is {self.kept}, the log says {self.due}"


def attempt_differences(attempts: Sequence[Attempt]) -> list[Difference]:
    """Where marks or scores differ from the log, and no correction in hand explains it. A difference counts
    only if it is still there under the attempt's lock: people play while this runs."""
    suspects = [
        attempt for attempt in attempts if attempt.pk in {one.attempt_id for one in _compare(attempts)}
    ]
    return [difference for attempt in suspects for difference in _compare_locked(attempt)]


@transaction.atomic
def _compare_locked(attempt: Attempt) -> list[Difference]:
    return _compare([Attempt.objects.select_for_update(no_key=True).get(pk=attempt.pk)])


def waiting_attempts(attempts: Sequence[Attempt]) -> set[int]:
    """The ids of those that a correction in hand has yet to reach."""
    if not _in_hand():
        return set()
    return {one.attempt_id for one in _against(attempts, due_projections(attempts))}


def _compare(attempts: Sequence[Attempt]) -> list[Difference]:
    due = due_projections(attempts)
    found = _against(attempts, due)
    if not found or not _in_hand():
        return found
    differing = {one.attempt_id for one in found}
    suspects = [attempt for attempt in attempts if attempt.pk in differing]
    before, marks = due_projections(suspects, _APPLIED), _kept_marks(suspects)
    halfway = {one.pk: _halfway(due[one.pk], before[one.pk], marks[one.pk]) for one in suspects}
    return _against(suspects, halfway)


def _in_hand() -> bool:
    return Correction.objects.filter(applied_at=None).exists()


def _halfway(due: Projection, before: Projection, kept: Marks) -> Projection:
    """What is due while a correction is in hand: each mark as it is or as it was, and their sum."""
    earlier = {mark.response_id: mark for mark in before.marks}
    marks = [
        was
        if (was := earlier.get(mark.response_id)) and kept.get(mark.response_id) == (was.quality, was.points)
        else mark
        for mark in due.marks
    ]
    if due.score is None:
        return Projection(marks, None)
    points, right_count = sum(mark.points for mark in marks), sum(mark.right for mark in marks)
    return Projection(marks, DueScore(points, right_count, due.score.elapsed_ms))


def _against(attempts: Sequence[Attempt], due: Mapping[int, Projection]) -> list[Difference]:
    marks, scores = _kept_marks(attempts), _kept_scores(attempts)
    found = []
    for attempt in attempts:
        found += _mark_differences(attempt.pk, marks[attempt.pk], due[attempt.pk])
        found += _score_differences(attempt.pk, scores.get(attempt.pk), due[attempt.pk])
    return found


def _mark_differences(attempt_id: int, kept: Marks, projection: Projection) -> list[Difference]:
    due = {mark.response_id: (mark.quality, mark.points) for mark in projection.marks}
    return [
        Difference(attempt_id, f"the mark of response {pk}", kept.get(pk), due.get(pk))
        for pk in sorted(kept.keys() | due.keys())
        if kept.get(pk) != due.get(pk)
    ]


def _score_differences(
    attempt_id: int, kept: tuple[int, ...] | None, projection: Projection
) -> list[Difference]:
    due = astuple(projection.score) if projection.score else None
    return [] if kept == due else [Difference(attempt_id, "(points, right, ms)", kept, due)]


def _kept_marks(attempts: Sequence[Attempt]) -> dict[int, Marks]:
    marks: dict[int, Marks] = defaultdict(dict)
    rows = Mark.objects.filter(response__attempt__in=attempts)
    for attempt_id, response_id, quality, points in rows.values_list(
        "response__attempt_id", "response_id", "quality", "points"
    ):
        marks[attempt_id][response_id] = (quality, points)
    return marks


def _kept_scores(attempts: Sequence[Attempt]) -> dict[int, tuple[int, ...]]:
    rows = Score.objects.filter(attempt__in=attempts)
    fields = ("attempt_id", "points", "right_count", "elapsed_ms")
    return {attempt_id: tuple(rest) for attempt_id, *rest in rows.values_list(*fields)}
