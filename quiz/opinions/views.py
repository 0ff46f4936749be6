"""报错 and 👍/👎 of one player on one item that is closed for him."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from quiz.people.cookies import player_claim
from quiz.play.closing import ClosedItem, closed_item
from quiz.play.errors import AttemptNotFound, ItemNotClosed, ItemNotOpen
from quiz.play.models import HOSTED
from quiz.replies import page, refused, wants_fragment

from .actions import give_thumb, report_item, withdraw_report
from .errors import OpinionError, TooManyOpinions
from .models import Reason
from .pace import count_opinion
from .queries import opinions_of


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def opinion(request: HttpRequest, paper_id: int, number: int) -> HttpResponse:
    """GET shows the form on a page of its own, htmx gets only the form; POST takes what was pressed."""
    claim = player_claim(request)
    try:
        if request.method == "POST" and claim:
            count_opinion(claim[0], request.META.get("REMOTE_ADDR", ""))
        item = closed_item(claim, paper_id, number)
    except TooManyOpinions as error:
        return refused(request, error, 429)
    except (AttemptNotFound, ItemNotOpen) as error:
        return refused(request, error, 404)
    except ItemNotClosed as error:
        return refused(request, error, 409)
    if request.method != "POST":
        return _screen(request, item)
    try:
        _take(request, item)
    except OpinionError as error:
        return _screen(request, item, fault=str(error), status=422)
    return _screen(request, item) if wants_fragment(request) else redirect(_place(item))


def _take(request: HttpRequest, item: ClosedItem) -> None:
    """Raises OpinionError."""
    posted, now = request.POST, timezone.now()
    if "thumb" in posted:
        give_thumb(item=item, thumb=posted["thumb"], now=now)
    elif posted.get("do") == "withdraw":
        withdraw_report(item=item, now=now)
    else:
        report_item(item=item, reason=posted.get("reason", ""), words=posted.get("words", ""), now=now)


def _screen(request: HttpRequest, item: ClosedItem, *, fault: str = "", status: int = 200) -> HttpResponse:
    version_id = item.entry.version_id
    context = {
        "paper_id": item.attempt.paper_id,
        "number": item.entry.number,
        "stem": item.entry.content.stem,
        "opinion": opinions_of(item.attempt.player_id, [version_id]).get(version_id),
        "typed": request.POST,
        "fault": fault,
        # what was pressed is gone from the fragment: the focus goes to what came of it
        "reported": request.method == "POST" and "thumb" not in request.POST,
        "back": "" if item.attempt.feedback == HOSTED else _place(item),
        "report_reasons": Reason.choices,
    }
    fragment = "quiz/opinions/_opinion.html"
    return page(request, "quiz/opinions/opinion.html", context, fragment=fragment, status=status)


def _place(item: ClosedItem) -> str:
    """Where the form stands: with the feedback, or for a live room, whose page is busy, by itself."""
    if item.attempt.feedback == HOSTED:
        return reverse("opinions:opinion", args=[item.attempt.paper_id, item.entry.number])
    url = reverse("play:item", args=[item.attempt.pk, item.entry.number])
    return f"{url}#opinion-{item.entry.number}"
