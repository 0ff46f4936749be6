"""Staff in the API: the session of the desk, with its CSRF token for everything that writes."""

from typing import Any

from rest_framework.authentication import SessionAuthentication
from rest_framework.exceptions import APIException, PermissionDenied
from rest_framework.permissions import BasePermission
from rest_framework.request import Request

from content.staff.errors import NotEditor
from content.staff.models import Role, User


class StaffApiRequest(Request):
    """The request behind IsEditor: its user is an account of ours."""

    user: User


class CsrfFailed(APIException):
    status_code = 403
    default_code = "csrf_failed"
    default_detail = "请求没有带上有效的防伪令牌。请重新打开后台，把 csrftoken 放进请求头 X-CSRFToken 再发。"


class StaffSession(SessionAuthentication):
    def enforce_csrf(self, request: Any) -> None:
        try:
            super().enforce_csrf(request)
        except PermissionDenied:
            raise CsrfFailed from None

    def authenticate_header(self, request: Request) -> str:
        """Without one, REST framework would answer 403 to somebody who only has to log in."""
        return "Session"


class IsEditor(BasePermission):
    """Editors and admins. Nobody signed in: 401; another role: NotEditor."""

    def has_permission(self, request: Request, view: Any) -> bool:
        if not request.user.is_authenticated:
            return False
        if request.user.role not in (Role.EDITOR, Role.ADMIN):
            raise NotEditor
        return True
