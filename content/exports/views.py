"""The desk page that hands items out as a file."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET, require_http_methods

from content.exchange.writers import WRITER_OF
from content.exports.choosing import Chosen
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
    chosen = Chosen.of(request.POST)
    if "format" in request.POST:
        form = ExportForm(request.POST, chosen=chosen)
    else:
        form = ExportForm(initial=request.GET.dict(), chosen=chosen)
    context: dict[str, object] = {"form": form, "chosen": chosen}
    if not form.is_valid():
        return _page(request, context, status=400 if form.is_bound else 200)
    quiz = form.cleaned_data.get("quiz")
    if request.POST.get("paper"):
        return _to_paper(request, context, quiz)
    writer = WRITER_OF[form.cleaned_data["format"]]
    written = writer.write(taken_of(form.cleaned_data["versions"], with_pictures=writer.holds_pictures))
    if written.left_out and not request.POST.get("seen"):
        return _page(request, {**context, "left_out": written.left_out})
    name = f"{quiz.title if quiz else '题库'}-{timezone.localdate():%Y%m%d}"
    if request.POST.get("seen") == "list":
        told = "\r\n".join(written.left_out).encode("utf-8-sig")
        return _file(told, f"{name}-放不下的.txt")
    return _file(written.data, f"{name}{writer.suffix}")


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


def _to_paper(request: StaffRequest, context: dict[str, object], quiz: Quiz | None) -> HttpResponse:
    if quiz:
        return redirect("exports:paper", quiz.pk)
    return _page(request, {**context, "no_quiz": True}, status=400)


def _file(data: bytes, name: str) -> HttpResponse:
    return HttpResponse(
        data,
        content_type="application/octet-stream",
        headers={"Content-Disposition": content_disposition_header(True, name) or "attachment"},
    )


def _page(request: StaffRequest, context: dict[str, object], status: int = 200) -> HttpResponse:
    return render(request, "content/exports/export.html", context, status=status)
