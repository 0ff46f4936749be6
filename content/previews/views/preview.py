"""What a link shows to whoever holds it.

This is the one address that tells keys of items nobody has answered: a person is to judge the whole question
before it is published. So the link itself is the permission. It is random and signed, made by an editor
only, and ends by itself, by a press, or with its maker's account. It shows nothing but its own item or quiz,
and the key only on the page asked for with `answer=1`.
"""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from content.items import formats
from content.items.domain import ItemContent, rows_of
from content.items.phone import question_part
from content.items.queries import content_of
from content.laws.queries import original_of
from content.previews.actions import mark_seen
from content.previews.errors import PreviewError
from content.previews.pace import count_look
from content.previews.queries import open_link, previewed_versions


@never_cache
@require_safe
def preview(request: HttpRequest, token: str) -> HttpResponse:
    """`n` is the place in the quiz; what is none shows the first."""
    now = timezone.now()
    try:
        count_look(request.META.get("REMOTE_ADDR", ""))
        link = open_link(token=token, now=now)
    except PreviewError as error:
        page = render(request, "content/previews/refused.html", {"error": error}, status=error.status)
        return _private(page)
    if request.method == "GET":
        mark_seen(link=link, now=now)
    versions = previewed_versions(link)
    number = _number(request, len(versions))
    context = {"link": link, "total": len(versions), "number": number}
    if versions:
        version = versions[number - 1]
        content = content_of(version)
        context |= question_part(content) | {"version": version}
        if request.GET.get("answer") == "1":
            context |= {"answer": _answer(content)}
    return _private(render(request, "content/previews/preview.html", context))


def _answer(content: ItemContent) -> dict[str, Any]:
    """All that a player learns after answering, and every option's note."""
    notes = content.option_notes
    return {
        "key": formats.get(content.format).key_text(content),
        "rationale": content.rationale,
        "notes": [(row["text"], notes[row["id"]]) for row in rows_of(content) if notes.get(row["id"])],
        "citation": content.citation,
        "original": original_of(content.citation),
    }


def _number(request: HttpRequest, total: int) -> int:
    asked = request.GET.get("n", "")
    number = int(asked) if asked.isdecimal() and len(asked) < 6 else 1
    return number if 1 <= number <= total else 1


def _private(response: HttpResponse) -> HttpResponse:
    """The address holds a token: no Referer may carry its path, and no search engine keep the page."""
    response.headers["Referrer-Policy"] = "strict-origin"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response
