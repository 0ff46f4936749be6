"""The admin's pages about people: who is here, what they may do, how they get in."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from content.staff import actions, phrases, queries
from content.staff.access import StaffRequest, admin_required
from content.staff.errors import PersonNotFound, StaffError
from content.staff.forms import InvitationForm, RoleForm
from content.staff.models import Invitation, Role, User


@never_cache
@admin_required
def invitations(request: StaffRequest) -> HttpResponse:
    form = InvitationForm(request.POST or None)
    link = ""
    if form.is_valid():
        _, token = actions.invite(by=request.user, now=timezone.now(), **form.cleaned_data)
        # Shown in this answer only: a redirect would have to keep the token somewhere.
        link = request.build_absolute_uri(reverse("staff:invitation", args=[token]))
        form = InvitationForm()
    return _invitations_page(request, form, link)


@require_POST
@admin_required
def withdrawal(request: StaffRequest, pk: int) -> HttpResponse:
    invitation = Invitation.objects.filter(pk=pk).first()
    if invitation is None:
        raise Http404
    actions.withdraw_invitation(invitation=invitation, by=request.user, now=timezone.now())
    if request.htmx:
        return _invitations_page(request, InvitationForm(), "", part="#rows")
    return redirect("staff:invitations")


@never_cache
@admin_required
def people(request: StaffRequest) -> HttpResponse:
    return _people_page(request)


@require_POST
@admin_required
def rules(request: StaffRequest) -> HttpResponse:
    two_people = request.POST.get("two_people") == "1"
    actions.set_house_rules(two_people=two_people, by=request.user, now=timezone.now())
    messages.success(request, phrases.TWO_PEOPLE if two_people else phrases.ONE_PERSON)
    return redirect("staff:people")


@require_POST
@admin_required
def role(request: StaffRequest, pk: int) -> HttpResponse:
    form = RoleForm(request.POST)
    if not form.is_valid():
        raise Http404
    return _change(request, pk, actions.set_role, role=form.cleaned_data["role"])


@require_POST
@admin_required
def deactivation(request: StaffRequest, pk: int) -> HttpResponse:
    return _change(request, pk, actions.deactivate_user)


@require_POST
@admin_required
def reactivation(request: StaffRequest, pk: int) -> HttpResponse:
    return _change(request, pk, actions.reactivate_user)


@never_cache
@require_POST
@admin_required
def login_links(request: StaffRequest, pk: int) -> HttpResponse:
    person = _person(pk)
    try:
        _, token = actions.make_login_link(user=person, by=request.user, now=timezone.now())
    except StaffError as error:
        return _person_answer(request, person, error=error)
    return _person_answer(request, person, link=login_address(request, token))


def login_address(request: HttpRequest, token: str) -> str:
    return request.build_absolute_uri(reverse("staff:login_link", args=[token]))


def _person(pk: int) -> User:
    try:
        return queries.person(pk)
    except PersonNotFound as error:
        raise Http404 from error


def _change(request: StaffRequest, pk: int, action: Callable[..., None], **arguments: Any) -> HttpResponse:
    person = _person(pk)
    try:
        action(user=person, by=request.user, now=timezone.now(), **arguments)
    except StaffError as error:
        return _person_answer(request, _person(pk), error=error)
    if request.htmx:
        return _person_answer(request, person)
    return redirect("staff:people")


def _person_answer(
    request: StaffRequest, person: User, *, link: str = "", error: StaffError | None = None
) -> HttpResponse:
    """htmx gets the one row, a plain browser the whole page; the link stands in the row of its person."""
    news = {"changed": person, "link": link, "error": error}
    if not request.htmx:
        return _people_page(request, **news)
    has = queries.belongings_of([person])
    context = {"person": person, "roles": Role.choices, "belongings": has, **news}
    return render(request, "content/staff/people.html#person", context, status=409 if error else 200)


def _people_page(request: StaffRequest, **news: Any) -> HttpResponse:
    people = list(queries.people())
    context = {
        "people": people,
        "roles": Role.choices,
        "belongings": queries.belongings_of(people),
        "rules": queries.house_rules(),
        **news,
    }
    return render(request, "content/staff/people.html", context, status=409 if news.get("error") else 200)


def _invitations_page(request: StaffRequest, form: InvitationForm, link: str, part: str = "") -> HttpResponse:
    context = {"form": form, "link": link, "invitations": queries.invitations(), "now": timezone.now()}
    status = 422 if form.errors else 200
    return render(request, f"content/staff/invitations.html{part}", context, status=status)
