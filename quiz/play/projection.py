"""What marks and score the log of an attempt asks for. Actions write it, verification compares it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q

from content.items import formats

from . import scoring
from .domain.marking import DueMark, Given, due_marks
from .domain.timing import length_ms
from .models import HOSTED, Attempt, Feedback, Response
from .papers import PaperContents, paper_contents
from .rulings import Rulings, rulings_of

_GIVEN = ("id", "number", "revision", "answer", "spent_ms", "timing")


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


def due_projections(attempts: Sequence[Attempt], only: Q | None = None) -> dict[int, Projection]:
    """By attempt id, in four queries at most. `only`: which corrections to heed."""
    contents = paper_contents({attempt.paper_id for attempt in attempts}, only)
    rulings = rulings_of({attempt.paper_id for attempt in attempts if attempt.feedback == HOSTED})
    logs: dict[int, list[Given]] = defaultdict(list)
    rows = Response.objects.filter(attempt__in=attempts)
    for attempt_id, *given in rows.values_list("attempt_id", *_GIVEN):
        logs[attempt_id].append(Given(*given))
    return {
        attempt.pk: _projection(
            attempt,
            _marks(attempt, logs[attempt.pk], contents[attempt.paper_id], rulings[attempt.paper_id]),
        )
        for attempt in attempts
    }


def _marks(attempt: Attempt, log: list[Given], paper: PaperContents, rulings: Rulings) -> list[DueMark]:
    rule = scoring.get(attempt.scoring)
    if attempt.feedback == HOSTED:
        counting = [given for given in log if rulings.counts(given.number)]
        return due_marks(counting, rulings.corrected(paper.frozen), rule, formats.get)
    closed = attempt.finished_at is not None or attempt.feedback == Feedback.EACH
    return due_marks(log if closed else [], paper.corrected(), rule, formats.get, paper.void)


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
