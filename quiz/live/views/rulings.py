"""A wrong item, put right before everybody's eyes: at any moment of the game and after it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from content.items.errors import InvalidAnswer

from .. import actions
from ..errors import LiveError
from ..forms import key_form, read_key
from ..frames import notice
from ..models import Room
from ..site import tell_hub
from .host import back, hosts_only, user_of


@require_http_methods(["GET", "HEAD", "POST"])
@hosts_only
def rulings(request: HttpRequest, room: Room, number: int) -> HttpResponse:
    """GET shows the item with its key, for the host's eyes; POST is 本题作废 or 更正答案."""
    if not 1 <= number <= room.number:
        raise Http404
    if request.method != "POST":
        context = {"room": room, "question": key_form(room, number), "back": request.GET.get("from", "")}
        return render(request, "quiz/live/ruling.html", context)
    reason, by, now = request.POST.get("reason", "")[:120], user_of(request), timezone.now()
    kind = "corrected" if request.POST.get("kind") == "key" else "void"
    try:
        if kind == "corrected":
            key = read_key(room, number, request.POST)
            actions.correct_key(room_id=room.pk, number=number, key=key, reason=reason, by=by, now=now)
        else:
            actions.void_round(room_id=room.pk, number=number, reason=reason, by=by, now=now)
    except (LiveError, InvalidAnswer) as error:
        return back(request, room, error)
    tell_hub(lambda hub: hub.mover.changed(room.pk, notice(kind, number=number)))
    return back(request, room)
