"""The desk page that hands items out as a file."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET, require_http_methods

from content.exchange.writers import WRITER_OF
from content.exports.forms import ExportForm
from content.exports.paper import printed_paper
from content.exports.queries import taken_of
from content.items.queries import content_of
from content.releases.models import Quiz
from content.releases.queries import frozen_versions
from content.staff.access import StaffRequest, editor_required


@require_http_methods(["GET", "POST"])
@editor_required
def export(request: StaffRequest) -> HttpResponse:
    """What the format cannot hold is said before the file is handed out; `seen` says that it was read."""
    form = ExportForm(request.POST) if request.method == "POST" else ExportForm(initial=request.GET.dict())
    context: dict[str, object] = {"form": form}
    if not form.is_valid():
        return _page(request, context, status=400 if form.is_bound else 200)
    writer = WRITER_OF[form.cleaned_data["format"]]
    written = writer.write(taken_of(form.cleaned_data["versions"], with_pictures=writer.holds_pictures))
    if written.left_out and not request.POST.get("seen"):
        return _page(request, {**context, "left_out": written.left_out})
    quiz = form.cleaned_data["quiz"]
    name = f"{quiz.title if quiz else '题库'}-{timezone.localdate():%Y%m%d}{writer.suffix}"
    return HttpResponse(
        written.data,
        content_type="application/octet-stream",
        headers={"Content-Disposition": content_disposition_header(True, name) or "attachment"},
    )


@require_GET
@editor_required
def paper(request: StaffRequest, quiz_id: int) -> HttpResponse:
    """To be printed, or saved as PDF by the browser; with `key` the answers on a sheet of their own."""
    quiz = get_object_or_404(Quiz, pk=quiz_id)
    contents = [content_of(version) for version in frozen_versions(quiz)]
    context = {
        "quiz": quiz,
        "sections": printed_paper(contents, quiz.pk),
        "with_key": bool(request.GET.get("key")),
    }
    return render(request, "content/exports/paper.html", context)


def _page(request: StaffRequest, context: dict[str, object], status: int = 200) -> HttpResponse:
    return render(request, "content/exports/export.html", context, status=status)
