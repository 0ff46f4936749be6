"""Boards to look at; open pages ask again every ten seconds."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from quiz.htmx import htmx_of
from quiz.people.cookies import current_player

from .models import Board
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
    context |= {
        "page": board_page(board, _page_number(request)),
        "rule": board_rule(board),
        "player": player,
        "own": own_row(board, player),
    }
    part = "#table" if htmx_of(request) else ""
    return render(request, f"quiz/boards/board.html{part}", context)


def _page_number(request: HttpRequest) -> int:
    text = request.GET.get("page", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 6 else 1
