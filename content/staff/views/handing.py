"""Handing over: one thing to a colleague, or all that stands in a person's name, and back."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from content.staff import phrases, queries
from content.staff.access import StaffRequest, admin_required, editor_required
from content.staff.belongings import KINDS, counted
from content.staff.errors import NoColleague, StaffError
from content.staff.handing import hand_back, hand_over, hand_over_all
from content.staff.models import User


@never_cache
@require_http_methods(["GET", "POST"])
@editor_required
def handover(request: StaffRequest, kind: str, pk: int) -> HttpResponse:
    """The way back leads to the page of what was given."""
    if kind not in KINDS:
        raise Http404
    row = get_object_or_404(KINDS[kind].rows.select_related("owner"), pk=pk)
    context = queries.ownership(row)
    if request.method == "GET":
        return render(request, "content/staff/handover.html", context)
    try:
        to = _chosen(request)
        hand_over(row=row, to=to, by=request.user, now=timezone.now())
    except StaffError as error:
        return render(request, "content/staff/handover.html", {**context, "error": error}, status=409)
    messages.success(request, phrases.HANDED_OVER.format(person=to))
    return redirect(KINDS[kind].page, pk)


@never_cache
@require_http_methods(["GET", "POST"])
@admin_required
def belongings(request: StaffRequest, pk: int) -> HttpResponse:
    """What stands in a person's name, and one press to give it all away."""
    person = get_object_or_404(User, pk=pk)
    if request.method == "GET":
        return _belongings_page(request, person)
    try:
        to = _chosen(request)
        given = hand_over_all(of=person, to=to, by=request.user, now=timezone.now())
    except StaffError as error:
        return _belongings_page(request, person, error)
    messages.success(request, phrases.ALL_HANDED_OVER.format(person=to, told=counted(given)))
    return redirect("staff:belongings", pk)


@require_POST
@admin_required
def handing_back(request: StaffRequest, pk: int) -> HttpResponse:
    person = get_object_or_404(User, pk=pk)
    try:
        back, kept = hand_back(of=person, by=request.user, now=timezone.now())
    except StaffError as error:
        return _belongings_page(request, person, error)
    messages.success(request, phrases.handed_back(person, counted(back), kept))
    return redirect("staff:belongings", pk)


def _chosen(request: StaffRequest) -> User:
    asked = request.POST.get("to", "")
    chosen = User.objects.filter(pk=asked).first() if asked.isdecimal() and len(asked) < 18 else None
    if chosen is None:
        raise NoColleague
    return chosen


def _belongings_page(request: StaffRequest, person: User, error: StaffError | None = None) -> HttpResponse:
    context = {
        "person": person,
        "belongings": queries.belongings_of([person])[person.pk],
        "colleagues": queries.active_people().exclude(pk=person.pk),
        "handover": queries.last_handover(person, timezone.now()),
        "error": error,
    }
    return render(request, "content/staff/belongings.html", context, status=409 if error else 200)
