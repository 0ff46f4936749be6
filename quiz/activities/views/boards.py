"""Boards that need to know the activities: the list of all, and the board of one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from quiz.boards.queries import activity_board
from quiz.boards.views import board_screen
from quiz.replies import refused

from ..errors import ActivityNotFound
from ..queries import activity_by_code, listed_activities


@require_safe
def board_list(request: HttpRequest) -> HttpResponse:
    activities = list(listed_activities(timezone.now())[:100])
    return render(request, "quiz/boards/list.html", {"activities": activities})


@require_safe
def board_of_activity(request: HttpRequest, code: str) -> HttpResponse:
    try:
        activity = activity_by_code(code)
    except ActivityNotFound as error:
        return refused(request, error, 404)
    board = activity_board(activity.pk)
    return board_screen(request, board, {"title": activity.title, "activity": activity, "tab": "activity"})
