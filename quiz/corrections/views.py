"""重新判分: a wording that was played is put right, for those who have answered it too."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from content.items.models import Item, ItemVersion
from content.jobs.queries import latest_job
from content.staff.access import StaffRequest, editor_required
from quiz.play.models import Correction, RulingKind
from quiz.replies import page

from . import actions, phrases, queries
from .errors import CorrectionError, NoNewKey
from .telling import tell_running_rooms


@require_GET
@editor_required
def item(request: StaffRequest, item_id: int) -> HttpResponse:
    """For the review desk: which wordings were marked and can be corrected, as a fragment or a page."""
    item = get_object_or_404(Item, pk=item_id)
    context = {"item": item, "lines": queries.judged_wordings(item)}
    name = "quiz/corrections/_item.html" if request.htmx else "quiz/corrections/item.html"
    return render(request, name, context)


@require_http_methods(["GET", "HEAD", "POST"])
@editor_required
def version(request: StaffRequest, version_id: int) -> HttpResponse:
    """GET shows what each way to correct would change, POST does it."""
    frozen = ItemVersion.objects.select_related("item").exclude(frozen_at=None)
    version = get_object_or_404(frozen, pk=version_id)
    if request.method != "POST":
        return _page(request, version)
    try:
        made = _correct(request, version)
    except CorrectionError as error:
        return _page(request, version, fault=str(error), status=409)
    tell_running_rooms(correction=made, now=timezone.now())
    messages.success(request, phrases.VOIDED if made.kind == RulingKind.VOID else phrases.BEGUN)
    return redirect("corrections:version", version.pk)


def _correct(request: StaffRequest, version: ItemVersion) -> Correction:
    """Raises CorrectionError."""
    posted, by, now = request.POST, request.user, timezone.now()
    reason, seen, way = posted.get("reason", ""), _number(posted.get("seen", "")), posted.get("way", "")
    if way == "void":
        return actions.void_wording(version=version, reason=reason, by=by, now=now, seen=seen)
    newer = ItemVersion.objects.filter(item=version.item_id, pk=_number(way) or 0).first()
    if newer is None:
        raise NoNewKey
    return actions.correct_key(version=version, by_version=newer, reason=reason, by=by, now=now, seen=seen)


def _page(request: StaffRequest, version: ItemVersion, *, fault: str = "", status: int = 200) -> HttpResponse:
    played = queries.played_wording(version)
    context = {
        "played": played,
        "version": version,
        "job": latest_job(actions.REMARK, actions.job_key(version.pk)),
        "changed": queries.changed_scores(played.in_force) if played.in_force else None,
        "fault": fault,
        "typed": request.POST,
    }
    template = "quiz/corrections/version.html"
    return page(request, template, context, fragment=f"{template}#standing", status=status)


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None
