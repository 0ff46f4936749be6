"""/check: which way this phone reaches the site, and how fast."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from .sockets import render_with_socket


@require_safe
@never_cache
def check(request: HttpRequest) -> HttpResponse:
    """Its script opens a socket and asks /healthz; without it the page says how to help oneself."""
    return render_with_socket(request, "quiz/live/check.html", {})
