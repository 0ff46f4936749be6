"""Corrections by programs of the staff."""

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.utils import timezone
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.generics import GenericAPIView
from rest_framework.response import Response as ApiResponse

from content.items.models import ItemVersion
from content.staff.authentication import IsEditor, StaffApiRequest, StaffSession
from quiz.play.models import Correction, RulingKind

from .actions import correct_key, void_wording
from .errors import NoNewKey
from .serializers import CorrectionSerializer, NewCorrectionSerializer
from .telling import tell_running_rooms


class CorrectionsView(GenericAPIView):
    authentication_classes = [StaffSession]
    permission_classes = [IsEditor]
    serializer_class = CorrectionSerializer

    @extend_schema(
        operation_id="corrections_list",
        summary="How answers to a wording were corrected, newest first",
        responses=CorrectionSerializer(many=True),
    )
    def get(self, request: StaffApiRequest, item_id: int, number: int) -> ApiResponse:
        page = self.paginate_queryset(_corrections(_version(item_id, number)))
        return self.get_paginated_response(CorrectionSerializer(page, many=True).data)

    @extend_schema(
        operation_id="corrections_create",
        summary="Mark again what was played of a wording",
        request=NewCorrectionSerializer,
        responses={201: CorrectionSerializer},
        examples=[
            OpenApiExample(
                "Key",
                value={"kind": "key", "by_version": 2, "reason": "法条 2024 年改过"},
                request_only=True,
            )
        ],
    )
    def post(self, request: StaffApiRequest, item_id: int, number: int) -> ApiResponse:
        """By the key of another approved wording, or void. Holds at once; a job marks again what is there."""
        now, version = timezone.now(), _version(item_id, number)
        asked = NewCorrectionSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        reason = asked.validated_data["reason"]
        if asked.validated_data["kind"] == RulingKind.VOID:
            made = void_wording(version=version, reason=reason, by=request.user, now=now)
        else:
            newer = _frozen(item_id).filter(number=asked.validated_data.get("by_version", 0)).first()
            if newer is None:
                raise NoNewKey
            made = correct_key(version=version, by_version=newer, reason=reason, by=request.user, now=now)
        tell_running_rooms(correction=made, now=now)
        return ApiResponse(CorrectionSerializer(made).data, status=201)


def _frozen(item_id: int) -> QuerySet[ItemVersion]:
    return ItemVersion.objects.filter(item=item_id, frozen_at__isnull=False)


def _version(item_id: int, number: int) -> ItemVersion:
    return get_object_or_404(_frozen(item_id), number=number)


def _corrections(version: ItemVersion) -> QuerySet[Correction]:
    return version.corrections.select_related("by", "by_version").order_by("-pk")
