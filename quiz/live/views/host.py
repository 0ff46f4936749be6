"""Leading a room: open one, the big screen, the remote on a phone, and every move as a form."""

from collections.abc import Callable
from functools import wraps
from random import SystemRandom

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from content.items.errors import InvalidAnswer
from content.staff.models import User
from quiz.people.errors import NicknameRefused
from quiz.people.nickname import friendly_nickname

from .. import actions
from ..cookies import hosted_here, is_host, remember_host
from ..domain.states import Move
from ..errors import LiveError, NotHost, RoomNotFound
from ..forms import NewRoomForm, read_key
from ..frames import notice
from ..models import Room, RoomSeat
from ..queries import hostable_releases, room_by_code, room_by_host_key, rooms_hosted
from ..site import ask_hub, tell_hub
from ..tickets import Role, Ticket, sign_ticket

CHANCE = SystemRandom()
View = Callable[..., HttpResponse]


def hosts_only(view: View) -> View:
    """Finds the room and sees to it that its host asks."""

    @never_cache
    @wraps(view)
    def found(request: HttpRequest, code: str, **kwargs: object) -> HttpResponse:
        try:
            room = room_by_code(code)
            if not is_host(request, room):
                raise NotHost
            return view(request, room, **kwargs)
        except RoomNotFound as error:
            return render(request, "quiz/live/refused.html", {"sentence": str(error)}, status=404)
        except NotHost as error:
            return render(request, "quiz/live/recover.html", {"note": str(error)}, status=403)

    return found


def may_host(request: HttpRequest) -> bool:
    return request.user.is_authenticated or settings.GUESTS_HOST


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def new_room(request: HttpRequest) -> HttpResponse:
    if not may_host(request):
        return redirect(f"{settings.LOGIN_URL}?next={request.path}")
    form = NewRoomForm(request.POST or None, releases=hostable_releases(request.user))
    if request.method == "POST" and form.is_valid():
        room = actions.open_room(**form.choices(), host=_user(request), now=timezone.now(), rng=CHANCE)
        response = redirect("live:screen", room.code)
        remember_host(request, response, room)
        return response
    context = {"form": form, "rooms": rooms_hosted(hosted_here(request), request.user)[:5]}
    return render(request, "quiz/live/new.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def recover(request: HttpRequest) -> HttpResponse:
    """The laptop died: the recovery code makes any browser the host again."""
    if request.method != "POST":
        return render(request, "quiz/live/recover.html", {"note": ""})
    try:
        room = room_by_host_key(request.POST.get("host_key", "").strip().upper())
    except NotHost as error:
        return render(request, "quiz/live/recover.html", {"note": str(error)}, status=404)
    response = redirect("live:screen", room.code)
    remember_host(request, response, room)
    return response


@require_safe
@hosts_only
def screen(request: HttpRequest, room: Room) -> HttpResponse:
    return _stage(request, room, "host", "quiz/live/screen.html")


@require_safe
@hosts_only
def remote(request: HttpRequest, room: Room) -> HttpResponse:
    return _stage(request, room, "remote", "quiz/live/remote.html")


def _stage(request: HttpRequest, room: Room, role: Role, template: str) -> HttpResponse:
    ticket = Ticket(room.pk, role)
    frame = ask_hub(lambda hub: hub.screen_state(ticket, html=True))
    context = {"room": room, "frame": frame, "ticket": sign_ticket(ticket)}
    return render(request, template, context)


@require_POST
@hosts_only
def moves(request: HttpRequest, room: Room) -> HttpResponse:
    seen = request.POST.get("seen", "")
    try:
        move = Move(request.POST.get("move", ""))
    except ValueError:
        return HttpResponse(status=400)
    by = _user(request)
    try:
        number = int(seen) if seen.isdigit() else None
        ask_hub(lambda hub: hub.move(room.pk, move, seen=number, by=by))
    except LiveError as error:
        return _back(request, room, error)
    return _back(request, room)


@require_POST
@hosts_only
def lock(request: HttpRequest, room: Room) -> HttpResponse:
    actions.set_lock(room_id=room.pk, locked=request.POST.get("locked") == "1")
    tell_hub(lambda hub: hub.changed(room.pk))
    return _back(request, room)


@require_POST
@hosts_only
def seat(request: HttpRequest, room: Room, seat_id: int) -> HttpResponse:
    """rename · kick · ban · admit · stretch: three buttons that never mean each other."""
    one = get_object_or_404(RoomSeat, pk=seat_id, room=room)
    try:
        _change_seat(one, request.POST.get("what", ""), request.POST.get("value", ""))
    except NicknameRefused as error:
        return _back(request, room, error)
    tell_hub(lambda hub: hub.reload_seat(room.pk, one.pk))
    return _back(request, room)


def _change_seat(one: RoomSeat, what: str, value: str) -> None:
    match what:
        case "rename":
            actions.rename_seat(seat=one, name=value or friendly_nickname(CHANCE))
        case "kick" | "ban":
            actions.remove_seats(seats=[one], banned=what == "ban", now=timezone.now())
        case "admit":
            actions.admit_seat(seat=one)
        case "stretch" if value in ("100", "150", "200"):
            actions.stretch_seat(seat=one, percent=int(value))


@require_POST
@hosts_only
def ruling(request: HttpRequest, room: Room, number: int) -> HttpResponse:
    """本题作废 or 更正答案, at any moment."""
    reason, by, now = request.POST.get("reason", "")[:120], _user(request), timezone.now()
    kind = "corrected" if request.POST.get("kind") == "key" else "void"
    try:
        if kind == "corrected":
            key = read_key(room, number, request.POST)
            actions.correct_key(room_id=room.pk, number=number, key=key, reason=reason, by=by, now=now)
        else:
            actions.void_round(room_id=room.pk, number=number, reason=reason, by=by, now=now)
    except (LiveError, InvalidAnswer) as error:
        return _back(request, room, error)
    tell_hub(lambda hub: hub.ruled(room.pk, number, notice(kind, number=number)))
    return _back(request, room)


def _back(request: HttpRequest, room: Room, error: Exception | None = None) -> HttpResponse:
    """For a script a word; for a form the page it came from."""
    if request.headers.get("Accept") == "application/json":
        if error is None:
            return JsonResponse({"t": "ack"})
        say = {"t": "refused", "code": getattr(error, "code", "refused"), "say": str(error)}
        return JsonResponse(say, status=409)
    if error is not None:
        messages.error(request, str(error))
    where = "live:remote" if request.POST.get("from") == "remote" else "live:screen"
    return redirect(where, room.code)


def _user(request: HttpRequest) -> User | None:
    return request.user if isinstance(request.user, User) else None
