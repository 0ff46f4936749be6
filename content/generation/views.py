"""Desk pages of documents: bring one in, see its text, watch it become facts and drafts, compare editions."""

from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from content.generation import queries
from content.generation.comparing import changes_page
from content.sources import actions
from content.sources.errors import AlreadyLoaded, SourceError
from content.sources.forms import SourceForm
from content.sources.models import Source, SourceState
from content.sources.queries import edition_before
from content.staff.access import StaffRequest, editor_required
from content.staff.queries import ownership, whose


@require_GET
@editor_required
def source_list(request: StaffRequest) -> HttpResponse:
    sources, tabs = whose(queries.sources_with_counts(), request.GET.get("owner", ""), request.user)
    return render(request, "content/sources/source_list.html", {"sources": sources, **tabs})


@require_http_methods(["GET", "POST"])
@editor_required
def source_new(request: StaffRequest) -> HttpResponse:
    """`replaces` names the document that this is a newer edition of, where the editor came from one."""
    earlier = _asked(request.POST.get("replaces") or request.GET.get("replaces"))
    if request.method == "GET":
        return _form(request, SourceForm(), earlier)
    return _bring_in(request, earlier)


@require_http_methods(["GET", "POST"])
@editor_required
def source_text(request: StaffRequest, source_id: int) -> HttpResponse:
    """Paste again: the text of a document that was not started stands in the form, to be mended."""
    source = get_object_or_404(Source, pk=source_id, state=SourceState.ARRIVED)
    earlier = _asked(request.POST.get("replaces") or request.GET.get("replaces"))
    if request.method == "GET":
        return _form(request, SourceForm.of(source), earlier)
    return _bring_in(request, earlier, instead_of=source)


@require_GET
@editor_required
def source_detail(request: StaffRequest, source_id: int) -> HttpResponse:
    """First the text, to be confirmed; then the page asks for its part every second while the job runs."""
    source = get_object_or_404(Source, pk=source_id)
    if source.state == SourceState.ARRIVED:
        return _confirm(request, source, _asked(request.GET.get("replaces")))
    part = "#progress" if request.htmx else ""
    context = {**queries.source_page(source, timezone.now()), **ownership(source)}
    return render(request, f"content/sources/source_detail.html{part}", context)


@require_POST
@editor_required
def source_start(request: StaffRequest, source_id: int) -> HttpResponse:
    """The text is right: make items of it, as a newer edition of `replaces` or as a source of its own."""
    source = get_object_or_404(Source, pk=source_id)
    if source.state != SourceState.ARRIVED:  # pressed twice
        return redirect("sources:detail", source.pk)
    earlier = _asked(request.POST.get("replaces"))
    try:
        actions.start_source(source=source, replaces=earlier, now=timezone.now())
    except SourceError as error:
        return _confirm(request, source, None, error)
    return redirect("sources:detail", source.pk)


@require_POST
@editor_required
def source_discard(request: StaffRequest, source_id: int) -> HttpResponse:
    actions.discard_source(source=get_object_or_404(Source, pk=source_id))
    return redirect("sources:list")


@require_GET
@editor_required
def source_changes(request: StaffRequest, source_id: int) -> HttpResponse:
    source = get_object_or_404(Source, pk=source_id)
    earlier = edition_before(source)
    if earlier is None:
        raise Http404
    return render(request, "content/sources/source_changes.html", changes_page(source, earlier))


@require_POST
@editor_required
def source_again(request: StaffRequest, source_id: int) -> HttpResponse:
    """Extract again, after a failure or with newer rules; approved items stay."""
    source = get_object_or_404(Source, pk=source_id)
    try:
        actions.extract_again(source=source, now=timezone.now())
    except SourceError as error:
        messages.error(request, str(error))
    return redirect("sources:detail", source.pk)


def _asked(source_id: str | None) -> Source | None:
    """The document named in the address or the form."""
    if not source_id:
        return None
    if not source_id.isdecimal():
        raise Http404
    return get_object_or_404(Source, pk=int(source_id))


def _bring_in(
    request: StaffRequest, earlier: Source | None, instead_of: Source | None = None
) -> HttpResponse:
    """What was typed or pasted stays in the form whatever is wrong with it."""
    form = SourceForm(request.POST, request.FILES)
    if not form.is_valid():
        return _form(request, form, earlier, status=400)
    try:
        source = actions.add_source(
            owner=request.user, now=timezone.now(), start=False, instead_of=instead_of, **form.document()
        )
    except SourceError as error:
        status = 409 if isinstance(error, AlreadyLoaded) else 400
        return _form(request, form, earlier, error, status=status)
    address = reverse("sources:detail", args=[source.pk])
    return redirect(f"{address}?{urlencode({'replaces': earlier.pk})}" if earlier else address)


def _form(
    request: StaffRequest,
    form: SourceForm,
    earlier: Source | None,
    error: SourceError | None = None,
    status: int = 200,
) -> HttpResponse:
    loaded = error.source if isinstance(error, AlreadyLoaded) else None
    context = {"form": form, "earlier": earlier, "error": error, "loaded": loaded}
    return render(request, "content/sources/source_new.html", context, status=status)


def _confirm(
    request: StaffRequest, source: Source, asked: Source | None, error: SourceError | None = None
) -> HttpResponse:
    context = {**queries.confirm_page(source, asked), "error": error}
    return render(request, "content/sources/source_confirm.html", context, status=409 if error else 200)
