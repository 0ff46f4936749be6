"""Boards that need to know the activities: the list of all, and the board of one."""

from django.urls import reverse
from django.utils import timezone
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.generics import GenericAPIView
from rest_framework.request import Request
from rest_framework.response import Response as ApiResponse

from content.items.domain import JsonDict
from quiz.boards.api import BoardView, board_schema
from quiz.boards.models import Board
from quiz.boards.queries import ACTIVITY, activity_board, listed_boards
from quiz.boards.serializers import ListedBoardSerializer
from quiz.people.authentication import PlayerAuthentication, VisitorRequest

from ..models import Activity
from ..queries import activities_of, activity_by_code
from .examples import BOARD


class BoardsView(GenericAPIView):
    authentication_classes = [PlayerAuthentication]
    serializer_class = ListedBoardSerializer

    @extend_schema(
        operation_id="boards_list",
        summary="Boards that somebody stands on",
        responses=ListedBoardSerializer(many=True),
        examples=[OpenApiExample("Board", value=BOARD, response_only=True)],
    )
    def get(self, request: Request) -> ApiResponse:
        """This week, all time, and one of every activity that somebody has finished."""
        page = self.paginate_queryset(listed_boards(timezone.now())) or []
        activities = activities_of(page)
        rows = [_line(request, board, activities.get(board.scope_id)) for board in page]
        return self.get_paginated_response(ListedBoardSerializer(rows, many=True).data)


class ActivityBoardView(BoardView):
    @board_schema("boards_activity", "The board of one activity")
    def get(self, request: VisitorRequest, code: str) -> ApiResponse:
        return self.answer(request, activity_board(activity_by_code(code).pk))


def _line(request: Request, board: Board, activity: Activity | None) -> JsonDict:
    if board.scope_kind == ACTIVITY and activity:
        kind, url = "activity", reverse("api:board_activity", args=[activity.code])
    else:
        activity = None
        kind = "all" if board.period == "all" else "week"
        url = reverse(f"api:board_{kind}")
    return {
        "kind": kind,
        "period": board.period,
        "activity": activity.code if activity else None,
        "title": activity.title if activity else None,
        "url": request.build_absolute_uri(url),
    }
