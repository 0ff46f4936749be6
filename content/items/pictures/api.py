"""Bringing a picture, to be named in the body of an item."""

from django.urls import reverse
from django.utils import timezone
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.response import Response as ApiResponse
from rest_framework.views import APIView

from content.items.pictures.actions import keep_picture
from content.items.pictures.serializers import NewPictureSerializer, PictureSerializer
from content.staff.authentication import IsEditor, StaffApiRequest, StaffSession


class PicturesView(APIView):
    authentication_classes = [StaffSession]
    permission_classes = [IsEditor]

    @extend_schema(
        operation_id="pictures_create",
        summary="Bring a picture",
        request=NewPictureSerializer,
        responses={201: PictureSerializer},
        examples=[OpenApiExample("PNG", value={"data": "iVBORw0KGgo="}, request_only=True)],
    )
    def post(self, request: StaffApiRequest) -> ApiResponse:
        """It is made small and bare. An item names it in its body: `picture: {id, alt}`."""
        asked = NewPictureSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        picture = keep_picture(data=asked.validated_data["data"], by=request.user, now=timezone.now())
        place = request.build_absolute_uri(reverse("picture", args=[picture.name]))
        return ApiResponse(PictureSerializer(picture).data, status=201, headers={"Location": place})
