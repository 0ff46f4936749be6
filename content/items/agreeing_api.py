"""What editors tell each other of an item before it is decided: that it is ready."""

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.response import Response as ApiResponse

from content.items.actions import submit_item, withdraw_item
from content.items.api import OPENED, ItemView
from content.items.serializers import ItemSerializer, OpenedSerializer
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
