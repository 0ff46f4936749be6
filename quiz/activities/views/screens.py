"""The screens of an attempt, drawn the same for a page, for htmx and after an answer that was refused."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse

from content.items.domain import JsonDict
from content.laws.queries import Original, loaded_texts, original_of
from quiz.opinions.models import Reason
from quiz.opinions.queries import opinions_of
from quiz.play.domain.shown import FeedbackView, Step
from quiz.play.errors import ItemNotOpen
from quiz.play.models import Attempt
from quiz.play.papers import PaperEntry
from quiz.play.queries import Log, answer_log, attempt_steps, feedback, question
from quiz.play.score_changes import changes_of
from quiz.replies import page

from .places import number_after


def item_screen(
    request: HttpRequest,
    attempt: Attempt,
    number: int,
    now: datetime,
    *,
    note: str = "",
    typed: JsonDict | None = None,
    status: int = 200,
    log: Log | None = None,
    entry: PaperEntry | None = None,
) -> HttpResponse:
    """One item: its question while it is open for the player, its feedback after. Raises ItemNotOpen.

    `typed` is what a refused form held, shown again instead of an earlier answer; `log` and `entry` are
    what the caller has read already.
    """
    log = answer_log(attempt) if log is None else log
    steps = attempt_steps(attempt, log)
    if not 1 <= number <= len(steps):
        raise ItemNotOpen
    context = {**_frame(attempt, steps, now), "number": number, "note": note}
    context["following"] = number_after(number, steps)
    if steps[number - 1].state in ("right", "wrong"):
        context["feedback"] = view = feedback(attempt, number, log, entry)
        context |= told(attempt, [view])
        if view.correction and attempt.finished_at:
            context["changes"] = {change.correction_id: change for change in changes_of(attempt)}
        return page(request, "quiz/play/feedback.html", context, status=status)
    asked = question(attempt, number, log)
    context["question"] = replace(asked, answer=typed) if typed else asked
    return page(request, "quiz/play/question.html", context, status=status)


def hand_in_screen(request: HttpRequest, attempt: Attempt, now: datetime) -> HttpResponse:
    """What is answered and what is not, before the paper goes in."""
    steps = attempt_steps(attempt)
    missing = sum(step.state in ("open", "now") for step in steps)
    context = {**_frame(attempt, steps, now), "missing": missing}
    return page(request, "quiz/play/hand_in.html", context)


def told(attempt: Attempt, views: Sequence[FeedbackView]) -> dict[str, Any]:
    """What stands with the explanations: where the law can be read, and what the player says of the item."""
    return {
        "originals": _originals(views),
        "opinions": opinions_of(attempt.player_id, [view.question.version_id for view in views]),
        "report_reasons": Reason.choices,
    }


def _originals(views: Iterable[FeedbackView]) -> dict[int, Original | None]:
    """Number → where the cited law can be read, for items whose citation may be shown."""
    texts = loaded_texts()
    return {view.question.number: original_of(view.citation, texts) for view in views}


def _frame(attempt: Attempt, steps: list[Step], now: datetime) -> dict[str, Any]:
    """What the head of every screen shows."""
    timed = attempt.deadline_at is not None and attempt.finished_at is None
    return {"attempt": attempt, "steps": steps, "now": now, "timed": timed}
