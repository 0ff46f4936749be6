"""/check: which way this phone reaches the site, and how fast."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe


@require_safe
@never_cache
def check(request: HttpRequest) -> HttpResponse:
    """Its script opens a socket and asks /healthz; without it the page says how to help oneself."""
    return render(request, "quiz/live/check.html")
