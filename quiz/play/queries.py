"""Reading play: where a player stands, what may be shown now, and what came of it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple
from uuid import uuid4

from content.items.arranging import ordered_body
from content.items.domain import ItemContent, JsonDict
from content.items.formats.case import case_code
from quiz.people.models import Player

from .domain.shown import (
    Answered,
    FeedbackView,
    Question,
    Result,
    Step,
    first_open,
    has_passed,
    longest_run,
    steps,
    topic_scores,
)
from .errors import AttemptNotFinished, AttemptNotFound, ItemNotClosed, ItemNotOpen
from .explaining import explained
from .models import HOSTED, Attempt, Feedback, Mark, PaperItem, Response
from .papers import PaperEntry, paper_entries
from .statistics import wrong_share

type Log = Mapping[int, Answered]

# In the order of OpenRow.
_OPEN_FIELDS = (
    "number",
    "orders",
    "version_id",
    "version__format",
    "version__stem",
    "version__body",
    "version__item__topic",
)


class OpenRow(NamedTuple):
    """Everything a Question is made of; nothing else of the version is even read."""

    number: int
    orders: JsonDict
    version_id: int
    format: str
    stem: str
    body: JsonDict
    topic: str


def attempt_of(player: Player, attempt_id: int) -> Attempt:
    """The player's own attempt. Raises AttemptNotFound, for somebody else's too."""
    try:
        return Attempt.objects.exclude(feedback=HOSTED).get(pk=attempt_id, player=player)
    except Attempt.DoesNotExist:
        raise AttemptNotFound from None


def attempt_of_claim(claim: tuple[int, int] | None, attempt_id: int) -> Attempt:
    """As attempt_of with the claim of a token (player id, version), in one query with the player."""
    if claim is None:
        raise AttemptNotFound
    player_id, version = claim
    own = Attempt.objects.filter(pk=attempt_id, player=player_id, player__token_version=version)
    found = next(iter(own.select_related("player")), None)
    if found is None or found.feedback == HOSTED:
        raise AttemptNotFound
    return found


class LogRow(NamedTuple):
    """One row of the log, with its mark where it has one."""

    number: int
    client_id: str
    received_at: datetime
    answered: Answered


def log_rows(attempt: Attempt) -> list[LogRow]:
    """Every answer to the attempt in the order they came."""
    rows = Response.objects.filter(attempt=attempt).order_by("id")
    fields = ("number", "client_id", "received_at", "answer", "spent_ms", "mark__quality", "mark__points")
    return [
        LogRow(number, client_id, received_at, Answered(*rest))
        for number, client_id, received_at, *rest in rows.values_list(*fields)
    ]


def answer_log(attempt: Attempt) -> dict[int, Answered]:
    """Number → the last answer, in one query. What the functions below take as `log` to read it only once."""
    return {row.number: row.answered for row in log_rows(attempt)}


def attempt_steps(attempt: Attempt, log: Log | None = None) -> list[Step]:
    log = answer_log(attempt) if log is None else log
    shows = attempt.finished_at is not None or attempt.feedback == Feedback.EACH
    marked = {n: last.quality == 1 for n, last in log.items() if shows and last.quality is not None}
    current = None if attempt.finished_at else first_open(attempt.item_count, log)
    return steps(attempt.item_count, log, marked, current, attempt.finished_at is not None)


def current_number(attempt: Attempt, log: Log | None = None) -> int | None:
    """The first item without an answer; None when all have one or the paper is handed in."""
    if attempt.finished_at is not None:
        return None
    return first_open(attempt.item_count, answer_log(attempt) if log is None else log)


def question(attempt: Attempt, number: int, log: Log | None = None) -> Question:
    """Raises ItemNotOpen for a number that is not in the paper or not reached yet."""
    log = answer_log(attempt) if log is None else log
    row = next(iter(_open_rows(attempt, number=number)), None)
    if row is None or _is_ahead(attempt, number, log):
        raise ItemNotOpen
    shown = _question(attempt, row, row, row.topic, log.get(number))
    code = case_code(row.body)
    return replace(shown, case_read=code == _case_before(attempt, number)) if code else shown


def questions(attempt: Attempt, log: Log | None = None) -> list[Question]:
    """Every question the player has reached, in two queries."""
    log = answer_log(attempt) if log is None else log
    rows = [row for row in _open_rows(attempt) if not _is_ahead(attempt, row.number, log)]
    return [_question(attempt, row, row, row.topic, log.get(row.number)) for row in rows]


def paper_entry(attempt: Attempt, number: int) -> PaperEntry | None:
    """One item of the paper, key and all, for marking and feedback. Never for a page."""
    return next(iter(paper_entries(attempt.paper_id, number)), None)


def feedback(
    attempt: Attempt, number: int, log: Log | None = None, entry: PaperEntry | None = None
) -> FeedbackView:
    """Raises ItemNotClosed while the player may still answer the item, ItemNotOpen where there is none."""
    last = (answer_log(attempt) if log is None else log).get(number)
    if not is_closed(attempt, last):
        raise ItemNotClosed
    entry = entry or paper_entry(attempt, number)
    if entry is None:
        raise ItemNotOpen
    share = wrong_share(entry.version_id, last) if last else None
    return explained(_question(attempt, entry, entry.content, entry.topic, last), attempt, entry, last, share)


def feedback_list(attempt: Attempt) -> list[FeedbackView]:
    """Every item of a finished attempt, in a fixed number of queries. Raises AttemptNotFinished."""
    if attempt.finished_at is None:
        raise AttemptNotFinished
    log = answer_log(attempt)
    entries = paper_entries(attempt.paper_id)
    answered = [(entry, log.get(entry.number)) for entry in entries]
    return [
        explained(_question(attempt, entry, entry.content, entry.topic, last), attempt, entry, last, None)
        for entry, last in answered
    ]


def result(
    attempt: Attempt,
    *,
    pass_percent: int | None = None,
    previous_right_count: int | None = None,
    once_right: int = 0,
) -> Result:
    """Raises AttemptNotFinished. What belongs to the activity is handed in: activities.queries.result_of.

    `once_right`: how many were right at most before a correction.
    """
    if attempt.finished_at is None or attempt.receipt is None:
        raise AttemptNotFinished
    marked = _marked(attempt)
    rows = PaperItem.objects.filter(paper=attempt.paper_id).order_by("number")
    topics = dict(rows.values_list("number", "version__item__topic"))
    right = {number: marked.get(number, False) for number in topics}
    passed = has_passed(attempt.score.right_count, attempt.item_count, pass_percent)
    kept_pass = passed is False and bool(has_passed(once_right, attempt.item_count, pass_percent))
    return Result(
        receipt=attempt.receipt,
        points=attempt.score.points,
        right_count=attempt.score.right_count,
        item_count=attempt.item_count,
        elapsed_ms=attempt.score.elapsed_ms,
        longest_run=longest_run(right.values()),
        passed=passed or kept_pass if passed is not None else None,
        by_topic=topic_scores((topics[number], right[number]) for number in topics),
        wrong_numbers=[number for number in topics if not right[number]],
        previous_right_count=previous_right_count,
        kept_pass=kept_pass,
    )


def _case_before(attempt: Attempt, number: int) -> str:
    before = PaperItem.objects.filter(paper=attempt.paper_id, number=number - 1)
    return case_code(before.values_list("version__body", flat=True).first())


def _open_rows(attempt: Attempt, **only: int) -> list[OpenRow]:
    # Plain values: rows with deferred fields cost the process several times as much.
    rows = PaperItem.objects.filter(paper=attempt.paper_id, **only).order_by("number")
    return [OpenRow(*row) for row in rows.values_list(*_OPEN_FIELDS)]


def _is_ahead(attempt: Attempt, number: int, log: Log) -> bool:
    return attempt.feedback == Feedback.EACH and number > len(log) + 1 and not attempt.finished_at


def _marked(attempt: Attempt) -> dict[int, bool]:
    """Number → right, for what is marked."""
    marks = Mark.objects.filter(response__attempt=attempt).values_list("response__number", "quality")
    return {number: quality == 1 for number, quality in marks}


def is_closed(attempt: Attempt, last: Answered | None) -> bool:
    """Whether an item, with its last answer, is closed for who plays alone."""
    if attempt.finished_at is not None:
        return True
    return attempt.feedback == Feedback.EACH and last is not None


def _question(
    attempt: Attempt,
    row: OpenRow | PaperEntry,
    wording: OpenRow | ItemContent,
    topic: str,
    last: Answered | None,
) -> Question:
    return Question(
        number=row.number,
        count=attempt.item_count,
        format=wording.format,
        stem=wording.stem,
        body=ordered_body(wording.body, row.orders),
        answer=last.answer if last else None,
        topic=topic,
        version_id=row.version_id,
        client_id=uuid4().hex,
    )
