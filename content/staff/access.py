"""Who may open a page of the desk. Anonymous: to the login page. Wrong role: a page that says so."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, cast

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render, resolve_url
from django.utils.cache import patch_vary_headers
from django_htmx.http import HttpResponseClientRedirect
from django_htmx.middleware import HtmxDetails

from content.staff.errors import NotAdmin, NotEditor, StaffError
from content.staff.models import Role, User


class StaffRequest(HttpRequest):
    """The request behind one of the decorators below: its user is an account of ours."""

    user: User
    htmx: HtmxDetails


type StaffView[**P] = Callable[Concatenate[StaffRequest, P], HttpResponseBase]
type View[**P] = Callable[Concatenate[HttpRequest, P], HttpResponseBase]


def editor_required[**P](view: StaffView[P]) -> View[P]:
    return _role_required(view, {Role.EDITOR, Role.ADMIN}, NotEditor)


def admin_required[**P](view: StaffView[P]) -> View[P]:
    return _role_required(view, {Role.ADMIN}, NotAdmin)


def _role_required[**P](view: StaffView[P], roles: set[Role], refusal: type[StaffError]) -> View[P]:
    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return _to_login(request)
        if request.user.role not in roles:
            return _refuse(request, refusal())
        response = view(cast(StaffRequest, request), *args, **kwargs)
        # a fragment that the browser kept must not come back as the page
        patch_vary_headers(response, ["HX-Request"])
        return response

    return guarded


def _to_login(request: HttpRequest) -> HttpResponse:
    """Back to the page afterwards, never to an address that only takes a POST."""
    if htmx := HtmxDetails(request):
        # A redirect would put the login page inside the fragment; htmx is told to leave the page.
        return HttpResponseClientRedirect(
            redirect_to_login(htmx.current_url_abs_path or resolve_url("desk")).url
        )
    return redirect_to_login(request.get_full_path() if request.method == "GET" else resolve_url("desk"))


def _refuse(request: HttpRequest, refusal: StaffError) -> HttpResponse:
    part = "#note" if HtmxDetails(request) else ""
    return render(request, f"content/staff/forbidden.html{part}", {"refusal": refusal}, status=403)
