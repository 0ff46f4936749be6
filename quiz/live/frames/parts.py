"""What the frames of phones and screens have in common."""

import json
from collections import defaultdict
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any, Final

from content.items import formats
from content.items.arranging import ordered_body
from content.items.domain import ItemContent
from content.items.formats.case import case_code

from ..domain.cards import card_option
from ..domain.scoring import RoundResults, SeatResult
from ..domain.shown import (
    Bar,
    Card,
    Change,
    Line,
    Moved,
    QuestionShown,
    RoomShown,
    ToldShown,
)
from ..domain.states import Phase
from ..memory import LiveRoom, Seat
from ..models import Standing
from ..phrases import LABELS

SHOWN_TOP: Final = 3
SHOWN_ALL: Final = 50
MILLISECOND: Final = timedelta(milliseconds=1)


def frame_head(live: LiveRoom, now: datetime) -> dict[str, Any]:
    """What a client needs beside the picture; times are ms from now, so that no clock has to be right."""
    clock = live.clock if live.room.phase == Phase.QUESTION else None
    closes_at = clock.closes_at if clock else None
    return {
        "t": "state",
        "room": live.room.code,
        "seq": live.room.version,
        "phase": live.room.phase,
        "number": live.room.number,
        "opens_ms": max(0, (clock.opens_at - now) // MILLISECOND) if clock else None,
        "closes_ms": (closes_at - now) // MILLISECOND if closes_at else None,
        "limit_ms": live.round.limit_ms if clock and live.round else None,
        "moves_on_ms": max(0, (live.moves_on_at - now) // MILLISECOND) if live.moves_on_at else None,
    }


def is_told(live: LiveRoom) -> bool:
    """Whether the round in hand is closed and its answer may be seen."""
    return (
        live.room.phase in (Phase.RESULT, Phase.STANDING, Phase.PODIUM)
        and live.room.number in live.rulings.closed
    )


def room_shown(live: LiveRoom) -> RoomShown:
    room = live.room
    return RoomShown(
        code=room.code,
        paper_id=room.paper_id,
        title=room.title,
        trial=room.trial,
        locked=room.locked,
        names=room.names,
        devices=room.devices,
        scoring=room.scoring,
        standing=room.standing,
        changeable=room.changeable,
        ended=room.ended_at is not None,
    )


def question_shown(live: LiveRoom) -> QuestionShown | None:
    entry = live.entry
    if entry is None:
        return None
    return QuestionShown(
        number=entry.number,
        count=live.count,
        format=entry.content.format,
        stem=entry.content.stem,
        body=ordered_body(entry.content.body, entry.orders),
        case_read=_case_read(live),
        limit_seconds=live.round.limit_ms // 1000 if live.round and live.round.limit_ms else None,
    )


def _case_read(live: LiveRoom) -> bool:
    """Whether the round before was about the same case text."""
    now, before = (live.entries.get(live.room.number - back) for back in (0, 1))
    return bool(now and before and case_code(now.content.body) == case_code(before.content.body) != "")


def told_shown(live: LiveRoom) -> ToldShown:
    number = live.room.number
    content = live.content(number)
    return ToldShown(
        key=content.key,
        key_text=formats.get(content.format).key_text(content),
        rationale=content.rationale,
        citation=content.citation,
        void=number in live.rulings.void,
        corrected=number in live.rulings.changed,
        original=asdict(original) if (original := live.originals.get(number)) else None,
    )


def standing_lines(live: LiveRoom) -> list[Line]:
    """The best: three, or so many as a screen holds. Nobody is shown as last."""
    most = SHOWN_ALL if live.room.standing == Standing.ALL else SHOWN_TOP
    ranked = [seat for seat in live.present() if seat.rank is not None and seat.tally.points > 0]
    ranked.sort(key=lambda seat: (seat.rank or 0, seat.id))
    return [line(seat) for seat in ranked[:most]]


def changes(live: LiveRoom) -> list[Change]:
    """The best of those whose points are other ones than before; nobody is named without a point."""
    if live.room.standing == Standing.NONE:
        return []
    other = [seat for seat in live.present() if seat.points_before != seat.tally.points > 0]
    other.sort(key=lambda seat: (seat.rank or 0, seat.id))
    return [Change(seat.name, seat.points_before, seat.tally.points) for seat in other[:SHOWN_TOP]]


def line(seat: Seat) -> Line:
    return Line(
        rank=seat.rank or 0,
        name=seat.name,
        ink=seat.ink,
        points=seat.tally.points,
        moved=moved(seat),
        places=abs((seat.rank_before or seat.rank or 0) - (seat.rank or 0)),
        run=seat.tally.run,
        seat_id=seat.id,
    )


def moved(seat: Seat) -> Moved:
    if seat.rank is None or seat.rank_before is None:
        return "new"
    if seat.rank == seat.rank_before:
        return "same"
    return "up" if seat.rank < seat.rank_before else "down"


def cards(live: LiveRoom, *, tells: bool) -> list[Card]:
    """In the order in which the host has named the groups."""
    number = live.room.number
    seats = sorted(live.expected(), key=lambda seat: seat.id) if number else []
    results = live.results.get(number, {})
    shown = {seat.id: card_option(seat.given[number].answer) for seat in seats if seat.has_answered(number)}
    shown |= {seat_id: card_option(result.answer) for seat_id, result in results.items()}
    following = next((seat.id for seat in seats if seat.id not in shown), None)
    return [
        Card(
            seat_id=seat.id,
            name=seat.name,
            ink=seat.ink,
            is_taken=seat.id in shown,
            is_next=seat.id == following,
            option=shown.get(seat.id, "") if tells else "",
        )
        for seat in seats
    ]


def bars(live: LiveRoom) -> list[Bar]:
    """What was chosen, option by option in the order of the round."""
    number = live.room.number
    content, results = live.content(number), live.results.get(number, {})
    counts, total = distribution(content, results), max(1, len(results))
    return [
        Bar(id, text, counts.get(id, 0), round(100 * counts.get(id, 0) / total), is_key)
        for id, text, is_key in _bar_rows(live)
    ]


def _bar_rows(live: LiveRoom) -> list[tuple[str, str, bool]]:
    question, content = question_shown(live), live.content(live.room.number)
    match content.format:
        case "single" | "multiple":
            right = content.key.get("options") or [content.key.get("option")]
            options = question.body["options"] if question else []
            return [(option["id"], option["text"], option["id"] in right) for option in options]
        case "truefalse":
            return [(id, LABELS[id], content.key["value"] is (id == "true")) for id in ("true", "false")]
    return [("right", LABELS["right"], True), ("wrong", LABELS["wrong"], False)]


def answer_text(live: LiveRoom, answer: dict[str, Any]) -> str:
    content = live.entries[live.room.number].content
    return formats.get(content.format).answer_text(answer, content)


def template_of(live: LiveRoom) -> str:
    return str(live.room.phase)


def as_json(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def distribution(content: ItemContent, results: RoundResults) -> dict[str, int]:
    """How many chose each option; of a format without options how many were right and wrong."""
    counts: dict[str, int] = defaultdict(int)
    for result in results.values():
        for chosen in _chosen(content, result):
            counts[chosen] += 1
    return counts


def _chosen(content: ItemContent, result: SeatResult) -> list[str]:
    answer = result.answer
    if content.format == "single":
        return [answer["option"]]
    if content.format == "multiple":
        return list(answer["options"])
    if content.format == "truefalse":
        return ["true" if answer["value"] else "false"]
    return ["right" if result.right else "wrong"]
