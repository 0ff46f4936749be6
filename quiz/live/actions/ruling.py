"""What a host decides of an item: closed, void, or another key."""

from dataclasses import replace
from datetime import datetime
from typing import Final

from django.db import transaction

from content.items import formats
from content.items.domain import JsonDict
from content.jobs.actions import enqueue
from content.staff.models import User
from quiz.play.models import PaperItem, Ruling, RulingKind
from quiz.play.papers import paper_entries

from ..errors import (
    KeyUnfit,
)
from ..models import Room

MARKS: Final = "marks"  # kinds of jobs
BOARDS: Final = "room_boards"


def rule(
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
    rule(room, number, RulingKind.VOID, reason=reason, by=by, now=now)
    return raise_version(room)


@transaction.atomic
def correct_key(
    *, room_id: int, number: int, key: JsonDict, reason: str, by: User | None, now: datetime
) -> Room:
    """更正答案: the round is marked by another key from now on. Raises KeyUnfit."""
    room = Room.objects.select_for_update().get(pk=room_id)
    [entry] = paper_entries(room.paper_id, number)
    if formats.get(entry.content.format).faults(replace(entry.content, key=key)):
        raise KeyUnfit
    rule(room, number, RulingKind.KEY, key=key, reason=reason, by=by, now=now)
    return raise_version(room)


def raise_version(room: Room) -> Room:
    room.version += 1
    room.save(update_fields=["version"])
    return room
