"""How the pages of all features answer: a whole page or its fragment, a step elsewhere, or a sentence."""

from typing import Any, Protocol

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import patch_vary_headers
from django_htmx.http import HttpResponseClientRedirect, push_url
from django_htmx.middleware import HtmxDetails


class Refusal(Protocol):
    """An error of one of the features: a code for programs, a sentence for the person."""

    code: str


def wants_fragment(request: HttpRequest) -> bool:
    """False for a plain page, and for htmx restoring one: that wants the whole of it."""
    htmx: HtmxDetails | None = getattr(request, "htmx", None)
    return bool(htmx) and htmx is not None and not htmx.history_restore_request


def page(
    request: HttpRequest, template: str, context: dict[str, Any], *, fragment: str = "", status: int = 200
) -> HttpResponse:
    """The template; for htmx only the `fragment`, by default the template's own partial `screen`."""
    name = (fragment or f"{template}#screen") if wants_fragment(request) else template
    response = render(request, name, context, status=status)
    patch_vary_headers(response, ["HX-Request"])
    return response


def at_url(request: HttpRequest, response: HttpResponse, url: str) -> HttpResponse:
    """Tells htmx which address the swapped screen has."""
    return push_url(response, url) if wants_fragment(request) else response


def go(request: HttpRequest, url: str) -> HttpResponse:
    return HttpResponseClientRedirect(url) if wants_fragment(request) else redirect(url)


def refused(request: HttpRequest, error: Refusal, status: int) -> HttpResponse:
    """A page with the sentence and a way on."""
    return page(request, "quiz/refused.html", {"sentence": str(error)}, status=status)
