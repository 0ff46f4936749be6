"""Seats: who sits down, comes back with a code, is renamed, let in or sent out."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random
from typing import Final

from django.db import transaction
from django.db.models import F
from django.db.models.functions import Coalesce

from quiz.people.actions import create_player
from quiz.people.models import Player
from quiz.people.nickname import clean_nickname, friendly_nickname
from quiz.play.codes import draw_code
from quiz.play.models import HOSTED, Attempt

from .. import crowds
from ..domain.seats import MOST_GROUPS, free_name
from ..domain.states import Phase
from ..errors import (
    Banned,
    GroupNameTaken,
    NotWithCards,
    PlayedWithCards,
    RejoinCodeWrong,
    RoomEnded,
    RoomFull,
    RoomLocked,
    SeatNumberTaken,
    SeatNumberWrong,
    TooManyGroups,
)
from ..models import Devices, Names, Room, RoomSeat
from ..queries import offered_group_name
from ..turns import turn_to_sit_down

MOST_SEATS: Final = 12_000
REJOIN_LENGTH: Final = 6
KEEP_SEAT_NUMBERS: Final = timedelta(days=30)


def take_seat(
    *,
    room: Room,
    player: Player | None,
    nickname: str,
    seat_number: int | None,
    now: datetime,
    rng: Random,
    address: str = "",
) -> RoomSeat:
    """The player's seat: the one there is, else a new one, from the next item on where one is shown.

    Without a player one is made. Raises NicknameRefused, RoomEnded, RoomLocked, RoomFull, Banned,
    SeatNumberTaken, SeatNumberWrong, GroupNameTaken, PlayedWithCards, and CrowdedAddress where too many new
    ones come from `address`.
    """
    _refuse_if_ended(room)
    _refuse_if_cards(room)
    if player and (mine := room.seats.filter(attempt__player=player).first()):
        return _back_in(mine)
    # before any lock is taken: a flood that is refused must not make answers wait
    _refuse_if_locked(room)
    crowds.refuse_if_crowded(room.pk, address)
    with turn_to_sit_down():
        seat = _sit_down(room, player, nickname, seat_number, now, rng)
    crowds.count_seat(room.pk, address)
    return seat


def _refuse_if_ended(room: Room) -> None:
    if room.ended_at is not None:
        raise RoomEnded


def _refuse_if_cards(room: Room) -> None:
    """Every seat of such a room is its host's."""
    if room.devices == Devices.CARDS:
        raise PlayedWithCards


def _refuse_if_locked(room: Room) -> None:
    if room.locked:
        raise RoomLocked


def _back_in(mine: RoomSeat) -> RoomSeat:
    if mine.banned:
        raise Banned
    if mine.removed_at is not None:
        mine.removed_at = None
        mine.save(update_fields=["removed_at"])
    return mine


@transaction.atomic
def _sit_down(
    room: Room, player: Player | None, nickname: str, seat_number: int | None, now: datetime, rng: Random
) -> RoomSeat:
    room = Room.objects.select_for_update().get(pk=room.pk)
    _refuse_if_ended(room)
    _refuse_if_locked(room)
    if player and (mine := room.seats.filter(attempt__player=player).first()):
        return _back_in(mine)
    if room.seats.count() >= MOST_SEATS:
        raise RoomFull
    if room.names == Names.NUMBER and room.devices == Devices.EACH:
        _check_seat_number(room, seat_number)
    wanted = _wanted_name(room, nickname, rng)
    if player is None:
        player = create_player(nickname=wanted, now=now)
    return _new_seat(room, player, _free_name(room, wanted), seat_number, now, rng)


def _wanted_name(room: Room, nickname: str, rng: Random) -> str:
    if room.devices == Devices.GROUP:
        return clean_nickname(nickname) if nickname.strip() else offered_group_name(room)
    return clean_nickname(nickname) if room.names == Names.FREE else friendly_nickname(rng)


def _free_name(room: Room, wanted: str) -> str:
    """Reads only the names that begin alike, and those only where the name is taken. Two phones of a group
    are no two groups: its name is not numbered."""
    if not room.seats.filter(name=wanted).exists():
        return wanted
    if room.devices != Devices.EACH:
        raise GroupNameTaken
    return free_name(wanted, set(room.seats.filter(name__startswith=wanted).values_list("name", flat=True)))


def _check_seat_number(room: Room, number: int | None) -> None:
    if number is None or not 1 <= number <= 99:
        raise SeatNumberWrong
    if room.seats.filter(seat_number=number, removed_at=None).exists():
        raise SeatNumberTaken


def _new_seat(
    room: Room, player: Player, name: str, seat_number: int | None, now: datetime, rng: Random
) -> RoomSeat:
    attempt = Attempt.objects.create(
        player=player,
        paper_id=room.paper_id,
        scoring=room.scoring,
        feedback=HOSTED,
        item_count=0,
        started_at=now,
    )
    running = room.phase in (Phase.QUESTION, Phase.PAUSED)
    return RoomSeat.objects.create(
        room=room,
        attempt=attempt,
        name=name,
        seat_number=seat_number,
        rejoin_code=draw_code(rng, REJOIN_LENGTH),
        first_number=room.number + 1 if running else max(1, room.number + 1),
        admitted=not room.approves,
    )


def seat_groups(*, room: Room, names: Sequence[str], now: datetime, rng: Random) -> None:
    """The groups that hold up cards, seated with the room. Raises NicknameRefused."""
    for name in names:
        player = create_player(nickname=name, now=now, trial=room.trial)
        _new_seat(room, player, player.nickname, None, now, rng)


@transaction.atomic
def add_group(*, room: Room, name: str, now: datetime, rng: Random) -> RoomSeat:
    """One more group with cards, from the next item on where one is shown; without a name the next 第N组.

    Raises NicknameRefused, GroupNameTaken, RoomEnded, TooManyGroups, NotWithCards.
    """
    room = Room.objects.select_for_update().get(pk=room.pk)
    _refuse_if_ended(room)
    if room.devices != Devices.CARDS:
        raise NotWithCards
    if room.seats.filter(removed_at=None).count() >= MOST_GROUPS:
        raise TooManyGroups
    wanted = clean_nickname(name) if name.strip() else offered_group_name(room)
    player = create_player(nickname=wanted, now=now, trial=room.trial)
    return _new_seat(room, player, _free_name(room, player.nickname), None, now, rng)


@transaction.atomic
def rejoin_seat(*, code: str, rejoin_code: str) -> RoomSeat:
    """Gives the seat to the phone that asks; the one that had it is told.

    Raises RejoinCodeWrong, Banned, PlayedWithCards.
    """
    seats = RoomSeat.objects.select_for_update().filter(room__code=code, room__ended_at=None)
    seat = seats.filter(rejoin_code=rejoin_code.strip().upper()).first()
    if seat is None:
        raise RejoinCodeWrong
    _refuse_if_cards(seat.room)
    if seat.banned:
        raise Banned
    seat.token_version += 1
    seat.removed_at = None
    seat.save(update_fields=["token_version", "removed_at"])
    return seat


def rename_seat(*, seat: RoomSeat, name: str) -> None:
    """Another friendly or given name, unique in the room. Raises NicknameRefused, GroupNameTaken."""
    wanted = clean_nickname(name)
    if wanted != seat.name:
        seat.name = _free_name(seat.room, wanted)
        seat.save(update_fields=["name"])


def remove_seats(*, seats: Sequence[RoomSeat], banned: bool, now: datetime) -> None:
    """Kick: out for now, may come back. Ban: not into this room any more."""
    pks = [seat.pk for seat in seats]
    RoomSeat.objects.filter(pk__in=pks).update(
        removed_at=Coalesce("removed_at", now), banned=banned, token_version=F("token_version") + 1
    )


def bring_back_seat(*, seat: RoomSeat) -> None:
    """A group without a phone cannot come back by itself."""
    RoomSeat.objects.filter(pk=seat.pk).update(removed_at=None, banned=False)


def admit_seat(*, seat: RoomSeat) -> None:
    RoomSeat.objects.filter(pk=seat.pk).update(admitted=True)


def stretch_seat(*, seat: RoomSeat, percent: int) -> None:
    """Extra time of one player, from the next item on."""
    RoomSeat.objects.filter(pk=seat.pk).update(stretch=percent)


def forget_seat_numbers(*, now: datetime) -> int:
    """A seat number leads to a child: it goes a month after the room has ended. Returns how many went."""
    over = Room.objects.filter(ended_at__lt=now - KEEP_SEAT_NUMBERS)
    return RoomSeat.objects.filter(room__in=over).exclude(seat_number=None).update(seat_number=None)
