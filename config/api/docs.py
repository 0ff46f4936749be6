"""The OpenAPI description, and a page of ours that shows it without a CDN and without inline scripts."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from drf_spectacular.views import SpectacularAPIView


class SchemaView(SpectacularAPIView):
    """YAML, or JSON when asked for (`?format=json`). Open to everybody, and not counted."""

    authentication_classes = []
    permission_classes = []
    throttle_classes = []


@require_safe
def docs(request: HttpRequest) -> HttpResponse:
    return render(request, "api/docs.html")
