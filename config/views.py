"""Pages of the house itself."""

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.views import defaults
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from content.jobs.queries import worker_is_alive

SENTENCES = {
    400: "请求的内容不完整或格式不对，请检查后再发。",
    404: "没有找到，请核对地址。",
    413: "内容超过 10 MB，请分成几份再发。",
    500: "服务器出错了，已经记下。请过一会儿再试。",
}


@never_cache
@require_safe
def healthz(request: HttpRequest) -> JsonResponse:
    """200 when the site and its database answer; a worker that is away is said, not fatal."""
    return JsonResponse({"status": "ok", "worker": worker_is_alive(timezone.now())})


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A form that is too large for Django never reaches its view: the sentence is said here."""
    if isinstance(exception, RequestDataTooBig):
        return _for_program(request, 413, "too_large") or render(request, "413.html", status=413)
    return _for_program(request, 400, "malformed_request") or render(request, "400.html", status=400)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _for_program(request, 404, "not_found") or defaults.page_not_found(request, exception)


def server_error(request: HttpRequest) -> HttpResponse:
    return _for_program(request, 500, "server_error") or defaults.server_error(request)


def _for_program(request: HttpRequest, status: int, code: str) -> JsonResponse | None:
    """What goes wrong outside the views of the API still answers programs in their shape."""
    if not request.path.startswith("/api/"):
        return None
    return JsonResponse({"code": code, "message": SENTENCES[status], "fields": {}}, status=status)


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form was open too long, or cookies are off: what was typed is still in the page before."""
    return render(request, "403_csrf.html", status=403)
