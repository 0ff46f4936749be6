"""Reading play: where a player stands, what may be shown now, and what came of it."""

from collections.abc import Mapping
from uuid import uuid4

from django.db.models import QuerySet

from content.items import formats
from content.items.domain import JsonDict
from content.items.queries import content_of
from quiz.people.models import Player

from .domain.shown import (
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
from .models import Attempt, Feedback, Mark, PaperItem, Response
from .selection import ordered_body
from .statistics import wrong_share

# Everything a Question is made of; nothing else of the version is even read.
_OPEN_FIELDS = (
    "number",
    "orders",
    "version_id",
    "version__format",
    "version__stem",
    "version__body",
    "version__item__topic",
)


def attempt_of(player: Player, attempt_id: int) -> Attempt:
    """The player's own attempt. Raises AttemptNotFound, for somebody else's too."""
    try:
        return Attempt.objects.get(pk=attempt_id, player=player)
    except Attempt.DoesNotExist:
        raise AttemptNotFound from None


def attempt_steps(attempt: Attempt) -> list[Step]:
    rows = (
        Response.objects.filter(attempt=attempt).order_by("revision").values_list("number", "mark__quality")
    )
    log = dict(rows)  # number → how good the last answer was, None while it is not marked
    shows = attempt.finished_at is not None or attempt.feedback == Feedback.EACH
    marked = {number: quality == 1 for number, quality in log.items() if shows and quality is not None}
    current = None if attempt.finished_at else first_open(attempt.item_count, log)
    return steps(attempt.item_count, log, marked, current, attempt.finished_at is not None)


def current_number(attempt: Attempt) -> int | None:
    """The first item without an answer; None when all have one or the paper is handed in."""
    return None if attempt.finished_at else first_open(attempt.item_count, _answers(attempt))


def question(attempt: Attempt, number: int) -> Question:
    """Raises ItemNotOpen for a number that is not in the paper or not reached yet."""
    answers = _answers(attempt)
    row = _open_rows(attempt).filter(number=number).first()
    if row is None or _is_ahead(attempt, number, answers):
        raise ItemNotOpen
    return _question(attempt, row, answers.get(number))


def questions(attempt: Attempt) -> list[Question]:
    """Every question the player has reached, in two queries."""
    answers = _answers(attempt)
    rows = [row for row in _open_rows(attempt) if not _is_ahead(attempt, row.number, answers)]
    return [_question(attempt, row, answers.get(row.number)) for row in rows]


def feedback(attempt: Attempt, number: int) -> FeedbackView:
    """Raises ItemNotClosed while the player may still answer the item."""
    response = _last_responses(attempt).filter(number=number).last()
    if not _is_closed(attempt, response):
        raise ItemNotClosed
    entry = PaperItem.objects.filter(paper=attempt.paper_id, number=number)
    row = entry.select_related("version__item").first()
    if row is None:
        raise ItemNotOpen
    share = wrong_share(row.version_id, response) if response else None
    return _feedback(attempt, row, response, share)


def feedback_list(attempt: Attempt) -> list[FeedbackView]:
    """Every item of a finished attempt, in a fixed number of queries. Raises AttemptNotFinished."""
    if attempt.finished_at is None:
        raise AttemptNotFinished
    last = {response.number: response for response in _last_responses(attempt)}
    rows = PaperItem.objects.filter(paper=attempt.paper_id).select_related("version__item")
    return [_feedback(attempt, row, last.get(row.number), None) for row in rows.order_by("number")]


def result(
    attempt: Attempt, *, pass_percent: int | None = None, previous_right_count: int | None = None
) -> Result:
    """Raises AttemptNotFinished. What belongs to the activity is handed in: activities.queries.result_of."""
    if attempt.finished_at is None or attempt.receipt is None:
        raise AttemptNotFinished
    marked = _marked(attempt)
    rows = PaperItem.objects.filter(paper=attempt.paper_id).order_by("number")
    topics = dict(rows.values_list("number", "version__item__topic"))
    right = {number: marked.get(number, False) for number in topics}
    return Result(
        receipt=attempt.receipt,
        points=attempt.score.points,
        right_count=attempt.score.right_count,
        item_count=attempt.item_count,
        elapsed_ms=attempt.score.elapsed_ms,
        longest_run=longest_run(right.values()),
        passed=has_passed(attempt.score.right_count, attempt.item_count, pass_percent),
        by_topic=topic_scores((topics[number], right[number]) for number in topics),
        wrong_numbers=[number for number in topics if not right[number]],
        previous_right_count=previous_right_count,
    )


def _open_rows(attempt: Attempt) -> QuerySet[PaperItem]:
    rows = PaperItem.objects.filter(paper=attempt.paper_id).only(*_OPEN_FIELDS)
    return rows.select_related("version__item").order_by("number")


def _is_ahead(attempt: Attempt, number: int, answers: Mapping[int, JsonDict]) -> bool:
    return attempt.feedback == Feedback.EACH and number > len(answers) + 1 and not attempt.finished_at


def _answers(attempt: Attempt) -> dict[int, JsonDict]:
    """Number → the last answer."""
    rows = Response.objects.filter(attempt=attempt).order_by("revision")
    return dict(rows.values_list("number", "answer"))


def _marked(attempt: Attempt) -> dict[int, bool]:
    """Number → right, for what is marked."""
    marks = Mark.objects.filter(response__attempt=attempt).values_list("response__number", "quality")
    return {number: quality == 1 for number, quality in marks}


def _last_responses(attempt: Attempt) -> QuerySet[Response]:
    return Response.objects.filter(attempt=attempt).select_related("mark").order_by("revision")


def _is_closed(attempt: Attempt, response: Response | None) -> bool:
    if attempt.finished_at is not None:
        return True
    return attempt.feedback == Feedback.EACH and response is not None


def _question(attempt: Attempt, row: PaperItem, answer: JsonDict | None) -> Question:
    return Question(
        number=row.number,
        count=attempt.item_count,
        format=row.version.format,
        stem=row.version.stem,
        body=ordered_body(row.version.body, row.orders),
        answer=answer,
        topic=row.version.item.topic,
        version_id=row.version_id,
        client_id=uuid4().hex,
    )


def _feedback(attempt: Attempt, row: PaperItem, response: Response | None, share: int | None) -> FeedbackView:
    content, item_format = content_of(row.version), formats.get(row.version.format)
    mark = response.mark if response else None
    return FeedbackView(
        question=_question(attempt, row, response.answer if response else None),
        right=mark is not None and mark.quality == 1,
        points=mark.points if mark else 0,
        quality=mark.quality if mark else 0,
        key=content.key,
        key_text=item_format.key_text(content),
        answer_text=item_format.answer_text(response.answer, content) if response else "",
        rationale=content.rationale,
        citation=content.citation,
        option_notes=content.option_notes,
        spent_ms=response.spent_ms if response else 0,
        share_percent=share,
    )
