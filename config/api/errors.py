"""Every error of every feature as {code, message, fields}, with one table for the HTTP status."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from django.core.exceptions import PermissionDenied, RequestDataTooBig, SuspiciousOperation
from django.http import Http404
from django.urls import reverse
from rest_framework import exceptions
from rest_framework.request import Request
from rest_framework.response import Response as ApiResponse
from rest_framework.views import set_rollback

from content.generation.errors import GenerationError
from content.items.errors import (
    InvalidAnswer,
    InvalidItem,
    ItemError,
    NoReason,
    RetirementUnexplained,
    UnknownFormat,
    UnknownReason,
)
from content.items.pictures.errors import PictureError, PictureTooLarge
from content.jobs.errors import JobError
from content.releases.errors import ReleaseError
from content.review.errors import ReviewError
from content.sources.errors import AlreadyLoaded, AlreadyReplaced, NotReadYet, SourceError, TooLarge
from content.staff.errors import StaffError
from quiz.activities.errors import ActivityError, ActivityNotFound, InvalidRules
from quiz.boards.errors import BoardError
from quiz.corrections.errors import CorrectionError, ReasonMissing
from quiz.live.errors import CrowdedAddress, LiveError, RejoinCodeWrong, RoomNotFound, SeatNumberWrong
from quiz.people.errors import PeopleError
from quiz.play.errors import AttemptNotFound, InvalidClientId, PlayError, UnknownScoring

# The nearest base class decides.
STATUS: Final[dict[type[Exception], int]] = {
    PeopleError: 400,
    PlayError: 409,
    AttemptNotFound: 404,
    InvalidClientId: 400,
    UnknownScoring: 400,
    ActivityError: 409,
    ActivityNotFound: 404,
    InvalidRules: 400,
    BoardError: 409,
    CorrectionError: 409,
    ReasonMissing: 400,
    LiveError: 409,
    RoomNotFound: 404,
    RejoinCodeWrong: 404,
    SeatNumberWrong: 400,
    CrowdedAddress: 429,
    StaffError: 403,
    JobError: 409,
    SourceError: 400,
    TooLarge: 413,
    AlreadyLoaded: 409,
    AlreadyReplaced: 409,
    NotReadYet: 409,
    GenerationError: 409,
    ItemError: 409,
    InvalidAnswer: 400,
    InvalidItem: 400,
    UnknownFormat: 400,
    UnknownReason: 400,
    NoReason: 400,
    RetirementUnexplained: 400,
    PictureError: 400,
    PictureTooLarge: 413,
    ReleaseError: 409,
    ReviewError: 409,
}
# What the framework itself refuses, in our words.
FRAMEWORK: Final[dict[type[Exception], tuple[int, str, str]]] = {
    exceptions.NotAuthenticated: (401, "not_signed_in", "请先登录：玩家带上令牌，工作人员先在后台登录。"),
    exceptions.AuthenticationFailed: (401, "not_signed_in", "登录已经失效，请重新登录。"),
    exceptions.PermissionDenied: (403, "not_allowed", "您没有做这件事的权限。"),
    PermissionDenied: (403, "not_allowed", "您没有做这件事的权限。"),
    exceptions.NotFound: (404, "not_found", "没有找到，请核对地址。"),
    Http404: (404, "not_found", "没有找到，请核对地址。"),
    exceptions.MethodNotAllowed: (405, "method_not_allowed", "这个地址不支持这种请求方法，请看接口文档。"),
    exceptions.NotAcceptable: (406, "not_acceptable", "这里只返回 JSON，请把 Accept 改成 application/json。"),
    exceptions.UnsupportedMediaType: (
        415,
        "unsupported_media_type",
        "不能读这种格式的内容，请把 Content-Type 改成 application/json。",
    ),
    exceptions.ParseError: (400, "malformed_request", "请求的内容不完整或格式不对，请检查后再发。"),
    RequestDataTooBig: (413, "too_large", "内容超过 10 MB，请分成几份再发。"),
    SuspiciousOperation: (400, "malformed_request", "请求的内容不完整或格式不对，请检查后再发。"),
    exceptions.Throttled: (429, "too_many_requests", "请求太频繁了，请过一会儿再试。"),
}
INVALID = "提交的内容有误，请按提示改好再提交。"


def handle(exc: Exception, context: Mapping[str, Any]) -> ApiResponse | None:
    """The exception handler of REST framework; None lets a fault of ours become a 500."""
    if isinstance(exc, exceptions.ValidationError):
        return _answer(400, "invalid", INVALID, dict(_sentences(exc.detail)))
    if status := _nearest(exc, STATUS):
        fields: dict[str, list[str]] = {}
        for fault in getattr(exc, "faults", []):
            fields.setdefault(fault.field, []).append(fault.text)
        code: str = exc.code  # type: ignore[attr-defined]  # the families of the table all have one
        return _answer(status, code, str(exc), fields, _place(exc, context["request"]))
    if known := _nearest(exc, FRAMEWORK):
        return _answer(*known, {}, _headers(exc))
    if isinstance(exc, exceptions.APIException):
        return _answer(exc.status_code, exc.default_code, str(exc.detail), {})
    return None


def _nearest[V](exc: Exception, table: Mapping[type[Exception], V]) -> V | None:
    return next((table[base] for base in type(exc).__mro__ if base in table), None)


def _answer(
    status: int,
    code: str,
    message: str,
    fields: Mapping[str, list[str]],
    headers: Mapping[str, str] | None = None,
) -> ApiResponse:
    set_rollback()
    return ApiResponse({"code": code, "message": message, "fields": fields}, status=status, headers=headers)


def _place(exc: Exception, request: Request) -> dict[str, str]:
    """Where the earlier copy of a document is."""
    if not isinstance(exc, AlreadyLoaded):
        return {}
    return {"Location": request.build_absolute_uri(reverse("api:source", args=[exc.source.pk]))}


def _headers(exc: Exception) -> dict[str, str]:
    headers = {}
    if scheme := getattr(exc, "auth_header", None):
        headers["WWW-Authenticate"] = scheme
    if wait := getattr(exc, "wait", None):
        headers["Retry-After"] = str(int(wait))
    return headers


def _sentences(detail: Any, name: str = "") -> Iterator[tuple[str, list[str]]]:
    """Nested faults flat: {"rules.draw": ["…"]}; what belongs to no field stands under "body"."""
    match detail:
        case Mapping():
            for field, inner in detail.items():
                place = name if field == "non_field_errors" else f"{name}.{field}".strip(".")
                yield from _sentences(inner, place)
        case [Mapping(), *_]:
            for index, inner in enumerate(detail):
                yield from _sentences(inner, f"{name}.{index}".strip("."))
        case list():
            yield name or "body", [str(sentence) for sentence in detail]
        case _:
            yield name or "body", [str(detail)]
