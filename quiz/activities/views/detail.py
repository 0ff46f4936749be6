"""The list of activities, one of them, and beginning it."""

from random import SystemRandom
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from content.releases.queries import audience_counts_of
from quiz.people.actions import create_player
from quiz.people.cookies import current_player, remember_player
from quiz.people.errors import NicknameRefused
from quiz.people.nickname import friendly_nickname
from quiz.play.errors import EmptyRelease
from quiz.replies import page, refused

from ..actions import begin_attempt
from ..domain.windows import window_state
from ..errors import (
    ActivityClosed,
    ActivityNotFound,
    ActivityNotOpen,
    ActivityWithdrawn,
    NoTriesLeft,
)
from ..models import Activity
from ..phrases import for_whom, rule_lines
from ..queries import activity_by_code, listed_activities, standing_for

CHANCE = SystemRandom()


@require_safe
def activity_list(request: HttpRequest) -> HttpResponse:
    activities = list(listed_activities(timezone.now())[:100])
    return render(request, "quiz/activities/list.html", {"activities": activities})


@require_safe
@never_cache
def detail(request: HttpRequest, code: str) -> HttpResponse:
    """htmx asks only for another nickname."""
    try:
        activity = activity_by_code(code)
    except ActivityNotFound as error:
        return refused(request, error, 404)
    context = _context(request, activity)
    return page(request, "quiz/activities/detail.html", context, fragment="quiz/activities/_nickname.html")


@require_POST
@never_cache
def begin(request: HttpRequest, code: str) -> HttpResponse:
    """A first-timer becomes a player with the nickname in the form."""
    now = timezone.now()
    try:
        activity = activity_by_code(code)
        player = current_player(request) or create_player(nickname=request.POST.get("nickname", ""), now=now)
        attempt = begin_attempt(activity=activity, player=player, now=now, rng=CHANCE)
    except ActivityNotFound as error:
        return refused(request, error, 404)
    except NicknameRefused as error:
        return _again(request, activity, nickname_error=str(error))
    except (ActivityNotOpen, ActivityClosed, ActivityWithdrawn, NoTriesLeft, EmptyRelease) as error:
        return _again(request, activity, note=str(error), status=409)
    response = redirect("play:attempt", attempt.pk)
    remember_player(response, player)
    return response


def _again(request: HttpRequest, activity: Activity, *, status: int = 422, **words: str) -> HttpResponse:
    """The page once more with what was typed and the sentence that says what to do."""
    context = {**_context(request, activity), **words}
    if "nickname" in request.POST:
        context["nickname"] = request.POST["nickname"]
    return render(request, "quiz/activities/detail.html", context, status=status)


def _context(request: HttpRequest, activity: Activity) -> dict[str, Any]:
    now = timezone.now()
    player = current_player(request)
    return {
        "activity": activity,
        "for_whom": for_whom(activity, audience_counts_of(activity.release)),
        "rules": rule_lines(activity),
        "state": window_state(activity.opens_at, activity.closes_at, now),
        "player": player,
        "standing": standing_for(activity, player, now) if player else None,
        "nickname": "" if player else friendly_nickname(CHANCE),
    }
