"""The ways in: password, one-time link, invitation; and one's own password."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login, update_session_auth_hash
from django.contrib.auth.views import LoginView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from content.staff.access import StaffRequest, editor_required
from content.staff.actions import accept_invitation, change_password, use_login_link
from content.staff.errors import AccountError, AccountInactive, LinkError, LinkNotFound, StaffError
from content.staff.forms import AccountForm, LoginForm, PasswordForm
from content.staff.phrases import PASSWORD_CHANGED
from content.staff.queries import usable_invitation, usable_login_link

# Set in the session of who came by a one-time link: a new password may be set without the old one.
CAME_BY_LINK = "came_by_link"


class Login(LoginView):
    template_name = "content/staff/login.html"
    authentication_form = LoginForm
    redirect_authenticated_user = True


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def login_link(request: HttpRequest, token: str) -> HttpResponse:
    """GET only asks, since chat programs fetch links for a preview; the button's POST uses the link up."""
    now = timezone.now()
    try:
        if request.method != "POST":
            link = usable_login_link(token=token, now=now)
            return _behind_link(render(request, "content/staff/login_link.html", {"link": link}))
        user = use_login_link(token=token, now=now)
    except (LinkError, AccountInactive) as error:
        return _link_refused(request, error)
    login(request, user)
    request.session[CAME_BY_LINK] = True
    return redirect("staff:password")


@never_cache
@sensitive_post_parameters("password", "again")
@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    now = timezone.now()
    form = AccountForm(request.POST or None)
    try:
        context = {"invitation": usable_invitation(token=token, now=now), "form": form}
        if form.is_valid():
            login(request, accept_invitation(token=token, now=now, **_account(form.cleaned_data)))
            return redirect(settings.LOGIN_REDIRECT_URL)
    except LinkError as error:
        return _link_refused(request, error)
    except AccountError as error:
        form.add_error(error.field, str(error))
    status = 422 if form.errors else 200
    return _behind_link(render(request, "content/staff/invitation.html", context, status=status))


@never_cache
@sensitive_post_parameters()
@editor_required
def password(request: StaffRequest) -> HttpResponse:
    ask_old = request.user.has_usable_password() and CAME_BY_LINK not in request.session
    form = PasswordForm(request.POST or None, user=request.user, ask_old=ask_old)
    if form.is_valid() and _password_changed(request, form):
        return redirect(settings.LOGIN_REDIRECT_URL)
    context = {"form": form, "ask_old": ask_old}
    return render(request, "content/staff/password.html", context, status=422 if form.errors else 200)


def _password_changed(request: StaffRequest, form: PasswordForm) -> bool:
    try:
        change_password(user=request.user, password=form.cleaned_data["password"], now=timezone.now())
    except AccountError as error:
        form.add_error(error.field, str(error))
        return False
    update_session_auth_hash(request, request.user)
    request.session.pop(CAME_BY_LINK, None)
    messages.success(request, PASSWORD_CHANGED)
    return True


def _account(cleaned: dict[str, Any]) -> dict[str, str]:
    return {name: cleaned[name] for name in ("username", "display_name", "password")}


def _link_refused(request: HttpRequest, error: StaffError) -> HttpResponse:
    status = 404 if isinstance(error, LinkNotFound) else 410
    return _behind_link(render(request, "content/staff/link_refused.html", {"error": error}, status=status))


def _behind_link(response: HttpResponse) -> HttpResponse:
    """The address holds a token, so no Referer may carry its path.

    Not "no-referrer": with it browsers send `Origin: null`, and the form's own POST fails the CSRF check.
    """
    response.headers["Referrer-Policy"] = "strict-origin"
    return response
