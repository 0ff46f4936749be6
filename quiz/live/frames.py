"""What goes down a socket, rendered once for all; the few personal numbers are put in as text."""

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import asdict, fields
from datetime import datetime, timedelta
from typing import Any, Final, NamedTuple

from django.template.loader import render_to_string
from django.utils.html import escape

from content.items import formats
from content.items.domain import JsonDict
from quiz.play.selection import ordered_body

from .domain.scoring import SeatResult
from .domain.shown import (
    Bar,
    Change,
    Line,
    Mine,
    Moved,
    Outcome,
    Part,
    PlayerView,
    QuestionShown,
    RoomShown,
    ScreenView,
    ToldShown,
)
from .domain.states import Phase, legal_moves
from .memory import LiveRoom, Seat, distribution
from .models import Standing
from .phrases import LABELS, NOTICES

SHOWN_TOP: Final = 3
SHOWN_ALL: Final = 50
_MARK = "\ue000"
_MARKS: Final = Mine(**{field.name: f"{_MARK}{field.name}{_MARK}" for field in fields(Mine)})
_SPLIT: Final = re.compile(f"{_MARK}(\\w+){_MARK}")
MILLISECOND: Final = timedelta(milliseconds=1)

type Pieces = list[str]
"""Text and names of Mine in turn, as re.split gives them."""


class Kind(NamedTuple):
    """What makes one seat's frame differ from another's beyond its numbers."""

    outcome: Outcome | None
    moved: Moved | None
    part: Part


class PlayerFrames:
    """The frame of every seat while the room stays as it is: one rendering at most for each kind."""

    def __init__(self, live: LiveRoom, *, html: bool, notice: str = "") -> None:
        self.live, self.html, self._notice = live, html, notice
        self._rendered: dict[Kind, Pieces] = {}
        self._is_told = is_told(live)
        self._results = live.results.get(live.room.number, {}) if self._is_told else {}
        self._now: datetime | None = None
        self._heads: dict[int, str] = {}
        self.seated = live.seated
        self.last = max(live.points_above, default=0)

    def of(self, seat: Seat, now: datetime) -> str:
        kind = Kind(self._outcome(seat), self._moved(seat), self._part(seat))
        pieces = self._rendered.get(kind)
        if pieces is None:
            pieces = self._rendered[kind] = self._render(kind)
        told = pieces.copy()
        told[1::2] = [_MINE[name](self, seat, self._results.get(seat.id)) for name in pieces[1::2]]
        return self._head(seat.stretch, now) + "".join(told)

    def _head(self, stretch: int, now: datetime) -> str:
        """What changes with the moment; a seat with extra time has a clock of its own."""
        if now is not self._now:
            self._now, self._heads = now, {}
        if stretch not in self._heads:
            head = _stretched(frame_head(self.live, now), stretch)
            self._heads[stretch] = _json(head)[:-1] + ","
        return self._heads[stretch]

    def _render(self, kind: Kind) -> Pieces:
        """Without its head."""
        view = player_view(self.live, _MARKS, self.seated, kind, self._notice)
        body: dict[str, Any] = {"own": _MARKS.answer_json}
        if self.html:
            name = "admission" if kind.part == "waits" else _template(self.live)
            body["html"] = render_to_string(f"quiz/live/player/{name}.html", {"view": view})
        else:
            body["data"] = asdict(view)
        return _SPLIT.split(_json(body)[1:])

    def _outcome(self, seat: Seat) -> Outcome | None:
        if not self._is_told:
            return None
        live, number = self.live, self.live.room.number
        if number in live.rulings.void:
            return "void"
        result = self._results.get(seat.id)
        if result is None:
            return "late" if seat.first_number > number else "none"
        return "right" if result.right else "wrong"

    def _moved(self, seat: Seat) -> Moved | None:
        if not self._is_told and self.live.room.phase != Phase.PODIUM:
            return None
        return moved(seat) if seat.tally.points else "new"

    def _part(self, seat: Seat) -> Part:
        if not seat.admitted:
            return "waits"
        return "late" if seat.first_number > self.live.room.number > 0 else "plays"

    def figure(self, number: int) -> str:
        """For people 9340 is 9 340 with a thin gap."""
        return f"{number:,}".replace(",", "\u2009") if self.html else str(number)

    def before(self, seat: Seat) -> str:
        """While a ruling is told, the points before it where they differ."""
        is_other = self._notice and seat.points_before != seat.tally.points
        return self.figure(seat.points_before) if is_other else ""

    def own_answer(self, seat: Seat, result: SeatResult | None) -> JsonDict | None:
        sent = seat.given.get(self.live.room.number)
        return result.answer if result else sent.answer if sent else None


def _answer_text(made: PlayerFrames, seat: Seat, result: SeatResult | None) -> str:
    answer = made.own_answer(seat, result)
    return _inside(answer_text(made.live, answer)) if answer else ""


def _rank(made: PlayerFrames, seat: Seat, result: SeatResult | None) -> str:
    """Nobody is shown as last, nor without a point."""
    if made.live.room.standing == Standing.NONE or seat.rank is None or seat.tally.points == 0:
        return ""
    return "" if seat.rank == made.last > SHOWN_TOP else str(seat.rank)


def _gap(made: PlayerFrames, seat: Seat, result: SeatResult | None) -> str:
    shows = made.live.room.standing != Standing.NONE
    above = made.live.points_above.get(seat.rank or 0) if shows else None
    return "" if above is None else made.figure(above - seat.tally.points)


# one small function for each field, so that a frame costs only what its template shows
_MINE: Final[dict[str, Callable[[PlayerFrames, Seat, SeatResult | None], str]]] = {
    "name": lambda made, seat, result: _inside(seat.name),
    "initial": lambda made, seat, result: _inside(seat.name[:1]),
    "ink": lambda made, seat, result: seat.ink,
    "points": lambda made, seat, result: made.figure(seat.tally.points),
    "before": lambda made, seat, result: made.before(seat),
    "gained": lambda made, seat, result: made.figure(result.points if result else 0),
    "rank": _rank,
    "of": lambda made, seat, result: str(made.seated),
    "change": lambda made, seat, result: str(abs((seat.rank_before or 0) - (seat.rank or 0))),
    "run": lambda made, seat, result: str(seat.tally.run),
    "gap": _gap,
    "answer_text": _answer_text,
    "answer_json": lambda made, seat, result: _inside(json.dumps(made.own_answer(seat, result)), html=False),
    "spent": lambda made, seat, result: f"{result.spent_ms / 1000:.1f}" if result else "",
    "right_count": lambda made, seat, result: str(seat.tally.right_count),
}


def screen_frame(live: LiveRoom, view: ScreenView, now: datetime, *, audience: str, html: bool) -> str:
    """`audience`: host for the big screen, remote for the host's own phone."""
    body: dict[str, Any] = frame_head(live, now)
    if html:
        body["html"] = render_to_string(f"quiz/live/{audience}/{_template(live)}.html", {"view": view})
    else:
        body["data"] = asdict(view)
    return _json(body)


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


def _stretched(head: dict[str, Any], percent: int) -> dict[str, Any]:
    """The clock of a seat with extra time."""
    if head["limit_ms"] is None or head["closes_ms"] is None or percent == 100:
        return head
    extra = head["limit_ms"] * (percent - 100) // 100
    return head | {"closes_ms": head["closes_ms"] + extra, "limit_ms": head["limit_ms"] + extra}


def player_view(live: LiveRoom, mine: Mine, seated: int, kind: Kind, notice: str) -> PlayerView:
    told = is_told(live)
    shows_top = live.room.phase in (Phase.STANDING, Phase.PODIUM) and live.room.standing != Standing.NONE
    return PlayerView(
        room=room_shown(live),
        phase=live.room.phase,
        number=live.room.number,
        count=live.count,
        mine=mine,
        seated=seated,
        question=question_shown(live),
        told=told_shown(live) if told else None,
        outcome=kind.outcome,
        moved=kind.moved,
        top=standing_lines(live) if shows_top else [],
        notice=notice,
        part=kind.part,
    )


def screen_view(
    live: LiveRoom, now: datetime, *, urls: Sequence[str], connected: int, notice: str = ""
) -> ScreenView:
    number, told = live.room.number, is_told(live)
    results = live.results.get(number, {})
    expected = live.expected()
    counts = number in live.rulings.closed and number not in live.rulings.void
    right = sum(result.right for result in results.values())
    newest = live.present()[-SHOWN_ALL:]
    return ScreenView(
        room=room_shown(live),
        phase=live.room.phase,
        number=number,
        count=live.count,
        urls=list(urls),
        names=[Line(0, seat.name, seat.ink, 0, seat_id=seat.id) for seat in newest],
        seated=live.seated,
        connected=connected,
        answered=sum(number in seat.given for seat in expected),
        expected=len(expected),
        moves=[move.value for move in legal_moves(live.state, now)],
        question=question_shown(live),
        told=told_shown(live) if told else None,
        bars=bars(live) if told else [],
        top=standing_lines(live) if live.room.phase in (Phase.STANDING, Phase.PODIUM) else [],
        right_percent=round(100 * right / len(results)) if told and counts and results else None,
        notice=notice,
        waiting=live.waiting(),
        changes=changes(live) if notice else [],
    )


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
        title=room.title,
        trial=room.trial,
        locked=room.locked,
        names=room.names,
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
        limit_seconds=live.round.limit_ms // 1000 if live.round and live.round.limit_ms else None,
    )


def told_shown(live: LiveRoom) -> ToldShown:
    number = live.room.number
    content = live.content(number)
    return ToldShown(
        key=content.key,
        key_text=formats.get(content.format).key_text(content),
        rationale=content.rationale,
        citation=content.citation,
        void=number in live.rulings.void,
        corrected=number in live.rulings.keys,
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


def notice(kind: str, **values: object) -> str:
    return NOTICES[kind].format(**values)


def _inside(text: str, *, html: bool = True) -> str:
    """Text for a place inside a JSON string, which may be HTML."""
    return json.dumps(escape(text) if html else text, ensure_ascii=False)[1:-1]


def _template(live: LiveRoom) -> str:
    return str(live.room.phase)


def ack(live: LiveRoom, number: int, client_id: str) -> str:
    """On disk. Carries the room's version and does not raise it."""
    head = f'{{"t":"ack","room":"{live.room.code}","seq":{live.room.version}'
    return f'{head},"number":{number},"id":{json.dumps(client_id)}}}'


def refusal(live: LiveRoom, number: int, client_id: str, why: Exception) -> str:
    code = getattr(why, "code", "refused")
    return _small(live, "refused", number=number, id=client_id, code=code, say=str(why))


def counts(live: LiveRoom, connected: int) -> str:
    expected = live.expected()
    answered = sum(live.room.number in seat.given for seat in expected)
    return _small(
        live,
        "counts",
        answered=answered,
        expected=len(expected),
        seated=live.seated,
        connected=connected,
    )


def goodbye(why: str) -> str:
    """The last frame of a socket: another phone took the seat, or the host sent it out."""
    return json.dumps({"t": "goodbye", "why": why, "say": NOTICES[why]}, ensure_ascii=False)


def _small(live: LiveRoom, kind: str, **values: object) -> str:
    head = {"t": kind, "room": live.room.code, "seq": live.room.version}
    return _json(head | values)


def _json(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
