"""The first page."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from content.releases.queries import audience_counts
from quiz.people.cookies import current_player
from quiz.play.score_changes import unseen_changes

from ..phrases import for_whom
from ..queries import home_activities


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    activities = list(home_activities(timezone.now())[:12])
    counts = audience_counts(one.release_id for one in activities)
    player = current_player(request)
    context = {
        "activities": activities,
        "for_whom": {one.pk: for_whom(one, counts[one.release_id]) for one in activities},
        "player": player,
        "unseen": list(unseen_changes(player)) if player else [],
        "may_host": request.user.is_authenticated or settings.GUESTS_HOST,
    }
    return render(request, "quiz/activities/home.html", context)
