"""What the desk can beside single decisions: many approvals at once, other options, a fact put right."""

from dataclasses import asdict, replace

from django.shortcuts import get_object_or_404
from django.utils import timezone
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.response import Response as ApiResponse
from rest_framework.views import APIView

from content.facts.domain.correction import correction_of
from content.facts.models import Fact
from content.facts.queries import fact_of
from content.generation.redrafting import correct_fact, regenerate_item
from content.items.api import OPENED, ItemView
from content.items.serializers import ItemSerializer, OpenedSerializer
from content.review.actions import approve_batch
from content.review.serializers import (
    ApprovedSerializer,
    BatchSerializer,
    CorrectedSerializer,
    CorrectionSerializer,
)
from content.staff.authentication import IsEditor, StaffApiRequest, StaffSession

BATCH = OpenApiExample(
    "Two drafts",
    value={"items": [{"item": 4, "opened": "1.0.0"}, {"item": 9, "opened": "1.2.0"}]},
    request_only=True,
)


class RegenerationView(ItemView):
    @extend_schema(
        operation_id="items_regenerate",
        summary="Ask the draft's fact with other options",
        request=OpenedSerializer,
        responses={200: ItemSerializer},
        examples=[OPENED],
    )
    def post(self, request: StaffApiRequest, item_id: int) -> ApiResponse:
        item = self.item(item_id)
        asked = OpenedSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        regenerate_item(item=item, by=request.user, now=timezone.now(), **asked.validated_data)
        return self.answer(item_id)


class ApprovalsView(APIView):
    authentication_classes = [StaffSession]
    permission_classes = [IsEditor]

    @extend_schema(
        operation_id="items_approve_batch",
        summary="Approve many drafts",
        request=BatchSerializer,
        responses={200: ApprovedSerializer},
        examples=[BATCH],
    )
    def post(self, request: StaffApiRequest) -> ApiResponse:
        """Those that were changed since you saw them, or have an open finding, stay drafts."""
        asked = BatchSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        marks = {seen["item"]: seen["opened"] for seen in asked.validated_data["items"]}
        return ApiResponse({"approved": approve_batch(marks=marks, by=request.user, now=timezone.now())})


class FactView(APIView):
    authentication_classes = [StaffSession]
    permission_classes = [IsEditor]

    @extend_schema(
        operation_id="facts_correct",
        summary="Put a fact right",
        request=CorrectionSerializer,
        responses={200: CorrectedSerializer},
        examples=[OpenApiExample("Unit", value={"unit": "人次", "confirmed": True}, request_only=True)],
    )
    def patch(self, request: StaffApiRequest, fact_id: int) -> ApiResponse:
        """Drafts on it that nobody touched give way to new ones; all other items on it get a finding."""
        fact = get_object_or_404(Fact.objects.select_related("source", "passage"), pk=fact_id)
        asked = CorrectionSerializer(data=request.data, partial=True)
        asked.is_valid(raise_exception=True)
        changes = asked.validated_data
        confirmed = changes.pop("confirmed", False)
        redrafted = correct_fact(
            fact=fact,
            correction=replace(correction_of(fact_of(fact)), **changes),
            confirmed=confirmed,
            by=request.user,
            now=timezone.now(),
        )
        fact.refresh_from_db()
        return ApiResponse(CorrectedSerializer({"fact": fact, **asdict(redrafted)}).data)
