"""What editors tell each other of an item: it is ready, it is kept back, or anything else."""

from django.shortcuts import get_object_or_404
from django.utils import timezone
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.response import Response as ApiResponse

from content.items.actions import (
    comment_on_item,
    hold_item,
    settle_comment,
    submit_item,
    unsettle_comment,
    withdraw_item,
)
from content.items.api import OPENED, ItemView
from content.items.models import ItemComment
from content.items.queries import comments_on
from content.items.serializers import CommentSerializer, ItemSerializer, OpenedSerializer
from content.staff.authentication import StaffApiRequest


class SubmissionView(ItemView):
    @extend_schema(
        operation_id="items_submit",
        summary="Hand a draft in for review",
        request=OpenedSerializer,
        responses={200: ItemSerializer},
        examples=[OPENED],
    )
    def post(self, request: StaffApiRequest, item_id: int) -> ApiResponse:
        """An edit makes it a draft again. A draft may also be approved without it."""
        item = self.item(item_id)
        asked = OpenedSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        submit_item(item=item, by=request.user, now=timezone.now(), **asked.validated_data)
        return self.answer(item_id)

    @extend_schema(
        operation_id="items_withdraw", summary="Make it a draft again", responses={200: ItemSerializer}
    )
    def delete(self, request: StaffApiRequest, item_id: int) -> ApiResponse:
        withdraw_item(item=self.item(item_id), by=request.user, now=timezone.now())
        return self.answer(item_id)


class HoldView(ItemView):
    @extend_schema(
        operation_id="items_hold",
        summary="Keep an item back for contests",
        request=None,
        responses={200: ItemSerializer},
    )
    def post(self, request: StaffApiRequest, item_id: int) -> ApiResponse:
        """No practice gets it from now on; what is published keeps it. Done twice it changes nothing."""
        hold_item(item=self.item(item_id), held=True, by=request.user, now=timezone.now())
        return self.answer(item_id)

    @extend_schema(
        operation_id="items_release_hold", summary="Let practice have it", responses={200: ItemSerializer}
    )
    def delete(self, request: StaffApiRequest, item_id: int) -> ApiResponse:
        hold_item(item=self.item(item_id), held=False, by=request.user, now=timezone.now())
        return self.answer(item_id)


class CommentsView(ItemView):
    @extend_schema(
        operation_id="items_comments",
        summary="What editors have said of an item",
        responses=CommentSerializer(many=True),
    )
    def get(self, request: StaffApiRequest, item_id: int) -> ApiResponse:
        return ApiResponse(CommentSerializer(comments_on(self.item(item_id)), many=True).data)

    @extend_schema(
        operation_id="items_comment",
        summary="Say something of the newest wording",
        request=CommentSerializer,
        responses={201: CommentSerializer},
        examples=[OpenApiExample("Doubt", value={"text": "B 项也说得通，改一下？"}, request_only=True)],
    )
    def post(self, request: StaffApiRequest, item_id: int) -> ApiResponse:
        """No player ever sees it."""
        item = self.item(item_id)
        asked = CommentSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        comment = comment_on_item(item=item, by=request.user, now=timezone.now(), **asked.validated_data)
        return ApiResponse(CommentSerializer(comment).data, status=201)


class ResolutionView(ItemView):
    @extend_schema(
        operation_id="items_settle_comment",
        summary="Mark a comment as done",
        request=None,
        responses={200: CommentSerializer},
    )
    def post(self, request: StaffApiRequest, item_id: int, comment_id: int) -> ApiResponse:
        settle_comment(comment=self._comment(item_id, comment_id), by=request.user, now=timezone.now())
        return ApiResponse(CommentSerializer(self._comment(item_id, comment_id)).data)

    @extend_schema(
        operation_id="items_unsettle_comment", summary="Open it again", responses={200: CommentSerializer}
    )
    def delete(self, request: StaffApiRequest, item_id: int, comment_id: int) -> ApiResponse:
        unsettle_comment(comment=self._comment(item_id, comment_id), by=request.user, now=timezone.now())
        return ApiResponse(CommentSerializer(self._comment(item_id, comment_id)).data)

    def _comment(self, item_id: int, comment_id: int) -> ItemComment:
        return get_object_or_404(ItemComment, pk=comment_id, item=item_id)
