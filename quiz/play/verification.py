"""Comparing the kept marks and scores with what the log asks for."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import astuple, dataclass

from django.db import transaction

from .models import Attempt, Mark, Score
from .projection import Projection, due_projections

type Marks = dict[int, tuple[float, int]]


@dataclass(frozen=True)
class Difference:
    attempt_id: int
    what: str
    kept: object
    due: object

    def __str__(self) -> str:
        return f"attempt {self.attempt_id}: {self.what} is {self.kept}, the log says {self.due}"


def attempt_differences(attempts: Sequence[Attempt]) -> list[Difference]:
    """Where marks or scores differ from the log. A difference counts only if it is still there under the
    attempt's lock: people play while this runs."""
    suspects = [
        attempt for attempt in attempts if attempt.pk in {one.attempt_id for one in _compare(attempts)}
    ]
    return [difference for attempt in suspects for difference in _compare_locked(attempt)]


@transaction.atomic
def _compare_locked(attempt: Attempt) -> list[Difference]:
    return _compare([Attempt.objects.select_for_update(no_key=True).get(pk=attempt.pk)])


def _compare(attempts: Sequence[Attempt]) -> list[Difference]:
    due, marks, scores = due_projections(attempts), _kept_marks(attempts), _kept_scores(attempts)
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
