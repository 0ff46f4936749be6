"""The first page."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from quiz.people.cookies import current_player

from ..queries import home_activities


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    context = {
        "activities": list(home_activities(timezone.now())[:12]),
        "player": current_player(request),
        "may_host": request.user.is_authenticated or settings.GUESTS_HOST,
    }
    return render(request, "quiz/activities/home.html", context)
