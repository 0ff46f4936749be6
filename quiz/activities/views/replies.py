"""How every play page answers: a whole page or its fragment, a step elsewhere, or a sentence."""

from typing import Any, Protocol

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django_htmx.http import HttpResponseClientRedirect, push_url

from quiz.htmx import htmx_of


class Refusal(Protocol):
    """An error of one of the features: a code for programs, a sentence for the person."""

    code: str


def page(
    request: HttpRequest, template: str, context: dict[str, Any], *, fragment: str = "", status: int = 200
) -> HttpResponse:
    """The template; for htmx only the `fragment`, by default the template's own partial `screen`."""
    name = (fragment or f"{template}#screen") if htmx_of(request) else template
    return render(request, name, context, status=status)


def at_url(request: HttpRequest, response: HttpResponse, url: str) -> HttpResponse:
    """Tells htmx which address the swapped screen has."""
    return push_url(response, url) if htmx_of(request) else response


def go(request: HttpRequest, url: str) -> HttpResponse:
    return HttpResponseClientRedirect(url) if htmx_of(request) else redirect(url)


def refused(request: HttpRequest, error: Refusal, status: int) -> HttpResponse:
    """A page with the sentence and a way on."""
    return page(request, "quiz/refused.html", {"sentence": str(error)}, status=status)
