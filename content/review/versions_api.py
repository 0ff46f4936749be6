"""The wordings of an item, and what two of them say differently."""

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework.response import Response as ApiResponse

from content.items.api import ItemView
from content.items.models import ItemVersion
from content.items.serializers import VersionSerializer
from content.review.serializers import ChangeSerializer, SinceSerializer, VersionLineSerializer
from content.review.versions import differing, version_lines
from content.staff.authentication import StaffApiRequest


class VersionView(ItemView):
    """Base of all that needs one wording of an item."""

    def version(self, item_id: int, number: int) -> ItemVersion:
        return get_object_or_404(ItemVersion, item=item_id, number=number)


class VersionsView(ItemView):
    @extend_schema(
        operation_id="items_versions",
        summary="The wordings of an item, newest first",
        responses=VersionLineSerializer(many=True),
    )
    def get(self, request: StaffApiRequest, item_id: int) -> ApiResponse:
        return ApiResponse(VersionLineSerializer(version_lines(self.item(item_id)), many=True).data)


class VersionDetailView(VersionView):
    @extend_schema(operation_id="items_version", summary="One wording", responses=VersionSerializer)
    def get(self, request: StaffApiRequest, item_id: int, number: int) -> ApiResponse:
        return ApiResponse(VersionSerializer(self.version(item_id, number)).data)


class ChangesView(VersionView):
    @extend_schema(
        operation_id="items_changes",
        summary="What a wording says otherwise than another one",
        parameters=[SinceSerializer],
        responses=ChangeSerializer(many=True),
    )
    def get(self, request: StaffApiRequest, item_id: int, number: int) -> ApiResponse:
        """The one before it, if no other is named. The first differs from none."""
        asked = SinceSerializer(data=request.query_params)
        asked.is_valid(raise_exception=True)
        after = self.version(item_id, number)
        before = self.version(item_id, asked.validated_data.get("since", max(1, number - 1)))
        return ApiResponse(ChangeSerializer(differing(before, after), many=True).data)
