"""Desk pages of quizzes: the list, and composing one."""

import secrets

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from content.items.cases.queries import side_by_side
from content.items.domain import AudienceCounts
from content.items.models import Item, ItemState
from content.items.phrases import AUDIENCE_NAMES, FORMAT_NAMES
from content.releases import actions, phrases, queries
from content.releases.errors import ReleaseError
from content.releases.forms import QuizForm
from content.releases.models import Quiz
from content.sources.models import Source
from content.staff.access import StaffRequest, editor_required
from content.staff.queries import ownership, whose

POOL_SIZE = 30


@require_http_methods(["GET", "POST"])
@editor_required
def quiz_list(request: StaffRequest) -> HttpResponse:
    form = QuizForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        quiz = actions.create_quiz(
            code=secrets.token_hex(6), owner=request.user, now=timezone.now(), **form.cleaned_data
        )
        return redirect("quizzes:detail", quiz.pk)
    quizzes, tabs = whose(queries.quizzes_with_counts(), request.GET.get("owner", ""), request.user)
    context = {"form": form, "quizzes": quizzes, **tabs}
    return render(request, "content/releases/quiz_list.html", context, status=400 if form.errors else 200)


@require_POST
@editor_required
def quiz_from_source(request: StaffRequest, source_id: int) -> HttpResponse:
    """Every approved item of a document as a quiz, in one press."""
    source = get_object_or_404(Source, pk=source_id)
    try:
        quiz = actions.create_quiz_from_source(
            source=source, code=secrets.token_hex(6), owner=request.user, now=timezone.now()
        )
    except ReleaseError as error:
        messages.error(request, str(error))
        return redirect("sources:detail", source.pk)
    return redirect("quizzes:detail", quiz.pk)


@require_POST
@editor_required
def quiz_copy(request: StaffRequest, quiz_id: int) -> HttpResponse:
    quiz = get_object_or_404(Quiz, pk=quiz_id)
    copy = actions.copy_quiz(quiz=quiz, code=secrets.token_hex(6), owner=request.user, now=timezone.now())
    messages.success(request, phrases.COPIED)
    return redirect("quizzes:detail", copy.pk)


@require_GET
@editor_required
def quiz_detail(request: StaffRequest, quiz_id: int) -> HttpResponse:
    quiz = get_object_or_404(Quiz, pk=quiz_id)
    return _render_compose(request, quiz)


@require_POST
@editor_required
def quiz_edit(request: StaffRequest, quiz_id: int) -> HttpResponse:
    quiz = get_object_or_404(Quiz, pk=quiz_id)
    form = QuizForm(request.POST, instance=quiz)
    if form.is_valid():
        form.save()
        return redirect("quizzes:detail", quiz.pk)
    return _render_compose(request, quiz, form=form, status=400)


@require_POST
@editor_required
def quiz_items(request: StaffRequest, quiz_id: int) -> HttpResponse:
    """One change of the list: add (ids), add_picked (in this order, cases together), add_all (found), remove
    (ids), up or down (id), place (id, where), tidy, and open, which takes out what is kept back.
    """
    quiz = get_object_or_404(Quiz, pk=quiz_id)
    ids = [int(value) for value in request.POST.getlist("item") if value.isdecimal()]
    note = ""
    match request.POST.get("do"):
        case "add_all":
            note = _add_with_siblings(quiz, list(_pool(quiz, request.POST).order_by("id")))
        case "open":
            actions.remove_held_items(quiz=quiz)
        case "tidy":
            actions.remove_conflicting_items(quiz=quiz)
        case "add":
            chosen = Item.objects.filter(pk__in=ids, state=ItemState.APPROVED).order_by("id")
            note = _add_with_siblings(quiz, list(chosen))
        case "add_picked":
            picked = Item.objects.filter(state=ItemState.APPROVED).in_bulk(ids)
            items = [picked[pk] for pk in dict.fromkeys(ids) if pk in picked]
            actions.add_quiz_items(quiz=quiz, items=side_by_side(items))
        case "remove":
            actions.remove_quiz_items(quiz=quiz, item_ids=ids)
        case "place" if ids and (place := request.POST.get("place", "")).isdecimal():
            actions.place_quiz_item(quiz=quiz, item_id=ids[0], place=int(place))
        case "up" | "down" as way if ids:
            actions.move_quiz_item(quiz=quiz, item_id=ids[0], by=-1 if way == "up" else 1)
    if request.htmx:
        return _render_compose(request, quiz, part="#compose", note=note)
    if note:
        messages.success(request, note)
    return redirect("quizzes:detail", quiz.pk)


def _add_with_siblings(quiz: Quiz, chosen: list[Item]) -> str:
    """Questions about one case come together; what was brought along besides, in a sentence."""
    added = actions.add_quiz_items(quiz=quiz, items=queries.with_siblings(chosen))
    brought = added - len(chosen)
    return phrases.BROUGHT_ALONG.format(count=brought) if brought > 0 else ""


def _pool(quiz: Quiz, asked: QueryDict) -> QuerySet[Item]:
    source = asked.get("source", "")
    return queries.item_pool(
        quiz,
        words=asked.get("words", "").strip(),
        format=asked.get("format", ""),
        suits=asked.get("suits", "") if asked.get("suits") in AUDIENCE_NAMES else "",
        source_id=int(source) if source.isdecimal() else None,
        held=asked.get("held") == "only",
    )


def _render_compose(
    request: StaffRequest,
    quiz: Quiz,
    *,
    form: QuizForm | None = None,
    part: str = "",
    status: int = 200,
    note: str = "",
) -> HttpResponse:
    asked = request.POST if request.method == "POST" else request.GET
    pool = _pool(quiz, asked)
    if request.htmx and request.method == "GET":
        part = "#compose"
    items = queries.quiz_items(quiz)
    context = {
        "quiz": quiz,
        "form": form or QuizForm(instance=quiz),
        "items": items,
        "note": note,
        "for_whom": phrases.for_whom(AudienceCounts.of([item.suits for item in items])),
        "audience_names": AUDIENCE_NAMES,
        "held": sum(item.held for item in items),
        "findings": queries.paper_findings(quiz),
        "flags": queries.quiz_flags(quiz),
        "pool": pool[:POOL_SIZE],
        "pool_total": pool.count(),
        "format_names": FORMAT_NAMES,
        "sources": Source.objects.order_by("-id")[:100],
        "asked": asked,
        **ownership(quiz),
    }
    return render(request, f"content/releases/quiz_detail.html{part}", context, status=status)
