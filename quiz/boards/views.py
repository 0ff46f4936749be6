"""Boards to look at; open pages ask again every ten seconds."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from quiz.people.cookies import current_player
from quiz.replies import page

from .models import Board
from .phrases import rule_lines
from .queries import all_time_board, board_page, board_rule, own_row, week_board


@require_safe
def week(request: HttpRequest) -> HttpResponse:
    return board_screen(request, week_board(timezone.now()), {"tab": "week"})


@require_safe
def all_time(request: HttpRequest) -> HttpResponse:
    return board_screen(request, all_time_board(), {"tab": "all"})


@never_cache
def board_screen(request: HttpRequest, board: Board | None, context: dict[str, Any]) -> HttpResponse:
    """The page of one board with the visitor's own row, or only its table for htmx."""
    player = current_player(request)
    rule = board_rule(board)
    context |= {
        "page": board_page(board, _page_number(request)),
        "rules": rule_lines(board, rule) if board and rule else [],
        "player": player,
        "own": own_row(board, player),
    }
    return page(request, "quiz/boards/board.html", context, fragment="quiz/boards/board.html#table")


def _page_number(request: HttpRequest) -> int:
    text = request.GET.get("page", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 6 else 1
