"""What marks and score the log of an attempt asks for. Actions write it, verification compares it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from content.items import formats

from . import scoring
from .domain.marking import DueMark, Given, due_marks
from .domain.timing import length_ms
from .models import Attempt, Feedback, Response
from .papers import paper_contents


@dataclass(frozen=True)
class DueScore:
    points: int
    right_count: int
    elapsed_ms: int


@dataclass(frozen=True)
class Projection:
    """`score` is None until the hand-in; `marks` are those of the items that are closed."""

    marks: list[DueMark]
    score: DueScore | None


def due_projections(attempts: Sequence[Attempt]) -> dict[int, Projection]:
    """By attempt id, in three queries."""
    contents = paper_contents({attempt.paper_id for attempt in attempts})
    logs: dict[int, list[Given]] = defaultdict(list)
    rows = Response.objects.filter(attempt__in=attempts)
    for attempt_id, *given in rows.values_list("attempt_id", "id", "number", "revision", "answer"):
        logs[attempt_id].append(Given(*given))
    return {
        attempt.pk: _projection(
            attempt,
            due_marks(
                logs[attempt.pk] if _marks_are_due(attempt) else (),
                contents[attempt.paper_id],
                scoring.get(attempt.scoring),
                formats.get,
            ),
        )
        for attempt in attempts
    }


def _marks_are_due(attempt: Attempt) -> bool:
    return attempt.finished_at is not None or attempt.feedback == Feedback.EACH


def _projection(attempt: Attempt, marks: list[DueMark]) -> Projection:
    if attempt.finished_at is None:
        return Projection(marks, None)
    return Projection(
        marks,
        DueScore(
            points=sum(mark.points for mark in marks),
            right_count=sum(mark.right for mark in marks),
            elapsed_ms=length_ms(attempt.started_at, attempt.finished_at),
        ),
    )
