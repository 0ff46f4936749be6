"""Playing alone: the item, the answer, handing in, the result."""

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from content.items.domain import JsonDict
from content.items.errors import InvalidAnswer
from quiz.boards.queries import activity_board, own_row
from quiz.people.cookies import player_claim
from quiz.play.actions import Taken
from quiz.play.domain.timing import time_is_over
from quiz.play.errors import (
    AttemptFinished,
    AttemptNotFound,
    InvalidClientId,
    ItemClosed,
    ItemNotOpen,
    TimeOver,
)
from quiz.play.models import Attempt
from quiz.play.queries import (
    attempt_of_claim,
    attempt_steps,
    feedback_list,
    paper_entry,
)
from quiz.play.score_changes import changes_of, see_changes
from quiz.replies import at_url, go, page, refused, wants_fragment

from ..actions import answer_item, hand_in
from ..forms import read_answer, read_spent_ms, typed_answer
from ..queries import activity_of_attempt, result_of, standing_for
from .places import hand_in_url, item_url, number_after, place_url, result_url, sees_feedback_at_once
from .screens import hand_in_screen, item_screen, told

View = Callable[..., HttpResponse]


def own_attempt(view: View) -> View:
    """Finds the player's own attempt, or says so. One whose time is over is handed in on the way."""

    @never_cache
    @wraps(view)
    def found(request: HttpRequest, attempt_id: int, **kwargs: int) -> HttpResponse:
        now = timezone.now()
        try:
            attempt = attempt_of_claim(player_claim(request), attempt_id)
        except AttemptNotFound as error:
            return refused(request, error, 404)
        if attempt.finished_at is None and time_is_over(attempt.deadline_at, now):
            hand_in(attempt=attempt, now=now)
        return view(request, attempt, now, **kwargs)

    return found


@require_safe
@own_attempt
def attempt(request: HttpRequest, attempt: Attempt, now: datetime) -> HttpResponse:
    return go(request, place_url(attempt))


@require_safe
@own_attempt
def item(request: HttpRequest, attempt: Attempt, now: datetime, number: int) -> HttpResponse:
    try:
        return item_screen(request, attempt, number, now)
    except ItemNotOpen:
        return go(request, place_url(attempt))


@require_POST
@own_attempt
def responses(request: HttpRequest, attempt: Attempt, now: datetime, number: int) -> HttpResponse:
    """Takes an answer. Whatever is wrong with it, the screen that follows tells and shows what is true."""
    entry = paper_entry(attempt, number)
    if entry is None:
        return go(request, place_url(attempt))
    format, body = entry.content.format, entry.content.body
    try:
        taken = answer_item(
            attempt=attempt,
            number=number,
            client_id=request.POST.get("client_id", ""),
            answer=read_answer(request.POST, format, body),
            spent_ms=read_spent_ms(request.POST),
            now=now,
            entry=entry,
        )
    except (InvalidAnswer, InvalidClientId) as error:
        return _again(request, attempt, number, now, str(error), typed_answer(request.POST, body))
    except ItemClosed as error:
        return item_screen(request, attempt, number, now, note=str(error), status=409)
    except ItemNotOpen:
        return go(request, place_url(attempt))
    except (TimeOver, AttemptFinished):
        return go(request, result_url(attempt))
    return _after_answer(request, attempt, entry.number, taken, now)


@require_http_methods(["GET", "HEAD", "POST"])
@own_attempt
def hand_in_page(request: HttpRequest, attempt: Attempt, now: datetime) -> HttpResponse:
    if request.method == "POST":
        hand_in(attempt=attempt, now=now)
    if attempt.finished_at is not None:
        return go(request, result_url(attempt))
    return hand_in_screen(request, attempt, now)


@require_safe
@own_attempt
def result(request: HttpRequest, attempt: Attempt, now: datetime) -> HttpResponse:
    """htmx asks again only for the place on the board, until the fold has brought it."""
    if attempt.finished_at is None:
        return go(request, place_url(attempt))
    activity = activity_of_attempt(attempt)
    context: dict[str, Any] = {
        "attempt": attempt,
        "activity": activity,
        "place": own_row(activity_board(activity.pk), attempt.player),
    }
    if not wants_fragment(request):
        told_of = feedback_list(attempt)
        wrong = [view for view in told_of if not view.right]
        corrected = [view for view in told_of if view.correction]
        changes = changes_of(attempt) if corrected else []
        see_changes(changes=changes, now=now)
        context |= {
            "result": result_of(attempt, changes),
            "corrected": corrected,
            "changes": {change.correction_id: change for change in changes},
            "steps": attempt_steps(attempt),
            "wrong": wrong,
            "standing": standing_for(activity, attempt.player, now),
            **told(attempt, wrong),
        }
    return page(request, "quiz/play/result.html", context, fragment="quiz/play/result.html#place")


def _again(
    request: HttpRequest, attempt: Attempt, number: int, now: datetime, note: str, typed: JsonDict
) -> HttpResponse:
    """The question with what was typed, unless the player has not come so far."""
    try:
        return item_screen(request, attempt, number, now, note=note, typed=typed, status=422)
    except ItemNotOpen:
        return go(request, place_url(attempt))


def _after_answer(
    request: HttpRequest, attempt: Attempt, number: int, taken: Taken, now: datetime
) -> HttpResponse:
    """Feedback, or the next item when feedback waits for the end; without htmx by a redirect there."""
    at_once = sees_feedback_at_once(attempt)
    following = number if at_once else number_after(number, attempt_steps(attempt, taken.log))
    url = item_url(attempt, following) if following else hand_in_url(attempt)
    if not wants_fragment(request):
        return go(request, url)
    if following is None:
        return at_url(request, hand_in_screen(request, attempt, now), url)
    known = taken.entry if at_once else None
    return at_url(request, item_screen(request, attempt, following, now, log=taken.log, entry=known), url)
