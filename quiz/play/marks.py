"""Writing what is derived from the log: marks and scores, as they must be and only where they differ."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Final

from django.db import transaction

from .domain.marking import DueMark
from .models import Attempt, Mark, Score
from .projection import DueScore, due_projections

_SCORE: Final = ("points", "right_count", "elapsed_ms")


@dataclass(frozen=True)
class Rescored:
    """A score that is another one by now; `before` is None where there was none."""

    before: DueScore | None
    after: DueScore


@transaction.atomic
def remark_attempts(*, attempts: Sequence[Attempt]) -> dict[int, Rescored]:
    """Computes the marks, and the scores of what is handed in, again from the logs. The caller sees to it
    that no answer comes meanwhile. By attempt id, the scores that have changed."""
    due = due_projections(attempts)
    write_marks(attempts, [mark for one in due.values() for mark in one.marks])
    rows = Score.objects.filter(attempt__in=attempts).values_list("attempt_id", *_SCORE)
    kept = {attempt_id: DueScore(*score) for attempt_id, *score in rows}
    changed = {
        pk: Rescored(kept.get(pk), one.score)
        for pk, one in due.items()
        if one.score and one.score != kept.get(pk)
    }
    write_scores({pk: one.after for pk, one in changed.items()})
    return changed


def write_marks(attempts: Sequence[Attempt], due: Sequence[DueMark]) -> None:
    """All marks of the attempts as they must be."""
    kept = Mark.objects.filter(response__attempt__in=attempts)
    known = {pk: rest for pk, *rest in kept.values_list("response_id", "quality", "points")}
    if unasked := known.keys() - {mark.response_id for mark in due}:
        kept.filter(response__in=unasked).delete()
    Mark.objects.bulk_create(
        [
            Mark(response_id=mark.response_id, quality=mark.quality, points=mark.points)
            for mark in due
            if known.get(mark.response_id) != [mark.quality, mark.points]
        ],
        update_conflicts=True,
        unique_fields=["response"],
        update_fields=["quality", "points"],
    )


def write_scores(due: Mapping[int, DueScore]) -> list[Score]:
    """By attempt id."""
    return Score.objects.bulk_create(
        [Score(attempt_id=pk, **asdict(score)) for pk, score in due.items()],
        update_conflicts=True,
        unique_fields=["attempt"],
        update_fields=_SCORE,
    )
