"""Preview links by program: list, make and revoke them."""

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.response import Response as ApiResponse
from rest_framework.views import APIView

from content.items.models import Item
from content.previews.actions import make_link, revoke_link
from content.previews.domain import USUAL_LIFE
from content.previews.models import PreviewLink
from content.previews.queries import LinkLine, link_line, link_lines
from content.previews.serializers import NewLinkSerializer, PreviewLinkSerializer
from content.releases.models import Quiz
from content.staff.authentication import IsEditor, StaffApiRequest, StaffSession

DAYS = OpenApiExample("Days", value={"days": 3}, request_only=True)


class LinksView(APIView):
    """Base of the links to one thing."""

    authentication_classes = [StaffSession]
    permission_classes = [IsEditor]

    def listed(self, request: StaffApiRequest, target: Item | Quiz) -> ApiResponse:
        return ApiResponse([_data(request, line) for line in link_lines(target, timezone.now())])

    def made(self, request: StaffApiRequest, target: Item | Quiz) -> ApiResponse:
        asked = NewLinkSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        now, days = timezone.now(), asked.validated_data.get("days", USUAL_LIFE)
        link = make_link(target=target, by=request.user, now=now, days=days)
        return ApiResponse(_data(request, link_line(link, now)), status=201)


class ItemLinksView(LinksView):
    @extend_schema(
        operation_id="items_preview_links",
        summary="The preview links to an item",
        responses=PreviewLinkSerializer(many=True),
    )
    def get(self, request: StaffApiRequest, item_id: int) -> ApiResponse:
        return self.listed(request, get_object_or_404(Item, pk=item_id))

    @extend_schema(
        operation_id="items_preview",
        summary="Make a preview link to an item",
        request=NewLinkSerializer,
        responses={201: PreviewLinkSerializer},
        examples=[DAYS],
    )
    def post(self, request: StaffApiRequest, item_id: int) -> ApiResponse:
        """Whoever holds it reads the question with its answer, without an account."""
        return self.made(request, get_object_or_404(Item, pk=item_id))


class QuizLinksView(LinksView):
    @extend_schema(
        operation_id="quizzes_preview_links",
        summary="The preview links to a quiz",
        responses=PreviewLinkSerializer(many=True),
    )
    def get(self, request: StaffApiRequest, quiz_id: int) -> ApiResponse:
        return self.listed(request, get_object_or_404(Quiz, pk=quiz_id))

    @extend_schema(
        operation_id="quizzes_preview",
        summary="Make a preview link to a quiz",
        request=NewLinkSerializer,
        responses={201: PreviewLinkSerializer},
        examples=[DAYS],
    )
    def post(self, request: StaffApiRequest, quiz_id: int) -> ApiResponse:
        """Whoever holds it reads the questions with their answers, without an account."""
        return self.made(request, get_object_or_404(Quiz, pk=quiz_id))


class LinkView(APIView):
    authentication_classes = [StaffSession]
    permission_classes = [IsEditor]

    @extend_schema(
        operation_id="preview_links_revoke",
        summary="Revoke a preview link",
        responses={200: PreviewLinkSerializer},
    )
    def delete(self, request: StaffApiRequest, link_id: int) -> ApiResponse:
        """It opens no more, from this moment. Done twice it changes nothing."""
        links, now = PreviewLink.objects.select_related("made_by"), timezone.now()
        revoke_link(link=get_object_or_404(links, pk=link_id), by=request.user, now=now)
        return ApiResponse(_data(request, link_line(links.get(pk=link_id), now)))


def _data(request: StaffApiRequest, line: LinkLine) -> dict[str, object]:
    address = request.build_absolute_uri(reverse("preview", args=[line.token])) if line.token else ""
    return PreviewLinkSerializer({"link": line.link, "state": line.state, "address": address}).data
