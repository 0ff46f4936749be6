"""The bank: look for items, write them, decide on them."""

import secrets
from dataclasses import replace
from typing import Any

from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.generics import GenericAPIView
from rest_framework.response import Response as ApiResponse
from rest_framework.views import APIView

from content.items.actions import (
    approve_item,
    create_item,
    edit_item,
    file_item,
    reject_item,
    reopen_item,
    restore_item,
    retire_item,
    waive_finding,
)
from content.items.bank import BankFilter, bank
from content.items.domain import Filing, ItemContent
from content.items.models import Finding, Item
from content.items.queries import content_of, items_with_tags, latest_version
from content.items.serializers import (
    EditSerializer,
    ItemFilterSerializer,
    ItemSerializer,
    NewItemSerializer,
    OpenedSerializer,
    RejectionSerializer,
    RetirementSerializer,
    WaiverSerializer,
)
from content.staff.authentication import IsEditor, StaffApiRequest, StaffSession

NEW_ITEM = {
    "format": "single",
    "topic": "公共法律服务",
    "stem": "法律援助的咨询热线是哪一个？",
    "body": {"options": [{"id": "a", "text": "12315"}, {"id": "b", "text": "12348"}]},
    "key": {"option": "b"},
    "rationale": "12348 是公共法律服务热线。",
    "citation": {"kind": "law", "title": "法律援助法", "article": "第五条"},
}
OPENED = OpenApiExample("Mark", value={"opened": "1.0.0"}, request_only=True)


class ItemView(APIView):
    """Base of all that needs one item."""

    authentication_classes = [StaffSession]
    permission_classes = [IsEditor]

    def item(self, item_id: int) -> Item:
        item = items_with_tags().filter(pk=item_id).first()
        if item is None:
            raise Http404
        return item

    def answer(self, item_id: int) -> ApiResponse:
        return ApiResponse(ItemSerializer(self.item(item_id)).data)


class ItemsView(GenericAPIView):
    authentication_classes = [StaffSession]
    permission_classes = [IsEditor]
    serializer_class = ItemSerializer

    @extend_schema(
        operation_id="items_list",
        summary="Items with their newest wording, newest first",
        parameters=[ItemFilterSerializer],
        responses=ItemSerializer(many=True),
    )
    def get(self, request: StaffApiRequest) -> ApiResponse:
        asked = ItemFilterSerializer(data=request.query_params)
        asked.is_valid(raise_exception=True)
        page = self.paginate_queryset(bank(BankFilter(**asked.validated_data), items_with_tags()))
        return self.get_paginated_response(ItemSerializer(page, many=True).data)

    @extend_schema(
        operation_id="items_create",
        summary="Write a draft",
        request=NewItemSerializer,
        responses={201: ItemSerializer},
        examples=[OpenApiExample("Single", value=NEW_ITEM, request_only=True)],
    )
    def post(self, request: StaffApiRequest) -> ApiResponse:
        asked = NewItemSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        filing, wording = _apart(asked.validated_data)
        version = create_item(
            code=secrets.token_hex(6),
            content=ItemContent(**wording),
            owner=request.user,
            now=timezone.now(),
            **filing,
        )
        item = items_with_tags().get(pk=version.item_id)
        place = {"Location": request.build_absolute_uri(reverse("api:item", args=[item.pk]))}
        return ApiResponse(ItemSerializer(item).data, status=201, headers=place)


class ItemDetailView(ItemView):
    @extend_schema(operation_id="items_detail", summary="An item", responses=ItemSerializer)
    def get(self, request: StaffApiRequest, item_id: int) -> ApiResponse:
        return self.answer(item_id)

    @extend_schema(
        operation_id="items_edit",
        summary="Change the wording, the topic or whom it suits",
        request=EditSerializer,
        responses=ItemSerializer,
        examples=[OpenApiExample("Stem", value={"stem": "法律援助咨询打哪个电话？"}, request_only=True)],
    )
    def patch(self, request: StaffApiRequest, item_id: int) -> ApiResponse:
        """What is published stays as it was; the item is a draft until a new wording is approved. Topic and
        audience alone leave the wording and its approval as they are."""
        item = self.item(item_id)
        asked = EditSerializer(data=request.data, partial=True)
        asked.is_valid(raise_exception=True)
        filed, changes = _apart(asked.validated_data)
        filing = Filing.of(**{"topic": item.topic, "suits": item.suits, **filed})
        latest, now = latest_version(item), timezone.now()
        # without a mark of the caller's, the wording that the changes are laid over is the one opened
        opened = changes.pop("opened", latest.mark)
        with transaction.atomic():
            if changes:
                content = replace(content_of(latest), **changes)
                edit_item(item=item, content=content, by=request.user, now=now, opened=opened)
            file_item(item=item, filing=filing, by=request.user, now=now)
        return self.answer(item_id)


class ApprovalView(ItemView):
    @extend_schema(
        operation_id="items_approve",
        summary="Approve",
        request=OpenedSerializer,
        responses={200: ItemSerializer},
        examples=[OPENED],
    )
    def post(self, request: StaffApiRequest, item_id: int) -> ApiResponse:
        """Freezes the wording. A finding that is open stops it."""
        item = self.item(item_id)
        asked = OpenedSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        approve_item(item=item, by=request.user, now=timezone.now(), **asked.validated_data)
        return self.answer(item_id)


class RejectionView(ItemView):
    @extend_schema(
        operation_id="items_reject",
        summary="Send a draft away",
        request=RejectionSerializer,
        responses={200: ItemSerializer},
        examples=[OpenApiExample("Reason", value={"reason": "weak_options"}, request_only=True)],
    )
    def post(self, request: StaffApiRequest, item_id: int) -> ApiResponse:
        item = self.item(item_id)
        asked = RejectionSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        reject_item(item=item, by=request.user, now=timezone.now(), **asked.validated_data)
        return self.answer(item_id)

    @extend_schema(
        operation_id="items_reopen", summary="Take a rejection back", responses={200: ItemSerializer}
    )
    def delete(self, request: StaffApiRequest, item_id: int) -> ApiResponse:
        reopen_item(item=self.item(item_id), by=request.user, now=timezone.now())
        return self.answer(item_id)


class RetirementView(ItemView):
    @extend_schema(
        operation_id="items_retire",
        summary="Take an approved item out of use",
        request=RetirementSerializer,
        responses={200: ItemSerializer},
        examples=[OpenApiExample("Reason", value={"reason": "法条已经修改。"}, request_only=True)],
    )
    def post(self, request: StaffApiRequest, item_id: int) -> ApiResponse:
        """No quiz gets it from now on; what is published keeps it."""
        item = self.item(item_id)
        asked = RetirementSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        retire_item(item=item, by=request.user, now=timezone.now(), **asked.validated_data)
        return self.answer(item_id)

    @extend_schema(
        operation_id="items_restore", summary="Bring it back, approved", responses={200: ItemSerializer}
    )
    def delete(self, request: StaffApiRequest, item_id: int) -> ApiResponse:
        restore_item(item=self.item(item_id), by=request.user, now=timezone.now())
        return self.answer(item_id)


class WaiverView(ItemView):
    @extend_schema(
        operation_id="items_waive_finding",
        summary="Say why a finding does not apply",
        request=WaiverSerializer,
        responses={200: ItemSerializer},
        examples=[OpenApiExample("Reason", value={"reason": "原文就是这样写的。"}, request_only=True)],
    )
    def post(self, request: StaffApiRequest, item_id: int, finding_id: int) -> ApiResponse:
        """It no longer stops the approval."""
        finding = get_object_or_404(
            Finding.objects.select_related("version"), pk=finding_id, version__item=item_id
        )
        asked = WaiverSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        waive_finding(finding=finding, by=request.user, now=timezone.now(), **asked.validated_data)
        return self.answer(item_id)


def _apart(data: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """What was given of a Filing, and the rest."""
    rest = _plain(data)
    return {name: rest.pop(name) for name in ("topic", "suits") if name in rest}, rest


def _plain(data: dict[str, Any]) -> dict[str, Any]:
    """Ordered mappings of the serializers as plain ones, which is what is stored and compared."""
    return {name: dict(value) if isinstance(value, dict) else value for name, value in data.items()}
