"""Documents in; the work on them and the facts found out."""

from typing import Any

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.generics import GenericAPIView
from rest_framework.parsers import BaseParser, MultiPartParser
from rest_framework.response import Response as ApiResponse
from rest_framework.views import APIView

from content.facts.models import Fact
from content.generation.queries import sources_with_counts
from content.generation.serializers import (
    FactFilterSerializer,
    FactSerializer,
    JobSerializer,
    NewSourceSerializer,
    NewUploadSerializer,
    SourceDetailSerializer,
    SourceLineSerializer,
)
from content.jobs.models import Job
from content.jobs.queries import latest_job
from content.sources.actions import INGEST, add_source, ingest_key
from content.sources.domain.reading import MAX_MB
from content.sources.errors import TooLarge
from content.sources.models import Source
from content.staff.authentication import IsEditor, StaffApiRequest, StaffSession

NEW_SOURCE = OpenApiExample(
    "Text",
    value={"title": "", "kind": "original", "text": "全市共办理法律援助案件2.8万件。"},
    request_only=True,
    media_type="application/json",
)


class SourcesView(GenericAPIView):
    authentication_classes = [StaffSession]
    permission_classes = [IsEditor]
    serializer_class = SourceLineSerializer

    def get_parsers(self) -> list[BaseParser]:
        return [*super().get_parsers(), MultiPartParser()]

    @extend_schema(
        operation_id="sources_list",
        summary="Sources, newest first",
        responses=SourceLineSerializer(many=True),
    )
    def get(self, request: StaffApiRequest) -> ApiResponse:
        page = self.paginate_queryset(sources_with_counts())
        return self.get_paginated_response(SourceLineSerializer(page, many=True).data)

    @extend_schema(
        operation_id="sources_create",
        summary="Bring a document in",
        request={"application/json": NewSourceSerializer, "multipart/form-data": NewUploadSerializer},
        responses={201: SourceDetailSerializer},
        examples=[NEW_SOURCE],
    )
    def post(self, request: StaffApiRequest) -> ApiResponse:
        """The document is kept at once; `job` turns it into facts and drafts."""
        asked = NewUploadSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        source = add_source(owner=request.user, now=timezone.now(), **_document(asked.validated_data))
        place = {"Location": request.build_absolute_uri(reverse("api:source", args=[source.pk]))}
        return ApiResponse(_source_data(source), status=201, headers=place)


class SourceView(APIView):
    authentication_classes = [StaffSession]
    permission_classes = [IsEditor]

    @extend_schema(
        operation_id="sources_detail", summary="A source with its text", responses=SourceDetailSerializer
    )
    def get(self, request: StaffApiRequest, source_id: int) -> ApiResponse:
        return ApiResponse(_source_data(get_object_or_404(Source, pk=source_id)))


class JobView(APIView):
    authentication_classes = [StaffSession]
    permission_classes = [IsEditor]

    @extend_schema(operation_id="jobs_detail", summary="How far a piece of work is", responses=JobSerializer)
    def get(self, request: StaffApiRequest, job_id: int) -> ApiResponse:
        return ApiResponse(JobSerializer(get_object_or_404(Job, pk=job_id)).data)


class FactsView(GenericAPIView):
    authentication_classes = [StaffSession]
    permission_classes = [IsEditor]
    serializer_class = FactSerializer

    @extend_schema(
        operation_id="facts_list",
        summary="Facts, those found last first",
        parameters=[FactFilterSerializer],
        responses=FactSerializer(many=True),
    )
    def get(self, request: StaffApiRequest) -> ApiResponse:
        asked = FactFilterSerializer(data=request.query_params)
        asked.is_valid(raise_exception=True)
        facts = Fact.objects.order_by("-id")
        if source_id := asked.validated_data.get("source"):
            facts = facts.filter(source=source_id)
        return self.get_paginated_response(FactSerializer(self.paginate_queryset(facts), many=True).data)


def _document(data: dict[str, Any]) -> dict[str, Any]:
    """As the arguments of add_source."""
    upload = data.pop("upload", None)
    if upload is None:
        return {"text": "", **data}
    data.pop("text", None)
    if upload.size > MAX_MB * 1024 * 1024:
        raise TooLarge(MAX_MB)
    return {**data, "data": upload.read(), "name": upload.name}


def _source_data(source: Source) -> dict[str, Any]:
    job = latest_job(INGEST, ingest_key(source))
    return SourceDetailSerializer(source, context={"job": job}).data
