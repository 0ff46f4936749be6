"""Reading rooms."""

from collections.abc import Collection
from datetime import timedelta

from django.contrib.auth.models import AnonymousUser
from django.db.models import Case, Count, OuterRef, Q, QuerySet, Subquery, When

from content.releases.models import Release
from content.staff.models import User
from quiz.play.models import PaperItem

from .domain.cards import MOST_ON_CARDS
from .domain.seats import next_group_name
from .domain.states import Phase, RoomState, RoundClock
from .errors import NotHost, RoomNotFound
from .models import Devices, Room, RoomSeat, Round, Standing


def open_room_by_code(code: str) -> Room:
    """Raises RoomNotFound."""
    room = Room.objects.filter(code=code, ended_at=None).first()
    if room is None:
        raise RoomNotFound
    return room


def room_by_code(code: str) -> Room:
    """The open room of this number, else the last one that had it. Raises RoomNotFound."""
    room = Room.objects.filter(code=code).order_by("-pk").first()
    if room is None:
        raise RoomNotFound
    return room


def room_by_host_key(key: str) -> Room:
    """Raises NotHost."""
    room = Room.objects.filter(host_key=key.upper()).first()
    if room is None:
        raise NotHost
    return room


def hostable_releases(user: User | AnonymousUser) -> QuerySet[Release]:
    """The newest release of each quiz with its `item_count`, and of these the `card_count` that fit a card;
    without an account, of the packs on the home page."""
    newest = Release.objects.filter(quiz=OuterRef("quiz")).order_by("-number").values("pk")[:1]
    releases = Release.objects.filter(pk=Subquery(newest)).select_related("quiz").order_by("title")
    releases = releases.annotate(
        item_count=Count("entries"), card_count=Count("entries", filter=card_items("entries__"))
    )
    return releases if user.is_authenticated else releases.filter(quiz__pack__on_home=True)


def open_to(user: User | AnonymousUser | None) -> Q:
    """The entries of a release that this host may play: without an account none that are kept back."""
    return Q() if user is not None and user.is_authenticated else Q(held=False)


def card_items(entries: str = "") -> Q:
    """The entries of a release that a card can answer: true or false, and one of at most four options.

    `entries` is the way from the model that is asked to its entries.
    """
    version = f"{entries}version__"
    four = {f"{version}format": "single", f"{version}body__options__{MOST_ON_CARDS}__isnull": True}
    return Q(**{f"{version}format": "truefalse"}) | Q(**four)


def rooms_hosted(room_ids: Collection[int], user: User | AnonymousUser) -> QuerySet[Room]:
    """Newest first: of this browser, and of the account where there is one."""
    mine = Q(pk__in=room_ids)
    if user.is_authenticated:
        mine |= Q(host=user.pk)
    return Room.objects.filter(mine).order_by("-pk")


def room_state(room: Room) -> RoomState:
    return RoomState(
        phase=Phase(room.phase),
        number=room.number,
        count=item_count(room),
        shows_standing=room.standing != Standing.NONE,
        clock=round_clock(current_round(room)),
    )


def item_count(room: Room) -> int:
    return PaperItem.objects.filter(paper=room.paper_id).count()


def current_round(room: Room) -> Round | None:
    return Round.objects.filter(room=room, number=room.number).first()


def round_clock(row: Round | None) -> RoundClock | None:
    if row is None:
        return None
    left = None if row.left_ms is None else timedelta(milliseconds=row.left_ms)
    return RoundClock(row.opens_at, row.closes_at, left)


def seats_on_list(room: Room) -> QuerySet[RoomSeat]:
    """As the host reads them: who waits at the door first, who was sent out last; groups in the order they
    came, since 第10组 is not before 第2组."""
    out = Case(When(removed_at=None, then=0), default=1)
    last = "name" if room.devices == Devices.EACH else "pk"
    return room.seats.select_related("attempt__player").order_by(out, "admitted", "seat_number", last)


def offered_group_name(room: Room) -> str:
    """The first of 第1组, 第2组 … that no seat has."""
    return next_group_name(set(room.seats.values_list("name", flat=True)))


def group_names_of(room: Room) -> list[str]:
    """Who plays another room with cards; none where people come in by themselves."""
    if room.devices != Devices.CARDS:
        return []
    return list(room.seats.filter(removed_at=None).order_by("pk").values_list("name", flat=True))


def seat_of(room: Room, player_id: int) -> RoomSeat | None:
    return RoomSeat.objects.filter(room=room, attempt__player=player_id).first()
