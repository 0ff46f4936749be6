"""我: the nickname, how pages look, and what was played. Lives here since it lists activities."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from quiz.people.cookies import current_player
from quiz.people.views import me_screen
from quiz.play.score_changes import unseen_changes

from ..queries import entries_of, with_news


@require_safe
@never_cache
def me(request: HttpRequest) -> HttpResponse:
    player = current_player(request)
    entries = list(with_news(entries_of(player))[:50]) if player else []
    unseen = list(unseen_changes(player)) if any(entry.has_news for entry in entries) else []
    return me_screen(request, player, {"entries": entries, "unseen": unseen})
