"""Desk pages of imports: bring a file, see every row judged, bring the good ones in, take them back."""

from pathlib import PurePath

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from content.exchange.writers.corrections import corrected_file
from content.exchange.writers.templates import TEMPLATES
from content.exchange.writers.templates import template as table_template
from content.imports import actions, queries
from content.imports.errors import ImportFault
from content.imports.forms import ImportForm
from content.imports.models import ImportBatch
from content.imports.phrases import DISCARDED, FORMAT_NAMES, TABS
from content.staff.access import StaffRequest, editor_required

PAGE_SIZE = 50
SHOWN_BATCHES = 20
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_http_methods(["GET", "POST"])
@editor_required
def import_new(request: StaffRequest) -> HttpResponse:
    form = ImportForm(request.POST, request.FILES) if request.method == "POST" else ImportForm()
    if form.is_valid():
        batch = actions.add_batch(owner=request.user, now=timezone.now(), **form.file())
        return redirect("imports:detail", batch.pk)
    context = {"form": form, "batches": queries.batches_of(request.user)[:SHOWN_BATCHES]}
    context["templates"] = [(layout, FORMAT_NAMES[layout]) for layout in TEMPLATES]
    return render(request, "content/imports/import_new.html", context, status=400 if form.is_bound else 200)


@require_GET
@editor_required
def import_detail(request: StaffRequest, batch_id: int) -> HttpResponse:
    """While a job works on the file the page asks for its part every second."""
    batch = _batch(request, batch_id)
    tab = request.GET.get("show", "all")
    tab = tab if tab in TABS else "all"
    context = queries.batch_page(batch, timezone.now())
    if not context["working"]:
        page = Paginator(queries.rows_shown(batch, tab), PAGE_SIZE).get_page(request.GET.get("page"))
        context |= {"tab": tab, "page": page, "rows": queries.shown(list(page))}
    part = "#progress" if request.htmx else ""
    return render(request, f"content/imports/import_detail.html{part}", context)


@require_GET
@editor_required
def faulty_rows(request: StaffRequest, batch_id: int) -> HttpResponse:
    """The rows that could not be taken, each with its reason, to be mended and brought again."""
    batch = _batch(request, batch_id)
    name = f"{PurePath(batch.name).stem}-要改的行.xlsx"
    return _download(corrected_file(queries.refused_items(batch)), name)


@require_GET
@editor_required
def template(request: StaffRequest, layout: str) -> HttpResponse:
    """An empty table with three rows that show how it is filled in."""
    if layout not in TEMPLATES:
        raise Http404
    return _download(table_template(layout), f"{FORMAT_NAMES[layout]}-模板.xlsx".replace("／", "或"))


def _download(data: bytes, name: str) -> HttpResponse:
    disposition = content_disposition_header(True, name) or "attachment"
    return HttpResponse(data, content_type=XLSX, headers={"Content-Disposition": disposition})


@require_POST
@editor_required
def import_apply(request: StaffRequest, batch_id: int) -> HttpResponse:
    batch = _batch(request, batch_id)
    try:
        actions.apply_batch(
            batch=batch,
            choices=request.POST.getlist("outcome"),
            whole=request.POST.get("do") == "whole",
            by=request.user,
            now=timezone.now(),
        )
    except ImportFault as error:
        messages.error(request, str(error))
    return redirect("imports:detail", batch.pk)


@require_POST
@editor_required
def import_undo(request: StaffRequest, batch_id: int) -> HttpResponse:
    batch = _batch(request, batch_id)
    try:
        actions.undo_batch(batch=batch, by=request.user, now=timezone.now())
    except ImportFault as error:
        messages.error(request, str(error))
    return redirect("imports:detail", batch.pk)


@require_POST
@editor_required
def import_discard(request: StaffRequest, batch_id: int) -> HttpResponse:
    try:
        actions.discard_batch(batch=_batch(request, batch_id))
    except ImportFault as error:
        messages.error(request, str(error))
        return redirect("imports:detail", batch_id)
    messages.success(request, DISCARDED)
    return redirect("imports:new")


def _batch(request: StaffRequest, batch_id: int) -> ImportBatch:
    return get_object_or_404(queries.batches_of(request.user), pk=batch_id)
