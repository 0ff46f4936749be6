"""Desk pages of documents: bring one in, watch it become facts and drafts, read it with the facts marked."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from content.generation import queries
from content.sources import actions
from content.sources.errors import AlreadyLoaded, SourceError
from content.sources.forms import SourceForm
from content.sources.models import Source
from content.staff.access import StaffRequest, editor_required


@require_GET
@editor_required
def source_list(request: StaffRequest) -> HttpResponse:
    return render(request, "content/sources/source_list.html", {"sources": queries.sources_with_counts()})


@require_http_methods(["GET", "POST"])
@editor_required
def source_new(request: StaffRequest) -> HttpResponse:
    """What was typed or pasted stays in the form whatever is wrong with it."""
    form = SourceForm(request.POST or None, request.FILES or None)
    if request.method == "GET":
        return render(request, "content/sources/source_new.html", {"form": form})
    if not form.is_valid():
        return render(request, "content/sources/source_new.html", {"form": form}, status=400)
    try:
        source = actions.add_source(owner=request.user, now=timezone.now(), **form.document())
    except AlreadyLoaded as error:
        context = {"form": form, "error": error, "earlier": error.source}
        return render(request, "content/sources/source_new.html", context, status=409)
    except SourceError as error:
        return render(request, "content/sources/source_new.html", {"form": form, "error": error}, status=400)
    return redirect("sources:detail", source.pk)


@require_GET
@editor_required
def source_detail(request: StaffRequest, source_id: int) -> HttpResponse:
    """The page asks for its part every second while the job runs."""
    source = get_object_or_404(Source, pk=source_id)
    part = "#progress" if request.htmx else ""
    return render(
        request, f"content/sources/source_detail.html{part}", queries.source_page(source, timezone.now())
    )


@require_POST
@editor_required
def source_again(request: StaffRequest, source_id: int) -> HttpResponse:
    """Extract again, after a failure or with newer rules; approved items stay."""
    source = get_object_or_404(Source, pk=source_id)
    actions.extract_again(source=source, now=timezone.now())
    return redirect("sources:detail", source.pk)
