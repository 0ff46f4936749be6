"""Writing play: papers, attempts, and the log of answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from random import Random, SystemRandom
from typing import Final

from django.db import transaction
from django.db.models import Q

from content.items import formats
from content.items.domain import EVERYBODY, JsonDict
from content.releases.models import Release, ReleaseItem
from content.releases.pools import KIND_FIELDS
from content.releases.queries import for_audience
from quiz.people.models import Player

from . import scoring as scoring_rules
from .codes import draw_code
from .corrections import correction_at
from .domain.marking import Given, due_marks
from .domain.shown import Answered, first_open
from .domain.timing import believed_ms, hand_in_moment, time_is_over
from .errors import (
    AttemptFinished,
    EmptyRelease,
    InvalidClientId,
    ItemClosed,
    ItemNotOpen,
    NothingSuits,
    TimeOver,
)
from .marks import write_marks, write_scores
from .models import Attempt, Feedback, Mark, Paper, PaperItem, Response, Score
from .papers import PaperEntry, paper_entries
from .projection import due_projections
from .queries import log_rows
from .selection import Entry, draw_entries

RECEIPT_LENGTH: Final = 8
LONGEST_CLIENT_ID: Final = 64
_CHANCE: Final = SystemRandom()
_ALL: Final = Q()


@dataclass(frozen=True)
class Taken:
    """An answer that was written down, now or before, and the log with it: number → last answer. `entry`: the
    item as the answer was marked, where that was now."""

    response: Response
    log: dict[int, Answered]
    entry: PaperEntry | None = None


@transaction.atomic
def make_paper(
    *,
    release: Release,
    count: int,
    now: datetime,
    rng: Random,
    audience: str = EVERYBODY,
    only: Q = _ALL,
    plan: JsonDict | None = None,
) -> Paper:
    """A paper of `count` items drawn from those of the release that suit the audience, or of all of them in
    order when `count` is 0.

    `only`: which of the release's entries may be in it; `plan`: {"by": one of KIND_FIELDS, "counts": how many
    of each kind}. Raises EmptyRelease, NothingSuits.
    """
    rows = for_audience(ReleaseItem.objects.filter(only, release=release), audience).order_by("number")
    kind = KIND_FIELDS[plan["by"]] if plan else "version__format"
    fields = ("version_id", "version__format", "version__body", "number", kind)
    entries = [Entry(*row) for row in rows.values_list(*fields)]
    if not entries:
        raise EmptyRelease if audience == EVERYBODY else NothingSuits(audience)
    paper = Paper.objects.create(release=release, audience=audience, created_at=now)
    PaperItem.objects.bulk_create(
        PaperItem(paper=paper, number=drawn.number, version_id=drawn.version_id, orders=drawn.orders)
        for drawn in draw_entries(
            entries, count, rng, formats.get, wanted=plan["counts"] if plan else None, apart=release.apart
        )
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
    entry: PaperEntry | None = None,
) -> Taken:
    """Writes the answer down. The same `client_id` again gives the earlier row and changes nothing.

    `entry`: the item as queries.paper_entry gave it, where the caller has read it already.

    Raises ItemClosed, ItemNotOpen, TimeOver (the caller hands in), AttemptFinished, InvalidClientId.
    """
    if not 1 <= len(client_id) <= LONGEST_CLIENT_ID:
        raise InvalidClientId
    # The lock makes an answer and a hand-in wait for each other, so that no acknowledged answer stays
    # unmarked. Behind it the unique constraints of Response have the last word.
    # What corrects the item is read with it: a correction that comes later finds this mark behind the lock.
    locked = Attempt.objects.select_for_update(no_key=True).filter(pk=attempt.pk)
    locked = locked.annotate(in_force=correction_at(number))
    attempt.finished_at, in_force = locked.values_list("finished_at", "in_force").get()
    rows = log_rows(attempt)
    log = {row.number: row.answered for row in rows}
    if any(row.client_id == client_id for row in rows):
        return Taken(attempt.responses.get(client_id=client_id), log)
    _check_open(attempt, number, log, now)
    response = Response.objects.create(
        attempt=attempt,
        number=number,
        revision=1 + sum(row.number == number for row in rows),
        client_id=client_id,
        answer=answer,
        spent_ms=believed_ms(spent_ms, rows[-1].received_at if rows else attempt.started_at, now),
        received_at=now,
    )
    quality = points = None
    if attempt.feedback == Feedback.EACH:
        if entry is None or (entry.correction and entry.correction.id) != in_force:
            [entry] = paper_entries(attempt.paper_id, number)
        mark = _mark(attempt, response, entry)
        quality, points = mark.quality, mark.points
    log[number] = Answered(answer, response.spent_ms, quality, points)
    return Taken(response, log, entry)


@transaction.atomic
def finish_attempt(*, attempt: Attempt, now: datetime, rng: Random = _CHANCE) -> Score:
    """Hands in, at the deadline at the latest. Done before: the score it got then."""
    finished_at, receipt = hand_in_moment(attempt.deadline_at, now), _free_receipt(rng)
    still_open = Attempt.objects.filter(pk=attempt.pk, finished_at=None)
    if not still_open.update(finished_at=finished_at, receipt=receipt):
        attempt.refresh_from_db(fields=["finished_at", "receipt"])
        return Score.objects.get(attempt=attempt)
    attempt.finished_at, attempt.receipt = finished_at, receipt
    due = due_projections([attempt])[attempt.pk]
    write_marks([attempt], due.marks)
    assert due.score
    [score] = write_scores({attempt.pk: due.score})
    return score


def _check_open(run: Attempt, number: int, log: Mapping[int, Answered], now: datetime) -> None:
    if run.finished_at is not None:
        raise AttemptFinished
    if time_is_over(run.deadline_at, now):
        raise TimeOver
    if not 1 <= number <= run.item_count:
        raise ItemNotOpen
    if run.feedback == Feedback.EACH:
        if number in log:
            raise ItemClosed
        if number != first_open(run.item_count, log):
            raise ItemNotOpen


def _mark(run: Attempt, response: Response, entry: PaperEntry) -> Mark:
    given = Given(response.pk, response.number, response.revision, response.answer)
    contents = {entry.number: entry.content}
    void = {entry.number} if entry.void else ()
    [due] = due_marks([given], contents, scoring_rules.get(run.scoring), formats.get, void)
    return Mark.objects.create(response=response, quality=due.quality, points=due.points)


def _free_receipt(rng: Random) -> str:
    # Should two draw the same in one instant, the constraint refuses one and its retry draws again.
    code = draw_code(rng, RECEIPT_LENGTH)
    while Attempt.objects.filter(receipt=code).exists():
        code = draw_code(rng, RECEIPT_LENGTH)
    return code
