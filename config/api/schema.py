"""How the OpenAPI description is made: every operation tells its errors, each caller how to sign in."""

from typing import Any, Final

from drf_spectacular.extensions import OpenApiAuthenticationExtension
from drf_spectacular.openapi import AutoSchema
from rest_framework import serializers

from content.staff.authentication import IsEditor

WRITES: Final = ("POST", "PATCH", "PUT", "DELETE")
EXAMPLES: Final = {
    400: ("invalid", "提交的内容有误，请按提示改好再提交。", {"nickname": ["该字段是必填项。"]}),
    401: ("not_signed_in", "登录已经失效，请重新登录。", {}),
    403: ("csrf_failed", "请求没有带上有效的防伪令牌。", {}),
    404: ("attempt_not_found", "没有找到这次作答。请从活动页重新进入。", {}),
    406: ("not_acceptable", "这里只返回 JSON，请把 Accept 改成 application/json。", {}),
    409: ("item_closed", "这道题已经答过了，以第一次的答案为准。请看讲解，再答下一题。", {}),
    413: ("too_large", "内容超过 10 MB，请分成几份再发。", {}),
    415: ("unsupported_media_type", "不能读这种格式的内容，请把 Content-Type 改成 application/json。", {}),
    429: ("too_many_requests", "请求太频繁了，请过一会儿再试。", {}),
}


class ErrorSerializer(serializers.Serializer):
    """Every error has this shape. Programs go by `code`; `message` is for the person."""

    code = serializers.CharField()
    message = serializers.CharField()
    fields = serializers.DictField(  # type: ignore[assignment]
        child=serializers.ListField(child=serializers.CharField()), help_text="Sentences by field, or {}."
    )


class Schema(AutoSchema):
    def get_tags(self) -> list[str]:
        """The resource, that is the first word of the path after the version."""
        words = self.path.removeprefix("/api/v1/").split("/")
        return [
            f"staff: {words[1] if words[0] == 'desk' else words[0]}" if self._is_for_staff() else words[0]
        ]

    def get_auth(self) -> list[dict[str, Any]]:
        """Where nobody is refused, signing in is a choice."""
        needed = getattr(self.view, "permission_classes", [])
        return super().get_auth() if needed else [*super().get_auth(), {}]

    def _get_response_bodies(self, direction: Any = "response") -> dict[str, Any]:
        bodies = super()._get_response_bodies(direction)
        for status in self._error_statuses():
            bodies[str(status)] = self._error_body(status)
        return dict(sorted(bodies.items()))

    def _error_statuses(self) -> list[int]:
        permissions = getattr(self.view, "permission_classes", [])
        has_body = self.method in ("POST", "PUT", "PATCH") and self.get_request_serializer() is not None
        conditions = {
            400: True,
            401: bool(self.view.authentication_classes),
            403: self._is_for_staff(),
            404: "{" in self.path or self.method in ("GET", "POST"),
            406: True,
            409: self.method in WRITES or bool(permissions),
            413: has_body,
            415: has_body,
            429: True,
        }
        return [status for status, applies in conditions.items() if applies]

    def _error_body(self, status: int) -> dict[str, Any]:
        code, message, fields = EXAMPLES[status]
        body = self._get_response_for_code(ErrorSerializer, str(status))
        body["content"]["application/json"]["example"] = {"code": code, "message": message, "fields": fields}
        return {**body, "description": f"For example `{code}`."}

    def _is_for_staff(self) -> bool:
        return IsEditor in getattr(self.view, "permission_classes", [])


class PlayerScheme(OpenApiAuthenticationExtension):
    target_class = "quiz.people.authentication.PlayerAuthentication"
    name = "player"

    def get_security_definition(self, auto_schema: Any) -> dict[str, str]:
        return {"type": "http", "scheme": "bearer", "description": "The token of POST /api/v1/players/."}


class StaffScheme(OpenApiAuthenticationExtension):
    target_class = "content.staff.authentication.StaffSession"
    name = "staff"

    def get_security_definition(self, auto_schema: Any) -> dict[str, str]:
        return {
            "type": "apiKey",
            "in": "cookie",
            "name": "sessionid",
            "description": "Log in at /desk/login/; whatever writes also sends X-CSRFToken.",
        }


def addresses_with_slash(endpoints: list[Any], **_: Any) -> list[Any]:
    """Each address stands in the description once."""
    return [
        endpoint for endpoint in endpoints if endpoint[0].endswith("/") and endpoint[0].startswith("/api/v1/")
    ]
