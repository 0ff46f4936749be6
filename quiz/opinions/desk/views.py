"""The queue of reports: what players and hosts say is wrong, and what the desk makes of it."""

from datetime import datetime

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.views.decorators.http import require_GET, require_POST

from content.items.models import ItemVersion
from content.staff.access import StaffRequest, editor_required
from quiz.opinions import queue
from quiz.opinions.actions import decide
from quiz.opinions.desk import phrases
from quiz.opinions.errors import OpinionError


@require_GET
@editor_required
def report_list(request: StaffRequest) -> HttpResponse:
    return _list(request)


@require_POST
@editor_required
def decisions(request: StaffRequest) -> HttpResponse:
    """Settles one line of the queue as the page showed it; what came in since stays open."""
    posted = request.POST
    version = ItemVersion.objects.filter(pk=_number(posted.get("version", ""))).first()
    shown = _moment(posted.get("shown", ""))
    if version is None or shown is None or posted.get("reason") not in queue.REASONS:
        messages.error(request, phrases.GONE)
        return redirect("reports:list")
    try:
        decision = decide(
            version=version,
            reason=posted["reason"],
            outcome=posted.get("outcome", ""),
            note=posted.get("note", ""),
            covers_until=shown,
            by=request.user,
            now=timezone.now(),
        )
    except OpinionError as error:
        at_fault = queue.Topic(version.pk, posted["reason"])
        return _list(request, fault=str(error), at_fault=at_fault, status=400)
    messages.success(request, phrases.SETTLED[decision.outcome])
    return redirect("reports:list")


def _list(
    request: StaffRequest, *, fault: str = "", at_fault: queue.Topic | None = None, status: int = 200
) -> HttpResponse:
    cases = queue.open_cases()
    context = {
        "cases": cases,
        "count": queue.open_case_count() if len(cases) == queue.MOST_CASES else len(cases),
        "decisions": queue.decisions(),
        "reasons": queue.REASONS,
        "fault": fault,
        "at_fault": at_fault,
    }
    return render(request, "quiz/opinions/report_list.html", context, status=status)


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def _moment(text: str) -> datetime | None:
    """As the page wrote it; None for anything else."""
    try:
        moment = parse_datetime(text)
    except ValueError:
        return None
    return moment if moment and timezone.is_aware(moment) else None
