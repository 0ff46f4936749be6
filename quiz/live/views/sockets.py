"""Pages that open a socket."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.csp import CSP
from django.views.decorators.csp import csp_override


def render_with_socket(
    request: HttpRequest, template: str, context: dict[str, object], status: int = 200
) -> HttpResponse:
    """Names the site's own sockets in the content policy: for Safari before 15.4, `self` means http alone."""
    host = request.get_host()
    policy: dict[str, Any] = {
        **settings.SECURE_CSP,
        "connect-src": [CSP.SELF, f"ws://{host}", f"wss://{host}"],
    }

    @csp_override(policy)
    def page(request: HttpRequest) -> HttpResponse:
        return render(request, template, context, status=status)

    return page(request)
