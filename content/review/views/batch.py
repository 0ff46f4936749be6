"""Approving all drafts of a queue that no check complains about: shown first, then done in one press."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from content.items import formats
from content.items.models import ItemVersion
from content.items.phrases import FORMAT_NAMES
from content.items.queries import content_of
from content.review import actions, phrases, queries
from content.review.errors import ReviewError
from content.review.forms import marks_of
from content.sources.models import Source
from content.staff.access import StaffRequest, editor_required


@require_http_methods(["GET", "POST"])
@editor_required
def batch(request: StaffRequest, source_id: int | None = None) -> HttpResponse:
    """GET lists what would be approved; POST approves those listed that still stand as they were shown."""
    source = get_object_or_404(Source, pk=source_id) if source_id else None
    if request.method == "GET":
        return _render(request, source)
    marks = marks_of(request.POST.getlist("ready"))
    try:
        ids = actions.approve_batch(marks=marks, by=request.user, now=timezone.now())
    except ReviewError as error:
        return _render(request, source, fault=str(error), status=409)
    messages.success(request, phrases.approved(len(ids), len(marks)))
    return redirect("review:list")


def _render(
    request: StaffRequest, source: Source | None, *, fault: str = "", status: int = 200
) -> HttpResponse:
    found = queries.batch(source, request.user)
    context = {
        "source": source,
        "batch": found,
        "lines": [(version, _key_text(version)) for version in found.ready],
        "format_names": FORMAT_NAMES,
        "fault": fault,
    }
    return render(request, "content/review/batch.html", context, status=status)


def _key_text(version: ItemVersion) -> str:
    content = content_of(version)
    return formats.get(content.format).key_text(content)
