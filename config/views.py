"""Pages of the house itself."""

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from content.jobs.queries import worker_is_alive


@never_cache
@require_safe
def healthz(request: HttpRequest) -> JsonResponse:
    """200 when the site and its database answer; a worker that is away is said, not fatal."""
    return JsonResponse({"status": "ok", "worker": worker_is_alive(timezone.now())})


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A form that is too large for Django never reaches its view: the sentence is said here."""
    if isinstance(exception, RequestDataTooBig):
        return render(request, "413.html", status=413)
    return render(request, "400.html", status=400)


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form was open too long, or cookies are off: what was typed is still in the page before."""
    return render(request, "403_csrf.html", status=403)
