"""The desk page that hands items out as a file."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_http_methods

from content.exchange.writers import WRITERS
from content.exports.forms import ExportForm
from content.exports.queries import taken_of
from content.staff.access import StaffRequest, editor_required

_WRITERS = {writer.format: writer for writer in WRITERS}


@require_http_methods(["GET", "POST"])
@editor_required
def export(request: StaffRequest) -> HttpResponse:
    """What the format cannot hold is said before the file is handed out; `seen` says that it was read."""
    form = ExportForm(request.POST) if request.method == "POST" else ExportForm(initial=request.GET.dict())
    context: dict[str, object] = {"form": form}
    if not form.is_valid():
        return _page(request, context, status=400 if form.is_bound else 200)
    writer = _WRITERS[form.cleaned_data["format"]]
    written = writer.write(taken_of(form.cleaned_data["versions"]))
    if written.left_out and not request.POST.get("seen"):
        return _page(request, {**context, "left_out": written.left_out})
    quiz = form.cleaned_data["quiz"]
    name = f"{quiz.title if quiz else '题库'}-{timezone.localdate():%Y%m%d}{writer.suffix}"
    return HttpResponse(
        written.data,
        content_type="application/octet-stream",
        headers={"Content-Disposition": content_disposition_header(True, name) or "attachment"},
    )


def _page(request: StaffRequest, context: dict[str, object], status: int = 200) -> HttpResponse:
    return render(request, "content/exports/export.html", context, status=status)
