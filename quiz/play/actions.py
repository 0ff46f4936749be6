"""Writing play: papers, attempts, the log of answers, and the marks derived from it."""

from dataclasses import asdict
from datetime import datetime
from random import Random, SystemRandom
from typing import Final

from django.db import transaction

from content.items import formats
from content.items.domain import JsonDict
from content.items.queries import content_of
from content.releases.models import Release, ReleaseItem
from quiz.people.models import Player

from . import scoring as scoring_rules
from .codes import draw_code
from .domain.marking import Given, due_marks
from .domain.shown import first_open
from .domain.timing import believed_ms, hand_in_moment, time_is_over
from .errors import (
    AttemptFinished,
    EmptyRelease,
    InvalidClientId,
    ItemClosed,
    ItemNotOpen,
    TimeOver,
)
from .models import Attempt, Feedback, Mark, Paper, PaperItem, Response, Score
from .projection import due_projections
from .selection import Entry, draw_entries

RECEIPT_LENGTH: Final = 8
LONGEST_CLIENT_ID: Final = 64
_CHANCE: Final = SystemRandom()


@transaction.atomic
def make_paper(*, release: Release, count: int, now: datetime, rng: Random) -> Paper:
    """A paper of `count` items drawn from the release, or of all in order when `count` is 0."""
    rows = ReleaseItem.objects.filter(release=release).order_by("number")
    entries = [Entry(*row) for row in rows.values_list("version_id", "version__format", "version__body")]
    if not entries:
        raise EmptyRelease
    paper = Paper.objects.create(release=release, created_at=now)
    PaperItem.objects.bulk_create(
        PaperItem(paper=paper, number=drawn.number, version_id=drawn.version_id, orders=drawn.orders)
        for drawn in draw_entries(entries, count, rng, formats.get)
    )
    return paper


def start_attempt(
    *,
    player: Player,
    paper: Paper,
    scoring: str,
    feedback: str,
    deadline_at: datetime | None,
    now: datetime,
) -> Attempt:
    return Attempt.objects.create(
        player=player,
        paper=paper,
        scoring=scoring,
        feedback=feedback,
        item_count=paper.entries.count(),
        started_at=now,
        deadline_at=deadline_at,
    )


@transaction.atomic
def record_response(
    *,
    attempt: Attempt,
    number: int,
    client_id: str,
    answer: JsonDict,
    spent_ms: int,
    now: datetime,
    entry: PaperItem | None = None,
) -> Response:
    """Writes the answer down. The same `client_id` again gives the earlier row and changes nothing.

    `entry`: the item as queries.paper_entry gave it, where the caller has read it already.

    Raises ItemClosed, ItemNotOpen, TimeOver (the caller hands in), AttemptFinished, InvalidClientId.
    """
    if not 1 <= len(client_id) <= LONGEST_CLIENT_ID:
        raise InvalidClientId
    # The lock makes an answer and a hand-in wait for each other, so that no acknowledged answer stays
    # unmarked. Behind it the unique constraints of Response have the last word.
    run = Attempt.objects.select_for_update(no_key=True).get(pk=attempt.pk)
    log = list(run.responses.order_by("id"))
    if earlier := next((row for row in log if row.client_id == client_id), None):
        return earlier
    _check_open(run, number, log, now)
    response = Response.objects.create(
        attempt=run,
        number=number,
        revision=1 + sum(row.number == number for row in log),
        client_id=client_id,
        answer=answer,
        spent_ms=believed_ms(spent_ms, log[-1].received_at if log else run.started_at, now),
        received_at=now,
    )
    if run.feedback == Feedback.EACH:
        _mark(run, response, entry or _entry(run, number))
    return response


@transaction.atomic
def finish_attempt(*, attempt: Attempt, now: datetime, rng: Random = _CHANCE) -> Score:
    """Hands in, at the deadline at the latest. Done before: the score it got then."""
    claimed = Attempt.objects.filter(pk=attempt.pk, finished_at=None).update(
        finished_at=hand_in_moment(attempt.deadline_at, now), receipt=_free_receipt(rng)
    )
    attempt.refresh_from_db(fields=["finished_at", "receipt"])
    if claimed:
        _project(attempt)
    return Score.objects.get(attempt=attempt)


@transaction.atomic
def remark_attempt(*, attempt: Attempt) -> None:
    """Computes the marks, and the score once handed in, again from the log."""
    run = Attempt.objects.select_for_update(no_key=True).get(pk=attempt.pk)
    _project(run)


def _check_open(run: Attempt, number: int, log: list[Response], now: datetime) -> None:
    if run.finished_at is not None:
        raise AttemptFinished
    if time_is_over(run.deadline_at, now):
        raise TimeOver
    answered = {row.number for row in log}
    if run.feedback == Feedback.EACH and number in answered:
        raise ItemClosed
    next_number = first_open(run.item_count, answered) if run.feedback == Feedback.EACH else number
    if number != next_number or not 1 <= number <= run.item_count:
        raise ItemNotOpen


def _entry(run: Attempt, number: int) -> PaperItem:
    return PaperItem.objects.select_related("version").get(paper=run.paper_id, number=number)


def _mark(run: Attempt, response: Response, entry: PaperItem) -> None:
    given = Given(response.pk, response.number, response.revision, response.answer)
    contents = {entry.number: content_of(entry.version)}
    [due] = due_marks([given], contents, scoring_rules.get(run.scoring), formats.get)
    Mark.objects.create(response=response, quality=due.quality, points=due.points)


def _project(attempt: Attempt) -> None:
    """Makes marks and score what the log asks for."""
    due = due_projections([attempt])[attempt.pk]
    kept = [mark.response_id for mark in due.marks]
    Mark.objects.filter(response__attempt=attempt).exclude(response__in=kept).delete()
    Mark.objects.bulk_create(
        [Mark(response_id=mark.response_id, quality=mark.quality, points=mark.points) for mark in due.marks],
        update_conflicts=True,
        unique_fields=["response"],
        update_fields=["quality", "points"],
    )
    if due.score:
        Score.objects.update_or_create(attempt=attempt, defaults=asdict(due.score))


def _free_receipt(rng: Random) -> str:
    # Should two draw the same in one instant, the constraint refuses one and its retry draws again.
    code = draw_code(rng, RECEIPT_LENGTH)
    while Attempt.objects.filter(receipt=code).exists():
        code = draw_code(rng, RECEIPT_LENGTH)
    return code
