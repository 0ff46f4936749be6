"""Desk pages of activities: make one from a quiz, share it, take it down, put it up again."""

from io import BytesIO
from random import SystemRandom

import segno
from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from content.releases.errors import ReleaseError
from content.releases.models import Quiz
from content.releases.pools import quiz_pool, release_pool
from content.releases.queries import audience_counts_of, quiz_audience_counts, release_news
from content.staff.access import StaffRequest, editor_required
from content.staff.queries import ownership, whose
from quiz.activities import actions, queries
from quiz.activities.desk import phrases
from quiz.activities.desk.forms import ActivityForm
from quiz.activities.domain.windows import window_state
from quiz.activities.errors import ActivityError, InvalidRules
from quiz.activities.models import Activity
from quiz.activities.phrases import rule_lines
from quiz.activities.posters.fonts import chinese_font
from quiz.activities.posters.picture import NoChineseFont, PosterText, poster_png
from quiz.activities.presets import PRACTICE, PRESETS
from quiz.replies import page


@require_GET
@editor_required
def activity_list(request: StaffRequest) -> HttpResponse:
    now = timezone.now()
    activities, tabs = whose(queries.desk_activities(now), request.GET.get("owner", ""), request.user)
    context = {"activities": queries.with_outdated_count(activities), "now": now, **tabs}
    return render(request, "quiz/activities/desk_list.html", context)


@require_GET
@editor_required
def practices_with_held(request: StaffRequest) -> HttpResponse:
    """Where what is kept back is still practised, or the `item` alone; a page, or a fragment where items are
    kept back."""
    item_id = request.GET.get("item", "")
    asked = int(item_id) if item_id.isdecimal() and len(item_id) < 18 else None
    found = queries.practices_with_held(timezone.now(), asked)
    template = "quiz/activities/desk_held.html"
    return page(request, template, {"activities": found, "one": asked}, fragment=f"{template}#found")


@require_http_methods(["GET", "POST"])
@editor_required
def activity_new(request: StaffRequest, quiz_id: int) -> HttpResponse:
    """GET fills the form from a preset; POST freezes the quiz and opens the activity, both or neither."""
    quiz = get_object_or_404(Quiz, pk=quiz_id)
    now, counts, pool = timezone.now(), quiz_audience_counts(quiz), quiz_pool(quiz)
    if request.method == "GET":
        preset = PRESETS.get(request.GET.get("preset", ""), PRACTICE)
        rules = preset.rules_from(now, counts.total)
        form = ActivityForm(
            initial={"title": quiz.title[:60], "text": quiz.text, **rules}, counts=counts, pool=pool
        )
        return _render_form(request, form, quiz=quiz, preset=preset.code)
    form = ActivityForm(request.POST, counts=counts, pool=pool)
    if not form.is_valid():
        return _render_form(request, form, quiz=quiz, status=400)
    try:
        activity = actions.publish_activity(
            quiz=quiz,
            by=request.user,
            now=now,
            rng=SystemRandom(),
            rules=form.rules(),
            without_held="without_held" in request.POST,
            **form.sayings(),
        )
    except InvalidRules as error:
        form.show(error)
        return _render_form(request, form, quiz=quiz, status=400)
    except ReleaseError as error:
        return _render_form(request, form, quiz=quiz, error=error, status=409)
    messages.success(request, phrases.PUBLISHED)
    return redirect("activity_desk:detail", activity.pk)


@require_GET
@editor_required
def activity_detail(request: StaffRequest, activity_id: int) -> HttpResponse:
    return _render_detail(request, activity_id)


@require_http_methods(["GET", "POST"])
@editor_required
def activity_edit(request: StaffRequest, activity_id: int) -> HttpResponse:
    """Rules changed here hold for attempts that begin later; begun ones finish on theirs."""
    activity = get_object_or_404(Activity.objects.select_related("release"), pk=activity_id)
    counts = audience_counts_of(activity.release)
    pool = release_pool(activity.release)
    form = ActivityForm(request.POST or None, instance=activity, counts=counts, pool=pool)
    if request.method == "GET":
        return _render_form(request, form, activity=activity)
    if not form.is_valid():
        return _render_form(request, form, activity=activity, status=400)
    try:
        actions.edit_activity(
            activity=activity, by=request.user, now=timezone.now(), rules=form.rules(), **form.sayings()
        )
    except InvalidRules as error:
        form.show(error)
        return _render_form(request, form, activity=activity, status=400)
    messages.success(request, phrases.EDITED)
    return redirect("activity_desk:detail", activity.pk)


@require_POST
@editor_required
def activity_withdraw(request: StaffRequest, activity_id: int) -> HttpResponse:
    activity = get_object_or_404(Activity, pk=activity_id)
    note = request.POST.get("note", "")
    actions.withdraw_activity(activity=activity, note=note, by=request.user, now=timezone.now())
    return redirect("activity_desk:detail", activity.pk)


@require_POST
@editor_required
def activity_republish(request: StaffRequest, activity_id: int) -> HttpResponse:
    """改好再发: what the quiz holds now, under the same link."""
    activity = get_object_or_404(Activity.objects.select_related("release__quiz"), pk=activity_id)
    try:
        actions.republish_activity(
            activity=activity,
            by=request.user,
            now=timezone.now(),
            without_held="without_held" in request.POST,
        )
    except (ReleaseError, ActivityError) as error:
        return _render_detail(request, activity_id, error=error, status=409)
    messages.success(request, phrases.REPUBLISHED)
    return redirect("activity_desk:detail", activity.pk)


@require_GET
@editor_required
def poster(request: StaffRequest, activity_id: int) -> HttpResponse:
    activity = get_object_or_404(Activity, pk=activity_id)
    context = {
        "activity": activity,
        "rules": rule_lines(activity),
        "address": _address(request, activity),
        "can_draw": chinese_font() is not None,
    }
    return render(request, "quiz/activities/poster.html", context)


@require_GET
@editor_required
def poster_picture(request: StaffRequest, activity_id: int) -> HttpResponse:
    activity = get_object_or_404(Activity, pk=activity_id)
    text = PosterText(
        site=settings.SITE["name"],
        title=activity.title,
        text=activity.text,
        lines=tuple(rule_lines(activity)[:4]),
        host_body=settings.SITE["host_body"],
        address=_address(request, activity),
    )
    try:
        picture = poster_png(text, chinese_font())
    except NoChineseFont as error:
        return HttpResponse(str(error), status=503, content_type="text/plain; charset=utf-8")
    return HttpResponse(picture, content_type="image/png")


@require_GET
@editor_required
def qr(request: StaffRequest, activity_id: int) -> HttpResponse:
    activity = get_object_or_404(Activity, pk=activity_id)
    buffer = BytesIO()
    segno.make(_address(request, activity), error="m", micro=False).save(
        buffer, kind="svg", scale=8, border=4, dark="#122334", light="#ffffff", xmldecl=False
    )
    return HttpResponse(buffer.getvalue(), content_type="image/svg+xml")


def _address(request: StaffRequest, activity: Activity) -> str:
    return request.build_absolute_uri(reverse("activities:detail", args=[activity.code]))


def _render_form(
    request: StaffRequest,
    form: ActivityForm,
    *,
    quiz: Quiz | None = None,
    activity: Activity | None = None,
    error: ReleaseError | None = None,
    preset: str = "",
    status: int = 200,
) -> HttpResponse:
    context = {
        "form": form,
        "quiz": quiz,
        "activity": activity,
        "error": error,
        "presets": PRESETS,
        "preset": preset,
    }
    return render(request, "quiz/activities/desk_form.html", context, status=status)


def _render_detail(
    request: StaffRequest,
    activity_id: int,
    *,
    error: ReleaseError | ActivityError | None = None,
    status: int = 200,
) -> HttpResponse:
    now = timezone.now()
    activity = get_object_or_404(queries.desk_activities(now).select_related("release__quiz"), pk=activity_id)
    is_over = window_state(activity.opens_at, activity.closes_at, now) == "closed"
    context = {
        "news": [] if is_over else release_news(activity.release),
        "activity": activity,
        "held": queries.practices_with_held(now).filter(pk=activity_id).first(),
        "rules": rule_lines(activity),
        "address": _address(request, activity),
        "local": request.get_host().split(":")[0] in ("127.0.0.1", "localhost"),
        "error": error,
        "now": now,
        **ownership(activity),
    }
    return render(request, "quiz/activities/desk_detail.html", context, status=status)
