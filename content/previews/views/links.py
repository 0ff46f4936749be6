"""The desk's side: the links to an item or a quiz, made and revoked."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from content.items.models import Item
from content.previews.actions import make_link, revoke_link
from content.previews.domain import LIVES, USUAL_LIFE
from content.previews.models import PreviewLink
from content.previews.queries import link_lines
from content.releases.models import Quiz
from content.staff.access import StaffRequest, editor_required


@require_http_methods(["GET", "POST"])
@editor_required
def item_links(request: StaffRequest, item_id: int) -> HttpResponse:
    return _links(request, get_object_or_404(Item, pk=item_id))


@require_http_methods(["GET", "POST"])
@editor_required
def quiz_links(request: StaffRequest, quiz_id: int) -> HttpResponse:
    return _links(request, get_object_or_404(Quiz, pk=quiz_id))


@require_POST
@editor_required
def revoke(request: StaffRequest, link_id: int) -> HttpResponse:
    link = get_object_or_404(PreviewLink.objects.select_related("item", "quiz"), pk=link_id)
    revoke_link(link=link, by=request.user, now=timezone.now())
    target = link.item or link.quiz
    assert target is not None  # a constraint of the table
    return _shown(request, target)


def _links(request: StaffRequest, target: Item | Quiz) -> HttpResponse:
    """GET lists them, POST makes one."""
    if request.method == "GET":
        return _render(request, target)
    days = {str(days): days for days in LIVES}.get(request.POST.get("days", ""), USUAL_LIFE)
    make_link(target=target, by=request.user, now=timezone.now(), days=days)
    return _shown(request, target)


def _shown(request: StaffRequest, target: Item | Quiz) -> HttpResponse:
    return _render(request, target) if request.htmx else redirect(_place(target))


def _place(target: Item | Quiz) -> str:
    return reverse(f"previews:{'item' if isinstance(target, Item) else 'quiz'}", args=[target.pk])


def _render(request: StaffRequest, target: Item | Quiz) -> HttpResponse:
    lines = [
        (line, request.build_absolute_uri(reverse("preview", args=[line.token])) if line.token else "")
        for line in link_lines(target, timezone.now())
    ]
    context = {
        "target": target,
        "is_item": isinstance(target, Item),
        "place": _place(target),
        "lines": lines,
        "lives": LIVES,
        "usual": USUAL_LIFE,
        "local": request.get_host().split(":")[0] in ("127.0.0.1", "localhost"),
    }
    part = "#links" if request.htmx else ""
    return render(request, f"content/previews/links.html{part}", context)
