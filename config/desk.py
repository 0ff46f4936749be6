"""The first page of the desk: what waits, in both apps."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from content.generation.queries import (
    failed_sources,
    sources_in_work,
    sources_to_check,
    sources_to_confirm,
)
from content.jobs.queries import worker_is_alive
from content.review.history import has_decided
from content.review.queries import queue, sources_with_drafts, waiting_for
from content.staff.access import StaffRequest, editor_required
from content.staff.models import User
from quiz.activities.queries import running_activities
from quiz.opinions.queue import open_case_count

SHOWN = 10


@dataclass(frozen=True)
class Steps:
    """What this person has done of the way from a document to an activity, once at least."""

    loaded: bool
    reviewed: bool
    composed: bool
    published: bool

    @property
    def all_done(self) -> bool:
        return self.loaded and self.reviewed and self.composed and self.published


@require_safe
@editor_required
def desk(request: StaffRequest) -> HttpResponse:
    now = timezone.now()
    context = {
        "steps": steps_of(request.user),
        "for_you": waiting_for(request.user).count(),
        "waiting": sources_with_drafts()[:SHOWN],
        "written": queue(None).filter(state="draft").count(),
        "in_work": sources_in_work()[:SHOWN],
        "to_confirm": sources_to_confirm()[:SHOWN],
        "to_check": sources_to_check()[:SHOWN],
        "failed": failed_sources()[:SHOWN],
        "reports": open_case_count(),
        "running": running_activities(now)[:SHOWN],
        "worker_alive": worker_is_alive(now),
    }
    return render(request, "desk/home.html", context)


def steps_of(user: User) -> Steps:
    return Steps(
        loaded=user.sources.exists(),
        reviewed=has_decided(user),
        composed=user.quizzes.exists(),
        published=user.activities.exists(),
    )
