"""The frame of every phone: one rendering for all of a kind, the personal numbers put in as text."""

import json
import re
from collections.abc import Callable
from dataclasses import asdict, fields
from datetime import datetime
from functools import lru_cache
from typing import Any, Final, NamedTuple

from django.template.loader import render_to_string
from django.utils.html import escape

from ..domain.scoring import SeatResult
from ..domain.seats import initial
from ..domain.shown import (
    Mine,
    Moved,
    Outcome,
    Part,
    PlayerView,
)
from ..domain.states import Phase
from ..memory import LiveRoom, Seat
from ..models import Standing
from .parts import (
    SHOWN_TOP,
    answer_text,
    as_json,
    frame_head,
    is_told,
    moved,
    question_shown,
    room_shown,
    standing_lines,
    template_of,
    told_shown,
)

type Fill = Callable[[PlayerFrames, Seat, SeatResult | None], str]

_MARK = "\ue000"
_MARKS: Final = Mine(**{field.name: f"{_MARK}{field.name}{_MARK}" for field in fields(Mine)})
_SPLIT: Final = re.compile(f"{_MARK}(\\w+){_MARK}")


class Pieces(NamedTuple):
    """A rendering cut at the personal numbers: every second one of `texts` is a gap. `fills` are asked once
    for a seat, however many gaps they fill: `places` says which of them goes into each gap."""

    texts: list[str]
    fills: list[Fill]
    places: list[int]


class Kind(NamedTuple):
    """What makes one seat's frame differ from another's beyond its numbers."""

    outcome: Outcome | None
    moved: Moved | None
    part: Part


class AnswerTexts(NamedTuple):
    """An answer as it stands in a frame, for people and as JSON."""

    words: str
    json: str


NO_ANSWER: Final = AnswerTexts("", "null")


class PlayerFrames:
    """The frame of every seat while the room stays as it is: one rendering at most for each kind."""

    def __init__(self, live: LiveRoom, *, html: bool, notice: str = "") -> None:
        self.live, self.html, self._notice = live, html, notice
        self._rendered: dict[Kind, Pieces] = {}
        self._is_told = is_told(live)
        self._results = live.results.get(live.room.number, {}) if self._is_told else {}
        self._now: datetime | None = None
        self._heads: dict[int, str] = {}
        self._answers: dict[str, AnswerTexts] = {}
        self.seated = live.seated
        self.last = max(live.points_above, default=0)

    def of(self, seat: Seat, now: datetime) -> str:
        kind = Kind(self._outcome(seat), self._moved(seat), self._part(seat))
        pieces = self._rendered.get(kind)
        if pieces is None:
            pieces = self._rendered[kind] = self._render(kind)
        result = self._results.get(seat.id)
        values = [fill(self, seat, result) for fill in pieces.fills]
        told = pieces.texts.copy()
        told[1::2] = [values[place] for place in pieces.places]
        return self._head(seat.stretch, now) + "".join(told)

    def _head(self, stretch: int, now: datetime) -> str:
        """What changes with the moment; a seat with extra time has a clock of its own."""
        if now is not self._now:
            self._now, self._heads = now, {}
        if stretch not in self._heads:
            head = _stretched(frame_head(self.live, now), stretch)
            self._heads[stretch] = as_json(head)[:-1] + ","
        return self._heads[stretch]

    def _render(self, kind: Kind) -> Pieces:
        """Without its head."""
        view = player_view(self.live, _MARKS, self.seated, kind, self._notice)
        body: dict[str, Any] = {"own": _MARKS.answer_json}
        if self.html:
            name = "admission" if kind.part == "waits" else template_of(self.live)
            body["html"] = render_to_string(f"quiz/live/player/{name}.html", {"view": view})
        else:
            body["data"] = asdict(view)
        cut = _SPLIT.split(as_json(body)[1:])
        names = list(dict.fromkeys(cut[1::2]))
        return Pieces(cut, [_MINE[name] for name in names], [names.index(name) for name in cut[1::2]])

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

    def own_answer(self, seat: Seat, result: SeatResult | None) -> AnswerTexts:
        """Thousands give one of a few answers, so each is put into words once."""
        sent = seat.given.get(self.live.room.number)
        answer = result.answer if result else sent.answer if sent else None
        if answer is None:
            return NO_ANSWER
        key = repr(answer)
        texts = self._answers.get(key)
        if texts is None:
            words = _inside(answer_text(self.live, answer)) if answer else ""
            texts = self._answers[key] = AnswerTexts(words, _inside(json.dumps(answer), html=False))
        return texts


def _rank(made: PlayerFrames, seat: Seat, result: SeatResult | None) -> str:
    """Nobody is shown as last, nor without a point."""
    if made.live.room.standing == Standing.NONE or seat.rank is None or seat.tally.points == 0:
        return ""
    return "" if seat.rank == made.last > SHOWN_TOP else str(seat.rank)


def _gap(made: PlayerFrames, seat: Seat, result: SeatResult | None) -> str:
    shows = made.live.room.standing != Standing.NONE
    above = made.live.points_above.get(seat.rank or 0) if shows else None
    return "" if above is None else made.figure(above - seat.tally.points)


def _inside(text: str, *, html: bool = True) -> str:
    """Text for a place inside a JSON string, which may be HTML."""
    return json.dumps(escape(text) if html else text, ensure_ascii=False)[1:-1]


@lru_cache(maxsize=20_000)
def _name(name: str) -> str:
    """A name as it stands in a frame; it is the same in every one."""
    return _inside(name)


@lru_cache(maxsize=20_000)
def _initial(name: str) -> str:
    return _inside(initial(name))


# one small function for each field, so that a frame costs only what its template shows
_MINE: Final[dict[str, Fill]] = {
    "name": lambda made, seat, result: _name(seat.name),
    "initial": lambda made, seat, result: _initial(seat.name),
    "ink": lambda made, seat, result: seat.ink,
    "points": lambda made, seat, result: made.figure(seat.tally.points),
    "before": lambda made, seat, result: made.before(seat),
    "gained": lambda made, seat, result: made.figure(result.points if result else 0),
    "rank": _rank,
    "of": lambda made, seat, result: str(made.seated),
    "change": lambda made, seat, result: str(abs((seat.rank_before or 0) - (seat.rank or 0))),
    "run": lambda made, seat, result: str(seat.tally.run),
    "gap": _gap,
    "answer_text": lambda made, seat, result: made.own_answer(seat, result).words,
    "answer_json": lambda made, seat, result: made.own_answer(seat, result).json,
    "spent": lambda made, seat, result: f"{result.spent_ms / 1000:.1f}" if result else "",
    "right_count": lambda made, seat, result: str(seat.tally.right_count),
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
