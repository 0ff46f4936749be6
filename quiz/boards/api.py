"""A page of a board with the caller's own row."""

from dataclasses import asdict
from typing import Any

from django.utils import timezone
from drf_spectacular.utils import OpenApiExample, OpenApiParameter, extend_schema
from rest_framework.exceptions import NotFound
from rest_framework.response import Response as ApiResponse
from rest_framework.utils.urls import replace_query_param
from rest_framework.views import APIView

from quiz.people.authentication import PlayerAuthentication, VisitorRequest

from .models import Board
from .phrases import rule_lines
from .queries import BoardPage, all_time_board, board_page, board_rule, own_row, week_board
from .serializers import BoardSerializer

EXAMPLE = {
    "rules": ["每人只计第一次完成的成绩，以后再答算练习。"],
    "count": 1,
    "own_row": None,
    "next": None,
    "previous": None,
    "results": [
        {"rank": 1, "nickname": "小明", "ink": "c", "points": 900, "seconds": 74, "attempts": 1, "own": False}
    ],
}


def board_schema(operation_id: str, summary: str) -> Any:
    return extend_schema(
        operation_id=operation_id,
        summary=summary,
        parameters=[OpenApiParameter("cursor", str, description="From `next` or `previous`.")],
        responses=BoardSerializer,
        examples=[OpenApiExample("Board", value=EXAMPLE, response_only=True)],
    )


class BoardView(APIView):
    """Open to everybody; a player's token adds the own row."""

    authentication_classes = [PlayerAuthentication]

    def answer(self, request: VisitorRequest, board: Board | None) -> ApiResponse:
        page = board_page(board, _page_number(request))
        rule = board_rule(board)
        player = request.auth
        rows = [{**asdict(row), "own": bool(player and player.pk == row.player_id)} for row in page.rows]
        data = {
            "rules": rule_lines(board, rule) if board and rule else [],
            "count": page.count,
            "own_row": own_row(board, player),
            "next": _page_url(request, page, page.number + 1),
            "previous": _page_url(request, page, page.number - 1),
            "results": rows,
        }
        return ApiResponse(BoardSerializer(data).data)


class WeekBoardView(BoardView):
    @board_schema("boards_week", "This week, all activities together")
    def get(self, request: VisitorRequest) -> ApiResponse:
        return self.answer(request, week_board(timezone.now()))


class AllTimeBoardView(BoardView):
    @board_schema("boards_all", "All time, all activities together")
    def get(self, request: VisitorRequest) -> ApiResponse:
        return self.answer(request, all_time_board())


def _page_number(request: VisitorRequest) -> int:
    text = request.query_params.get("cursor", "1")
    if not (text.isascii() and text.isdigit() and len(text) <= 6):
        raise NotFound
    return int(text)


def _page_url(request: VisitorRequest, page: BoardPage, number: int) -> str | None:
    if not 1 <= number <= page.pages:
        return None
    return replace_query_param(request.build_absolute_uri(), "cursor", number)
