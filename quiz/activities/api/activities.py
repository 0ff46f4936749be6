"""Activities to look at."""

from django.utils import timezone
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.generics import GenericAPIView
from rest_framework.request import Request
from rest_framework.response import Response as ApiResponse
from rest_framework.views import APIView

from quiz.people.authentication import PlayerAuthentication, VisitorRequest

from ..queries import activity_by_code, listed_activities, standing_for
from ..serializers import ActivityDetailSerializer, ActivitySerializer
from .examples import ACTIVITY, ACTIVITY_DETAIL


class ActivitiesView(GenericAPIView):
    authentication_classes = [PlayerAuthentication]
    serializer_class = ActivitySerializer

    @extend_schema(
        operation_id="activities_list",
        summary="Activities, newest first",
        responses=ActivitySerializer(many=True),
        examples=[OpenApiExample("Activity", value=ACTIVITY, response_only=True)],
    )
    def get(self, request: Request) -> ApiResponse:
        """Withdrawn ones are left out; upcoming and closed ones are here with their state."""
        now = timezone.now()
        page = self.paginate_queryset(listed_activities(now))
        return self.get_paginated_response(ActivitySerializer(page, many=True, context={"now": now}).data)


class ActivityView(APIView):
    authentication_classes = [PlayerAuthentication]

    @extend_schema(
        operation_id="activities_detail",
        summary="One activity with its rules",
        responses=ActivityDetailSerializer,
        examples=[OpenApiExample("Activity", value=ACTIVITY_DETAIL, response_only=True)],
    )
    def get(self, request: VisitorRequest, code: str) -> ApiResponse:
        """With a player's token also where that player stands."""
        now = timezone.now()
        activity = activity_by_code(code)
        standing = standing_for(activity, request.auth, now) if request.auth else None
        context = {"now": now, "standing": standing}
        return ApiResponse(ActivityDetailSerializer(activity, context=context).data)
