"""Activities made and changed by programs of the staff."""

from datetime import datetime
from random import SystemRandom
from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.generics import GenericAPIView
from rest_framework.response import Response as ApiResponse
from rest_framework.views import APIView

from content.items.domain import EVERYBODY
from content.releases.models import Release
from content.releases.queries import audience_counts_of
from content.staff.authentication import IsEditor, StaffApiRequest, StaffSession
from quiz.activities.actions import create_activity, edit_activity, replace_release, withdraw_activity
from quiz.activities.actions.organising import with_draw
from quiz.activities.desk.serializers import (
    ActivityWordsSerializer,
    DeskActivitySerializer,
    NewActivitySerializer,
    ReplacementSerializer,
    WithdrawalSerializer,
)
from quiz.activities.models import Activity
from quiz.activities.presets import PRESETS
from quiz.activities.queries import desk_activities

CHANCE = SystemRandom()
WORDS = ("title", "text", "on_home")


class DeskActivitiesView(GenericAPIView):
    authentication_classes = [StaffSession]
    permission_classes = [IsEditor]
    serializer_class = DeskActivitySerializer

    @extend_schema(
        operation_id="desk_activities_list",
        summary="All activities, withdrawn ones too",
        responses=DeskActivitySerializer(many=True),
    )
    def get(self, request: StaffApiRequest) -> ApiResponse:
        page = self.paginate_queryset(desk_activities(timezone.now()))
        return self.get_paginated_response(DeskActivitySerializer(page, many=True).data)

    @extend_schema(
        operation_id="desk_activities_create",
        summary="Open an activity on a release",
        request=NewActivitySerializer,
        responses={201: DeskActivitySerializer},
        examples=[
            OpenApiExample(
                "Preset",
                value={"release": 5, "title": "公众答题周", "preset": "week", "pass_percent": 60},
                request_only=True,
            )
        ],
    )
    def post(self, request: StaffApiRequest) -> ApiResponse:
        now = timezone.now()
        asked = NewActivitySerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        data = {"text": "", **asked.validated_data}
        release = get_object_or_404(Release, pk=data.pop("release"))
        words = {name: data.pop(name) for name in WORDS if name in data}
        rules = _rules(data, release, now)
        activity = create_activity(
            **words, release=release, rules=rules, owner=request.user, now=now, rng=CHANCE
        )
        place = {"Location": request.build_absolute_uri(reverse("api:desk_activity", args=[activity.code]))}
        return ApiResponse(_data(activity.code, now), status=201, headers=place)


class OneActivityView(APIView):
    authentication_classes = [StaffSession]
    permission_classes = [IsEditor]

    def activity(self, code: str) -> Activity:
        return get_object_or_404(Activity.objects.select_related("release"), code=code)


class DeskActivityView(OneActivityView):
    @extend_schema(
        operation_id="desk_activities_detail", summary="An activity", responses=DeskActivitySerializer
    )
    def get(self, request: StaffApiRequest, code: str) -> ApiResponse:
        return ApiResponse(_data(code, timezone.now()))

    @extend_schema(
        operation_id="desk_activities_edit",
        summary="Change words or rules",
        request=ActivityWordsSerializer,
        responses=DeskActivitySerializer,
        examples=[OpenApiExample("Tries", value={"tries": 3, "tries_per": "day"}, request_only=True)],
    )
    def patch(self, request: StaffApiRequest, code: str) -> ApiResponse:
        """Holds for attempts that begin later."""
        now = timezone.now()
        activity = self.activity(code)
        asked = ActivityWordsSerializer(data=request.data, partial=True)
        asked.is_valid(raise_exception=True)
        rules = dict(asked.validated_data)
        words = {name: rules.pop(name, getattr(activity, name)) for name in WORDS}
        edit_activity(activity=activity, **words, rules=rules, by=request.user, now=now)
        return ApiResponse(_data(code, now))


class WithdrawalView(OneActivityView):
    @extend_schema(
        operation_id="desk_activities_withdraw",
        summary="Take it down at once",
        request=WithdrawalSerializer,
        responses={200: DeskActivitySerializer},
        examples=[OpenApiExample("Note", value={"note": "有一道题要改，明天再来。"}, request_only=True)],
    )
    def post(self, request: StaffApiRequest, code: str) -> ApiResponse:
        """Nobody can begin any more; attempts already begun can be finished."""
        now = timezone.now()
        asked = WithdrawalSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        note = asked.validated_data.get("note", "")
        withdraw_activity(activity=self.activity(code), note=note, by=request.user, now=now)
        return ApiResponse(_data(code, now))


class ReplacementView(OneActivityView):
    @extend_schema(
        operation_id="desk_activities_release",
        summary="Put another release under the same link",
        request=ReplacementSerializer,
        responses={200: DeskActivitySerializer},
        examples=[OpenApiExample("Release", value={"release": 6}, request_only=True)],
    )
    def post(self, request: StaffApiRequest, code: str) -> ApiResponse:
        """Ends a withdrawal; attempts already begun finish on theirs."""
        now = timezone.now()
        activity = self.activity(code)
        asked = ReplacementSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        release = get_object_or_404(Release, pk=asked.validated_data["release"])
        replace_release(activity=activity, release=release, now=now)
        return ApiResponse(_data(code, now))


def _rules(data: dict[str, Any], release: Release, now: datetime) -> dict[str, Any]:
    """What was given, over what the preset says."""
    preset = PRESETS.get(data.pop("preset", ""))
    if preset is None:
        return data
    fitting = audience_counts_of(release).fitting(data.get("audience", EVERYBODY))
    ready = preset.rules_from(data.get("opens_at", now), fitting)
    return {**ready, **with_draw(data)}


def _data(code: str, now: datetime) -> dict[str, Any]:
    activity = desk_activities(now).filter(code=code).first()
    if activity is None:
        raise Http404
    return DeskActivitySerializer(activity).data
