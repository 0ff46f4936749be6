"""Opening rooms: by a form, from a quiz of the desk, once again; and becoming the host of one again."""

import json
from random import SystemRandom
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from content.items.domain import DRAWN_FOR, EVERYBODY, AudienceCounts
from content.releases.actions import publish_quiz
from content.releases.errors import ReleaseError
from content.releases.models import Quiz
from content.releases.phrases import fitting
from content.releases.queries import NO_ITEMS, audience_counts, release_as_now
from content.staff.access import StaffRequest, editor_required

from .. import actions
from ..cookies import hosted_here, remember_host
from ..domain.seats import item_proposal
from ..errors import NotHost
from ..forms import NewRoomForm
from ..models import Devices, Room
from ..phrases import HARDEST_TITLE
from ..queries import card_items, hostable_releases, open_to, room_by_host_key, rooms_hosted
from ..reporting import room_report
from .host import hosts_only, user_of

CHANCE = SystemRandom()
MOST_LISTED = 5
MOST_MINUTES = 240


def may_host(request: HttpRequest) -> bool:
    return request.user.is_authenticated or settings.GUESTS_HOST


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def new_room(request: HttpRequest) -> HttpResponse:
    """GET may bring what was chosen before and the minutes there are: then it proposes how many items."""
    if not may_host(request):
        return redirect_to_login(request.get_full_path())
    releases = hostable_releases(request.user)
    ids = [release.pk for release in releases]
    mine = open_to(request.user)
    counts, on_cards = audience_counts(ids, mine), audience_counts(ids, mine & card_items())
    if request.method == "POST":
        form = NewRoomForm(request.POST, releases=releases)
        if form.is_valid():
            room = actions.open_room(**form.choices(), host=user_of(request), now=timezone.now(), rng=CHANCE)
            return _lead(request, room)
    else:
        form = NewRoomForm(
            releases=releases, initial=_proposed(request.GET.dict(), releases, counts, on_cards)
        )
    context = {
        "form": form,
        "releases": releases,
        "fitting": {pk: fitting(one) for pk, one in counts.items()},
        "available": {pk: _by_audience(counts.get(pk, NO_ITEMS)) for pk in ids},
        "on_cards": {pk: _by_audience(on_cards.get(pk, NO_ITEMS)) for pk in ids},
        "minutes": request.GET.get("minutes", ""),
        "rooms": rooms_hosted(hosted_here(request), request.user)[:MOST_LISTED],
    }
    return render(request, "quiz/live/new.html", context, status=422 if form.errors else 200)


def _by_audience(counts: AudienceCounts) -> str:
    return json.dumps({who: counts.fitting(who) for who in DRAWN_FOR})


def _proposed(
    asked: dict[str, str],
    releases: Any,
    on_phones: dict[int, AudienceCounts],
    on_cards: dict[int, AudienceCounts],
) -> dict[str, Any]:
    chosen = next((one for one in releases if str(one.pk) == asked.get("release")), None) or releases.first()
    if chosen is None:
        return {}
    by_cards = asked.get("devices") == Devices.CARDS
    counts = (on_cards if by_cards else on_phones).get(chosen.pk, NO_ITEMS)
    available = counts.fitting(asked.get("audience", EVERYBODY))
    limit = "" if by_cards else asked.get("limit", "20")
    initial: dict[str, Any] = {
        name: value for name, value in asked.items() if name in NewRoomForm.base_fields
    }
    initial["release"] = chosen.pk
    if (minutes := asked.get("minutes", "")).isdecimal() and minutes.isascii():
        seconds = int(limit) if limit.isascii() and limit.isdecimal() else None
        initial["count"] = item_proposal(min(int(minutes), MOST_MINUTES), seconds, available)
    elif "count" not in initial:
        initial["count"] = max(1, min(10, available))
    return initial


@require_POST
@editor_required
def from_quiz(request: StaffRequest, quiz_id: int) -> HttpResponse:
    """现场比赛: the quiz is frozen as it is now, once."""
    quiz = get_object_or_404(Quiz, pk=quiz_id)
    try:
        release = release_as_now(quiz) or publish_quiz(quiz=quiz, by=request.user, now=timezone.now())
    except ReleaseError as error:
        messages.error(request, str(error))
        return redirect("quizzes:detail", quiz.pk)
    return redirect(f"{reverse('live:new')}?release={release.pk}")


@require_POST
@hosts_only
def again(request: HttpRequest, room: Room) -> HttpResponse:
    """再来一场, or the hardest items once more."""
    host, now = user_of(request), timezone.now()
    numbers = room_report(room).hardest if request.POST.get("of") == "hardest" else []
    if numbers:
        title = HARDEST_TITLE.format(title=room.title)[:60]
        made = actions.open_room_of(room=room, numbers=numbers, title=title, host=host, now=now, rng=CHANCE)
    else:
        made = actions.open_room_again(room=room, host=host, now=now, rng=CHANCE)
    return _lead(request, made)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def recover(request: HttpRequest) -> HttpResponse:
    """The laptop died, or a phone is to be the remote: the recovery code makes any browser the host."""
    if request.method != "POST":
        return render(request, "quiz/live/recover.html", {"note": ""})
    try:
        room = room_by_host_key(request.POST.get("host_key", "").strip().upper())
    except NotHost as error:
        return render(request, "quiz/live/recover.html", {"note": str(error)}, status=404)
    return _lead(request, room, "remote" if request.POST.get("to") == "remote" else "screen")


def _lead(request: HttpRequest, room: Room, page: str = "screen") -> HttpResponse:
    response = redirect(f"live:{page}", room.code)
    remember_host(request, response, room)
    return response
