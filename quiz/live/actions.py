"""Writing rooms: open one, sit down in it, lead it from item to item, and put a wrong key right."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime, timedelta
from random import Random, SystemRandom
from typing import Final

from django.db import IntegrityError, transaction
from django.db.models import F
from django.db.models.functions import Coalesce

from content.items import formats
from content.items.domain import JsonDict
from content.jobs.actions import enqueue
from content.releases.models import Release
from content.staff.models import User
from quiz.people.actions import create_player
from quiz.people.models import Player
from quiz.people.nickname import clean_nickname, friendly_nickname
from quiz.play.actions import make_paper, remark_attempts
from quiz.play.codes import draw_code
from quiz.play.models import HOSTED, Attempt, Paper, PaperItem, Ruling, RulingKind
from quiz.play.papers import paper_entries
from quiz.play.rulings import rulings_of

from . import crowds
from .domain.seats import free_name
from .domain.states import Move, Phase, RoundClock, Step, step
from .domain.timing import reading_ms
from .errors import (
    Banned,
    KeyUnfit,
    RejoinCodeWrong,
    RoomEnded,
    RoomFull,
    RoomLocked,
    RoomNotFound,
    SeatNumberTaken,
    SeatNumberWrong,
    StaleMove,
)
from .models import Names, Room, RoomSeat, Round
from .phrases import SKIPPED, TAKEN_OVER
from .queries import item_count, room_state
from .turns import turn_to_sit_down

MOST_SEATS: Final = 12_000
REJOIN_LENGTH: Final = 6
KEEP_SEAT_NUMBERS: Final = timedelta(days=30)
MARK_CHUNK: Final = 200
HOST_KEY_LENGTH: Final = 10
FINISH, MARKS, BOARDS = "room", "marks", "room_boards"  # kinds of jobs
MILLISECOND: Final = timedelta(milliseconds=1)


@dataclass(frozen=True)
class RoomRules:
    """How a room is played; the fields mean what models.Room says."""

    scoring: str = "classroom"
    standing: str = "top"
    names: str = "drawn"
    limit_seconds: int | None = 20
    changeable: bool = False
    auto_seconds: int | None = None
    approves: bool = False


@transaction.atomic
def open_room(
    *,
    release: Release,
    count: int,
    title: str,
    rules: RoomRules,
    host: User | None,
    now: datetime,
    rng: Random,
    trial: bool = False,
) -> Room:
    """A room of `count` items of the release, or all. Raises EmptyRelease."""
    paper = make_paper(release=release, count=count, now=now, rng=rng)
    return _open(paper, title, rules, host, now, rng, trial=trial)


@transaction.atomic
def open_room_again(*, room: Room, host: User | None, now: datetime, rng: Random) -> Room:
    """再来一场: another room by the same rules, drawn anew from the same release, and no trial any more."""
    release = room.paper.release
    assert release is not None  # a room is opened from one
    paper = make_paper(release=release, count=item_count(room), now=now, rng=rng)
    return _open(paper, room.title, rules_of(room), host, now, rng, trial=False)


@transaction.atomic
def open_room_of(
    *, room: Room, numbers: Sequence[int], title: str, host: User | None, now: datetime, rng: Random
) -> Room:
    """Another room of these items of the room, each with the key it is marked by now."""
    entries = {entry.number: entry for entry in paper_entries(room.paper_id)}
    keys = rulings_of({room.paper_id})[room.paper_id].keys
    paper = Paper.objects.create(release=room.paper.release, created_at=now)
    opened = _open(paper, title, rules_of(room), host, now, rng, trial=False)
    for number, before in enumerate(numbers, start=1):
        content = entries[before].content
        orders = formats.get(content.format).orders(content.body, rng)
        PaperItem.objects.create(
            paper=paper, number=number, version_id=entries[before].version_id, orders=orders
        )
        if before in keys:
            _rule(opened, number, RulingKind.KEY, key=keys[before], reason=TAKEN_OVER, by=host, now=now)
    return opened


def rules_of(room: Room) -> RoomRules:
    return RoomRules(**{field.name: getattr(room, field.name) for field in fields(RoomRules)})


def _open(
    paper: Paper, title: str, rules: RoomRules, host: User | None, now: datetime, rng: Random, *, trial: bool
) -> Room:
    while True:
        try:
            with transaction.atomic():
                return Room.objects.create(
                    code=f"{rng.randrange(100_000, 1_000_000)}",
                    title=title,
                    paper=paper,
                    host=host,
                    host_key=draw_code(SystemRandom(), HOST_KEY_LENGTH),
                    trial=trial,
                    phase=Phase.LOBBY,
                    created_at=now,
                    **asdict(rules),
                )
        except IntegrityError:  # the number belongs to another open room
            continue


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
    SeatNumberTaken, SeatNumberWrong, and CrowdedAddress where too many new ones come from `address`.
    """
    _refuse_if_ended(room)
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
    if room.names == Names.NUMBER:
        _check_seat_number(room, seat_number)
    wanted = clean_nickname(nickname) if room.names == Names.FREE else friendly_nickname(rng)
    if player is None:
        player = create_player(nickname=wanted, now=now, trial=room.trial)
    return _new_seat(room, player, _free_name(room, wanted), seat_number, now, rng)


def _free_name(room: Room, wanted: str) -> str:
    """Reads only the names that begin alike, and those only where the name is taken."""
    if not room.seats.filter(name=wanted).exists():
        return wanted
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


@transaction.atomic
def rejoin_seat(*, code: str, rejoin_code: str) -> RoomSeat:
    """Gives the seat to the phone that asks; the one that had it is told. Raises RejoinCodeWrong, Banned."""
    seats = RoomSeat.objects.select_for_update().filter(room__code=code, room__ended_at=None)
    seat = seats.filter(rejoin_code=rejoin_code.strip().upper()).first()
    if seat is None:
        raise RejoinCodeWrong
    if seat.banned:
        raise Banned
    seat.token_version += 1
    seat.removed_at = None
    seat.save(update_fields=["token_version", "removed_at"])
    return seat


@transaction.atomic
def make_move(*, room_id: int, move: Move, seen: int | None, now: datetime, by: User | None) -> Room:
    """One step of the game. `seen` is the version the host had before them, so that a second press of the
    same button does nothing. Raises StaleMove, IllegalMove, RoomNotFound."""
    room = Room.objects.select_for_update().filter(pk=room_id).first()
    if room is None:
        raise RoomNotFound
    if seen is not None and seen != room.version:
        raise StaleMove
    todo = step(room_state(room), move, now)
    _carry_out(room, todo, now, by)
    return room


@transaction.atomic
def close_when_over(*, room_id: int, number: int, now: datetime) -> bool:
    """Closes the round whose time is over, or that all have answered; False where somebody else has."""
    room = Room.objects.select_for_update().get(pk=room_id)
    if room.phase != Phase.QUESTION or room.number != number:
        return False
    _carry_out(room, Step(Phase.RESULT, closes=number), now, None)
    return True


def _carry_out(room: Room, todo: Step, now: datetime, by: User | None) -> None:
    if todo.closes is not None:
        _close_round(room, todo.closes, now, by)
    if todo.voids is not None:
        _rule(room, todo.voids, RulingKind.VOID, reason=SKIPPED, by=by, now=now)
    if todo.clock is not None:
        _set_clock(room, todo.clock)
    if todo.opens is not None:
        _open_round(room, todo.opens, now)
    room.phase, room.number = todo.phase, todo.opens or room.number
    room.version += 1
    if todo.phase == Phase.PODIUM:
        room.ended_at = now
        for kind in (FINISH, BOARDS):
            enqueue(kind=kind, key=f"room:{room.pk}", payload={"room": room.pk}, now=now)
    room.save(update_fields=["phase", "number", "version", "ended_at"])


def _close_round(room: Room, number: int, now: datetime, by: User | None) -> None:
    if Round.objects.filter(room=room, number=number, closed_at=None).update(closed_at=now):
        _rule(room, number, RulingKind.CLOSED, by=by, now=now)


def _set_clock(room: Room, clock: RoundClock) -> None:
    left_ms = None if clock.left is None else clock.left // MILLISECOND
    Round.objects.filter(room=room, number=room.number).update(
        opens_at=clock.opens_at, closes_at=clock.closes_at, left_ms=left_ms
    )


def _open_round(room: Room, number: int, now: datetime) -> None:
    [entry] = paper_entries(room.paper_id, number)
    opens_at = now + reading_ms(entry.content.stem) * MILLISECOND
    limit_ms = room.limit_seconds * 1000 if room.limit_seconds else None
    closes_at = opens_at + limit_ms * MILLISECOND if limit_ms else None
    Round.objects.create(room=room, number=number, limit_ms=limit_ms, opens_at=opens_at, closes_at=closes_at)


def _rule(
    room: Room,
    number: int,
    kind: RulingKind,
    *,
    by: User | None,
    now: datetime,
    key: JsonDict | None = None,
    reason: str = "",
) -> None:
    entry = PaperItem.objects.get(paper=room.paper_id, number=number)
    Ruling.objects.create(entry=entry, kind=kind, key=key, reason=reason, by=by, made_at=now)
    payload = {"room": room.pk, "number": number}
    enqueue(kind=MARKS, key=f"round:{room.pk}:{number}", payload=payload, now=now)
    if room.ended_at is not None:
        enqueue(kind=BOARDS, key=f"room:{room.pk}", payload={"room": room.pk}, now=now)


@transaction.atomic
def void_round(*, room_id: int, number: int, reason: str, by: User | None, now: datetime) -> Room:
    """本题作废: its answers count no more, at any moment."""
    room = Room.objects.select_for_update().get(pk=room_id)
    _rule(room, number, RulingKind.VOID, reason=reason, by=by, now=now)
    return _raise_version(room)


@transaction.atomic
def correct_key(
    *, room_id: int, number: int, key: JsonDict, reason: str, by: User | None, now: datetime
) -> Room:
    """更正答案: the round is marked by another key from now on. Raises KeyUnfit."""
    room = Room.objects.select_for_update().get(pk=room_id)
    [entry] = paper_entries(room.paper_id, number)
    if formats.get(entry.content.format).faults(replace(entry.content, key=key)):
        raise KeyUnfit
    _rule(room, number, RulingKind.KEY, key=key, reason=reason, by=by, now=now)
    return _raise_version(room)


@transaction.atomic
def set_lock(*, room_id: int, locked: bool) -> Room:
    room = Room.objects.select_for_update().get(pk=room_id)
    room.locked = locked
    room.save(update_fields=["locked"])
    return _raise_version(room)


def _raise_version(room: Room) -> Room:
    room.version += 1
    room.save(update_fields=["version"])
    return room


def rename_seat(*, seat: RoomSeat, name: str) -> None:
    """Another friendly or given name, unique in the room. Raises NicknameRefused."""
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


def admit_seat(*, seat: RoomSeat) -> None:
    RoomSeat.objects.filter(pk=seat.pk).update(admitted=True)


def stretch_seat(*, seat: RoomSeat, percent: int) -> None:
    """Extra time of one player, from the next item on."""
    RoomSeat.objects.filter(pk=seat.pk).update(stretch=percent)


def finish_room(*, room_id: int) -> int:
    """Hands in every attempt of an ended room, in short transactions; returns how many. Again is harmless."""
    room = Room.objects.get(pk=room_id)
    played = Round.objects.filter(room=room).exclude(closed_at=None).count()
    finished = 0
    while chunk := list(Attempt.objects.filter(paper=room.paper_id, finished_at=None)[:MARK_CHUNK]):
        with transaction.atomic():
            pks = [attempt.pk for attempt in chunk]
            Attempt.objects.filter(pk__in=pks).update(finished_at=room.ended_at, item_count=played)
            remark_attempts(attempts=list(Attempt.objects.filter(pk__in=pks)))
        finished += len(chunk)
    return finished


def keep_marks(*, room_id: int, number: int, now: datetime) -> None:
    """Brings the marks of a closed round to disk, in short transactions; again is harmless."""
    room = Room.objects.get(pk=room_id)
    rows = Attempt.objects.filter(paper=room.paper_id, responses__number=number).order_by("pk").distinct()
    pks = list(rows.values_list("pk", flat=True))
    for first in range(0, len(pks), MARK_CHUNK):
        remark_attempts(attempts=list(Attempt.objects.filter(pk__in=pks[first : first + MARK_CHUNK])))
    Round.objects.filter(room=room, number=number, scored_at=None).update(scored_at=now)


def forget_seat_numbers(*, now: datetime) -> int:
    """A seat number leads to a child: it goes a month after the room has ended. Returns how many went."""
    over = Room.objects.filter(ended_at__lt=now - KEEP_SEAT_NUMBERS)
    return RoomSeat.objects.filter(room__in=over).exclude(seat_number=None).update(seat_number=None)
