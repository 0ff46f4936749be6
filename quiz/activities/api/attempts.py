"""Playing: begin, look, answer, hand in, see what came of it. A player meets only own attempts."""

from datetime import datetime
from random import SystemRandom

from django.urls import reverse
from django.utils import timezone
from drf_spectacular.utils import OpenApiExample, OpenApiResponse, extend_schema
from rest_framework.generics import GenericAPIView
from rest_framework.response import Response as ApiResponse
from rest_framework.views import APIView

from content.items import formats
from content.items.domain import JsonDict
from quiz.people.authentication import IsPlayer, PlayerAuthentication, PlayerRequest
from quiz.people.models import Player
from quiz.play.domain.shown import FeedbackView
from quiz.play.domain.timing import time_is_over
from quiz.play.errors import ItemNotClosed
from quiz.play.models import Attempt
from quiz.play.queries import attempt_of, attempt_steps, current_number, feedback, question, questions

from ..actions import answer_item, begin_attempt, hand_in
from ..queries import activity_by_code, activity_of_attempt, entries_of, result_of
from ..serializers import (
    AttemptItemSerializer,
    AttemptLineSerializer,
    AttemptSerializer,
    NewAttemptSerializer,
    NewResponseSerializer,
    ResponseSerializer,
    ResultSerializer,
)
from . import examples

CHANCE = SystemRandom()


class OwnAttemptView(APIView):
    authentication_classes = [PlayerAuthentication]
    permission_classes = [IsPlayer]

    def own_attempt(self, player: Player, attempt_id: int, now: datetime) -> Attempt:
        """The caller's own; one whose time is over is handed in on the way. Raises AttemptNotFound."""
        attempt = attempt_of(player, attempt_id)
        if attempt.finished_at is None and time_is_over(attempt.deadline_at, now):
            hand_in(attempt=attempt, now=now)
        return attempt


class AttemptsView(GenericAPIView):
    authentication_classes = [PlayerAuthentication]
    permission_classes = [IsPlayer]
    serializer_class = AttemptLineSerializer

    @extend_schema(
        operation_id="attempts_list",
        summary="The own attempts, newest first",
        responses=AttemptLineSerializer(many=True),
        examples=[OpenApiExample("Attempt", value=examples.ATTEMPT_LINE, response_only=True)],
    )
    def get(self, request: PlayerRequest) -> ApiResponse:
        page = self.paginate_queryset(entries_of(request.auth))
        return self.get_paginated_response(AttemptLineSerializer(page, many=True).data)

    @extend_schema(
        operation_id="attempts_create",
        summary="Begin an attempt",
        request=NewAttemptSerializer,
        responses={
            200: OpenApiResponse(AttemptSerializer, "There is an open one: go on in it."),
            201: OpenApiResponse(AttemptSerializer, "A new one has begun."),
        },
        examples=[
            OpenApiExample("Activity", value={"activity": "k7m2pq"}, request_only=True),
            OpenApiExample("Attempt", value=examples.ATTEMPT, response_only=True),
        ],
    )
    def post(self, request: PlayerRequest) -> ApiResponse:
        now = timezone.now()
        asked = NewAttemptSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        activity = activity_by_code(asked.validated_data["activity"])
        attempt = begin_attempt(activity=activity, player=request.auth, now=now, rng=CHANCE)
        is_new = attempt.started_at == now
        place = {"Location": request.build_absolute_uri(reverse("api:attempt", args=[attempt.pk]))}
        return ApiResponse(_attempt_data(attempt, now), status=201 if is_new else 200, headers=place)


class AttemptView(OwnAttemptView):
    @extend_schema(
        operation_id="attempts_detail",
        summary="One attempt with every item reached",
        responses=AttemptSerializer,
        examples=[OpenApiExample("Attempt", value=examples.ATTEMPT, response_only=True)],
    )
    def get(self, request: PlayerRequest, attempt_id: int) -> ApiResponse:
        now = timezone.now()
        return ApiResponse(_attempt_data(self.own_attempt(request.auth, attempt_id, now), now))


class ItemView(OwnAttemptView):
    @extend_schema(
        operation_id="attempts_item",
        summary="One item; with feedback once it is closed",
        responses=AttemptItemSerializer,
        examples=[OpenApiExample("Item", value=examples.ITEM, response_only=True)],
    )
    def get(self, request: PlayerRequest, attempt_id: int, number: int) -> ApiResponse:
        attempt = self.own_attempt(request.auth, attempt_id, timezone.now())
        asked = question(attempt, number)
        state = attempt_steps(attempt)[number - 1].state
        told = _feedback_or_none(attempt, number)
        return ApiResponse(
            AttemptItemSerializer(
                {"number": number, "state": state, "question": asked, "feedback": told}
            ).data
        )


class ResponsesView(OwnAttemptView):
    throttle_scope = "responses"

    @extend_schema(
        operation_id="attempts_respond",
        summary="Answer an item",
        request=NewResponseSerializer,
        responses={
            200: OpenApiResponse(ResponseSerializer, "This client_id came before; nothing has changed."),
            201: OpenApiResponse(ResponseSerializer, "The answer is on disk."),
        },
        examples=[*examples.ANSWERS, OpenApiExample("Response", value=examples.RESPONSE, response_only=True)],
    )
    def post(self, request: PlayerRequest, attempt_id: int) -> ApiResponse:
        """With feedback after each item, the first answer holds and the last one hands in."""
        now = timezone.now()
        asked = NewResponseSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        attempt = attempt_of(request.auth, attempt_id)
        given = {**asked.validated_data, "answer": _read_answer(attempt, asked.validated_data)}
        response = answer_item(attempt=attempt, now=now, **given).response
        is_new = response.received_at == now
        attempt.refresh_from_db()
        after = {
            "response": response,
            "next_number": current_number(attempt),
            "finished_at": attempt.finished_at,
            "feedback": _feedback_or_none(attempt, response.number),
        }
        return ApiResponse(ResponseSerializer(after).data, status=201 if is_new else 200)


class HandInView(OwnAttemptView):
    @extend_schema(
        operation_id="attempts_hand_in",
        summary="Hand in; harmless twice",
        request=None,
        responses={200: ResultSerializer},
        examples=[OpenApiExample("Result", value=examples.RESULT, response_only=True)],
    )
    def post(self, request: PlayerRequest, attempt_id: int) -> ApiResponse:
        now = timezone.now()
        attempt = self.own_attempt(request.auth, attempt_id, now)
        hand_in(attempt=attempt, now=now)
        return ApiResponse(ResultSerializer(result_of(attempt)).data)


class ResultView(OwnAttemptView):
    @extend_schema(
        operation_id="attempts_result",
        summary="What came of it",
        responses=ResultSerializer,
        examples=[OpenApiExample("Result", value=examples.RESULT, response_only=True)],
    )
    def get(self, request: PlayerRequest, attempt_id: int) -> ApiResponse:
        attempt = self.own_attempt(request.auth, attempt_id, timezone.now())
        return ApiResponse(ResultSerializer(result_of(attempt)).data)


def _attempt_data(attempt: Attempt, now: datetime) -> JsonDict:
    reached = {asked.number: asked for asked in questions(attempt)}
    steps = attempt_steps(attempt)
    return AttemptSerializer(
        {
            "attempt": attempt,
            "activity": activity_of_attempt(attempt),
            "current_number": current_number(attempt),
            "server_time": now,
            "items": [
                {"number": step.number, "state": step.state, "question": reached.get(step.number)}
                for step in steps
            ],
        }
    ).data


def _read_answer(attempt: Attempt, data: JsonDict) -> JsonDict:
    """Raises ItemNotOpen, InvalidAnswer."""
    asked = question(attempt, data["number"])
    return formats.get(asked.format).read_json(data["answer"], asked.body)


def _feedback_or_none(attempt: Attempt, number: int) -> FeedbackView | None:
    try:
        return feedback(attempt, number)
    except ItemNotClosed:
        return None
