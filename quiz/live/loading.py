"""Makes the image of a room from its rows, whole or after a change."""

import json
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from django.db.models import TextField
from django.db.models.functions import Cast

from content.items import formats
from content.items.domain import JsonDict
from content.laws.queries import loaded_texts, original_of
from quiz.play import scoring as scoring_rules
from quiz.play.domain.marking import Given, due_marks
from quiz.play.models import Response
from quiz.play.papers import paper_entries
from quiz.play.rulings import rulings_of

from .domain.scoring import RoundResults, SeatResult
from .errors import RoomNotFound
from .memory import LiveRoom, Seat, Sent
from .models import Room, RoomSeat
from .queries import current_round, round_clock


class GivenRow(NamedTuple):
    """Of one row of the log, named as there."""

    attempt_id: int
    number: int
    client_id: str
    answer: JsonDict
    revision: int


def load_room(room_id: int) -> LiveRoom:
    """Everything from the rows. Raises RoomNotFound."""
    room = Room.objects.filter(pk=room_id).first()
    if room is None:
        raise RoomNotFound
    row = current_round(room)
    live = LiveRoom(
        room=room,
        entries={entry.number: entry for entry in paper_entries(room.paper_id)},
        rulings=rulings_of({room.paper_id})[room.paper_id],
        round=row,
        clock=round_clock(row),
        seats={seat.id: seat for seat in seats_of(room)},
    )
    for number in sorted(live.rulings.closed - {room.number}):
        live.results[number] = round_results(live, number)
    live.rank_all()
    texts = loaded_texts()
    live.originals = {n: original_of(entry.content.citation, texts) for n, entry in live.entries.items()}
    if room.number in live.rulings.closed:
        live.results[room.number] = round_results(live, room.number)
        live.rank_all()
    elif room.number:
        remember_given(live, given_rows(room))
    return live


def refresh_room(live: LiveRoom) -> LiveRoom:
    """The same image after somebody moved the room, here or elsewhere: reads only what may differ."""
    room = Room.objects.get(pk=live.room.pk)
    row = current_round(room)
    known = live.rulings
    rulings = rulings_of({room.paper_id})[room.paper_id]
    fresh = LiveRoom(room, live.entries, rulings, row, round_clock(row), live.seats, dict(live.results))
    fresh.points_above, fresh.originals = live.points_above, live.originals
    again = {number for number in rulings.keys if rulings.keys[number] != known.keys.get(number)}
    if again:  # the desk explains a corrected key anew
        fresh.entries = {entry.number: entry for entry in paper_entries(room.paper_id)}
        texts = loaded_texts()
        fresh.originals = {n: original_of(one.content.citation, texts) for n, one in fresh.entries.items()}
    for number in sorted(rulings.closed):
        if number not in fresh.results or number in again:
            fresh.results[number] = round_results(fresh, number)
    if rulings.closed != known.closed or rulings.void != known.void or again:
        fresh.rank_all()
    if room.number != live.room.number:
        for seat in list(fresh.seats.values()):
            seat.given = {n: given for n, given in seat.given.items() if n >= room.number}
    return fresh


def seats_of(room: Room, only: Iterable[int] | None = None) -> list[Seat]:
    rows = RoomSeat.objects.filter(room=room)
    if only is not None:
        rows = rows.filter(pk__in=only)
    return [
        Seat(
            id=row.pk,
            attempt_id=row.attempt_id,
            player_id=row.attempt.player_id,
            name=row.name,
            ink=row.attempt.player.ink,
            token_version=row.token_version,
            first_number=row.first_number,
            stretch=row.stretch,
            admitted=row.admitted,
            removed=row.removed_at is not None,
            banned=row.banned,
            number=row.seat_number,
        )
        for row in rows.select_related("attempt__player").order_by("pk")
    ]


def round_results(live: LiveRoom, number: int) -> RoundResults:
    """Marked from the log, each seat's last revision."""
    rule = scoring_rules.get(live.room.scoring)
    contents = {number: live.content(number)}
    seat_ids = {seat.attempt_id: seat.id for seat in list(live.seats.values())}
    found: dict[int, SeatResult] = {}
    for attempt_id, given in _last_answers(live.room.paper_id, number).items():
        seat_id = seat_ids.get(attempt_id)
        if seat_id and given.answer:
            [due] = due_marks([given], contents, rule, formats.get)
            found[seat_id] = SeatResult(given.answer, due.quality, due.points, given.spent_ms)
    return found


def _last_answers(paper_id: int, number: int) -> dict[int, Given]:
    """Thousands give one of a few answers, so each is read from its JSON once."""
    rows = Response.objects.filter(attempt__paper=paper_id, number=number).order_by("revision")
    rows = rows.annotate(given=Cast("answer", TextField()))
    read = cache(json.loads)
    fields = ("attempt_id", "id", "number", "revision", "given", "spent_ms", "timing")
    return {
        attempt_id: Given(pk, number, revision, read(given), spent_ms, how)
        for attempt_id, pk, number, revision, given, spent_ms, how in rows.values_list(*fields)
    }


def given_rows(room: Room) -> list[GivenRow]:
    """What the log has of the round in hand."""
    rows = Response.objects.filter(attempt__paper=room.paper_id, number=room.number).order_by("revision")
    return [GivenRow(*row) for row in rows.values_list(*GivenRow._fields)]


def remember_given(live: LiveRoom, rows: Iterable[GivenRow]) -> bool:
    """What was acknowledged before this process had the room, or by another one; whether that was news."""
    by_attempt, is_news = {seat.attempt_id: seat for seat in list(live.seats.values())}, False
    for row in rows:
        seat = by_attempt.get(row.attempt_id)
        known = seat.given.get(row.number) if seat else None
        if seat and (known is None or known.revision < row.revision):
            seat.given[row.number] = Sent(row.client_id, row.answer, row.revision, on_disk=True)
            is_news = True
    return is_news
