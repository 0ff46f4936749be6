"""Opens rooms: of a release, once again, or of some items of another room."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime
from random import Random, SystemRandom
from typing import Final

from django.db import IntegrityError, transaction
from django.db.models import Q

from content.items import formats
from content.items.domain import EVERYBODY
from content.releases.models import Release
from content.staff.models import User
from quiz.play.actions import make_paper
from quiz.play.codes import draw_code
from quiz.play.corrections import not_void
from quiz.play.models import Correction, Paper, PaperItem, RulingKind
from quiz.play.papers import paper_entries
from quiz.play.rulings import rulings_of

from ..domain.states import Phase
from ..models import Devices, Names, Room
from ..phrases import TAKEN_OVER
from ..queries import card_items, group_names_of, item_count, open_to
from .ruling import begin_corrected, follow, rule
from .seating import seat_groups

HOST_KEY_LENGTH: Final = 10


@dataclass(frozen=True)
class RoomRules:
    """How a room is played; the fields mean what models.Room says."""

    scoring: str = "classroom"
    standing: str = "top"
    names: str = "drawn"
    devices: str = "each"
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
    audience: str = EVERYBODY,
    groups: Sequence[str] = (),
) -> Room:
    """A room of `count` items of the release, or all, that suit the audience and are not void by now. With
    cards only of those that fit one, and `groups` sit in it.

    Raises EmptyRelease, NothingSuits, NicknameRefused.
    """
    rules = _fitting(rules)
    paper = make_paper(
        release=release, count=count, audience=audience, now=now, rng=rng, only=_playable(rules, host)
    )
    return _open(paper, title, rules, host, now, rng, trial=trial, groups=groups)


@transaction.atomic
def open_room_again(*, room: Room, host: User | None, now: datetime, rng: Random) -> Room:
    """再来一场: another room by the same rules, drawn anew from the same release, and no trial any more."""
    release = room.paper.release
    assert release is not None  # a room is opened from one
    rules, audience = rules_of(room), room.paper.audience
    paper = make_paper(
        release=release,
        count=item_count(room),
        audience=audience,
        now=now,
        rng=rng,
        only=_playable(rules, host),
    )
    return _open(paper, room.title, rules, host, now, rng, trial=False, groups=group_names_of(room))


@transaction.atomic
def open_room_of(
    *, room: Room, numbers: Sequence[int], title: str, host: User | None, now: datetime, rng: Random
) -> Room:
    """Another room of these items of the room, each with the key it is marked by now."""
    entries = {entry.number: entry for entry in paper_entries(room.paper_id)}
    rulings = rulings_of({room.paper_id})[room.paper_id]
    paper = Paper.objects.create(release=room.paper.release, audience=room.paper.audience, created_at=now)
    opened = _open(paper, title, rules_of(room), host, now, rng, trial=False, groups=group_names_of(room))
    for number, before in enumerate(numbers, start=1):
        content = entries[before].content
        orders = formats.get(content.format).orders(content.body, rng)
        PaperItem.objects.create(
            paper=paper, number=number, version_id=entries[before].version_id, orders=orders
        )
        if before in rulings.own and before in rulings.keys:
            key = rulings.keys[before]
            rule(opened, number, RulingKind.KEY, key=key, reason=TAKEN_OVER, by=host, now=now)
        elif correction := entries[before].correction:
            follow(opened, number, Correction.objects.get(pk=correction.id), now)
    return opened


def rules_of(room: Room) -> RoomRules:
    return RoomRules(**{field.name: getattr(room, field.name) for field in fields(RoomRules)})


def _fitting(rules: RoomRules) -> RoomRules:
    """With cards the host closes each round, may tap wrong before, and has named the groups."""
    if rules.devices != Devices.CARDS:
        return rules
    return replace(rules, limit_seconds=None, changeable=True, approves=False, names=Names.DRAWN.value)


def _playable(rules: RoomRules, host: User | None) -> Q:
    every = not_void() & open_to(host)
    return every & card_items() if rules.devices == Devices.CARDS else every


def _open(
    paper: Paper,
    title: str,
    rules: RoomRules,
    host: User | None,
    now: datetime,
    rng: Random,
    *,
    trial: bool,
    groups: Sequence[str],
) -> Room:
    room = _new_room(paper, title, rules, host, now, rng, trial=trial)
    begin_corrected(room=room, now=now)
    seat_groups(room=room, names=groups, now=now, rng=rng)
    return room


def _new_room(
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
