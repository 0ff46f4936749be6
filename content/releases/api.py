"""Quizzes to compose, releases to freeze."""

import secrets

from django.db import transaction
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.generics import GenericAPIView
from rest_framework.response import Response as ApiResponse
from rest_framework.views import APIView

from content.releases.actions import copy_quiz, create_quiz, edit_quiz, publish_quiz, set_quiz_items
from content.releases.models import Quiz, Release
from content.releases.queries import quizzes_with_counts, release_entries
from content.releases.serializers import (
    NewReleaseSerializer,
    QuizDetailSerializer,
    QuizSerializer,
    QuizWordsSerializer,
    ReleaseDetailSerializer,
    ReleaseFilterSerializer,
    ReleaseSerializer,
)
from content.staff.authentication import IsEditor, StaffApiRequest, StaffSession

QUIZ = OpenApiExample("Quiz", value={"title": "民法典入门", "text": "", "items": [4, 9]}, request_only=True)


class QuizzesView(GenericAPIView):
    authentication_classes = [StaffSession]
    permission_classes = [IsEditor]
    serializer_class = QuizSerializer

    @extend_schema(
        operation_id="quizzes_list",
        summary="Quizzes, newest first",
        responses=QuizSerializer(many=True),
    )
    def get(self, request: StaffApiRequest) -> ApiResponse:
        page = self.paginate_queryset(quizzes_with_counts())
        return self.get_paginated_response(QuizSerializer(page, many=True).data)

    @extend_schema(
        operation_id="quizzes_create",
        summary="Compose a quiz",
        request=QuizWordsSerializer,
        responses={201: QuizDetailSerializer},
        examples=[QUIZ],
    )
    def post(self, request: StaffApiRequest) -> ApiResponse:
        asked = QuizWordsSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        words = {"text": "", **asked.validated_data}
        items = words.pop("items", [])
        with transaction.atomic():
            quiz = create_quiz(code=secrets.token_hex(6), owner=request.user, now=timezone.now(), **words)
            set_quiz_items(quiz=quiz, items=items)
        place = {"Location": request.build_absolute_uri(reverse("api:quiz", args=[quiz.pk]))}
        return ApiResponse(_quiz_data(quiz.pk), status=201, headers=place)


class QuizView(APIView):
    authentication_classes = [StaffSession]
    permission_classes = [IsEditor]

    @extend_schema(
        operation_id="quizzes_detail", summary="A quiz with its items", responses=QuizDetailSerializer
    )
    def get(self, request: StaffApiRequest, quiz_id: int) -> ApiResponse:
        return ApiResponse(_quiz_data(quiz_id))

    @extend_schema(
        operation_id="quizzes_edit",
        summary="Change the words or the list",
        request=QuizWordsSerializer,
        responses=QuizDetailSerializer,
        examples=[QUIZ],
    )
    def patch(self, request: StaffApiRequest, quiz_id: int) -> ApiResponse:
        """What is published stays as it was."""
        quiz = get_object_or_404(Quiz, pk=quiz_id)
        asked = QuizWordsSerializer(data=request.data, partial=True)
        asked.is_valid(raise_exception=True)
        words = {"title": quiz.title, "text": quiz.text, **asked.validated_data}
        items = words.pop("items", None)
        with transaction.atomic():
            edit_quiz(quiz=quiz, **words)
            if items is not None:
                set_quiz_items(quiz=quiz, items=items)
        return ApiResponse(_quiz_data(quiz_id))


class QuizCopiesView(APIView):
    authentication_classes = [StaffSession]
    permission_classes = [IsEditor]

    @extend_schema(
        operation_id="quizzes_copy",
        summary="Copy a quiz",
        request=None,
        responses={201: QuizDetailSerializer},
    )
    def post(self, request: StaffApiRequest, quiz_id: int) -> ApiResponse:
        """The same items in the same order; the copy belongs to the caller."""
        quiz = get_object_or_404(Quiz, pk=quiz_id)
        copy = copy_quiz(quiz=quiz, code=secrets.token_hex(6), owner=request.user, now=timezone.now())
        place = {"Location": request.build_absolute_uri(reverse("api:quiz", args=[copy.pk]))}
        return ApiResponse(_quiz_data(copy.pk), status=201, headers=place)


class ReleasesView(GenericAPIView):
    authentication_classes = [StaffSession]
    permission_classes = [IsEditor]
    serializer_class = ReleaseSerializer

    @extend_schema(
        operation_id="releases_list",
        summary="Releases, newest first",
        parameters=[ReleaseFilterSerializer],
        responses=ReleaseSerializer(many=True),
    )
    def get(self, request: StaffApiRequest) -> ApiResponse:
        asked = ReleaseFilterSerializer(data=request.query_params)
        asked.is_valid(raise_exception=True)
        releases = Release.objects.order_by("-id")
        if quiz_id := asked.validated_data.get("quiz"):
            releases = releases.filter(quiz=quiz_id)
        page = self.paginate_queryset(releases)
        return self.get_paginated_response(ReleaseSerializer(page, many=True).data)

    @extend_schema(
        operation_id="releases_create",
        summary="Freeze a quiz",
        request=NewReleaseSerializer,
        responses={201: ReleaseDetailSerializer},
        examples=[OpenApiExample("Quiz", value={"quiz": 3}, request_only=True)],
    )
    def post(self, request: StaffApiRequest) -> ApiResponse:
        asked = NewReleaseSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        quiz = get_object_or_404(Quiz, pk=asked.validated_data["quiz"])
        release = publish_quiz(quiz=quiz, by=request.user, now=timezone.now())
        place = {"Location": request.build_absolute_uri(reverse("api:release", args=[release.pk]))}
        return ApiResponse(_release_data(release), status=201, headers=place)


class ReleaseView(APIView):
    authentication_classes = [StaffSession]
    permission_classes = [IsEditor]

    @extend_schema(
        operation_id="releases_detail", summary="A release with its items", responses=ReleaseDetailSerializer
    )
    def get(self, request: StaffApiRequest, release_id: int) -> ApiResponse:
        return ApiResponse(_release_data(get_object_or_404(Release, pk=release_id)))


def _quiz_data(quiz_id: int) -> dict[str, object]:
    quiz = get_object_or_404(quizzes_with_counts().prefetch_related("entries"), pk=quiz_id)
    return QuizDetailSerializer(quiz).data


def _release_data(release: Release) -> dict[str, object]:
    return ReleaseDetailSerializer(release, context={"entries": release_entries(release)}).data
