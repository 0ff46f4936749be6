"""The first page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from quiz.people.cookies import current_player

from ..queries import home_activities


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    activities = list(home_activities(timezone.now())[:12])
    return render(
        request, "quiz/activities/home.html", {"activities": activities, "player": current_player(request)}
    )
