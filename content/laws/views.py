"""看原文: one article of a loaded law, for everybody."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from content.laws.models import Article
from content.laws.queries import OFFICIAL, article_page


@require_safe
def article(request: HttpRequest, law_id: int, number: int, branch: int = 0) -> HttpResponse:
    """`paragraph` and `item` say which 款 and 项 to mark."""
    try:
        page = article_page(
            law_id, number, branch, paragraph=_asked(request, "paragraph"), item=_asked(request, "item")
        )
    except Article.DoesNotExist:
        raise Http404 from None
    return render(request, "content/laws/article.html", {"page": page, "official": OFFICIAL})


def _asked(request: HttpRequest, name: str) -> int | None:
    """Anything but a short whole number marks nothing."""
    given = request.GET.get(name, "")
    return int(given) if given.isascii() and given.isdigit() and len(given) < 4 else None
