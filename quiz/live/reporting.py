"""The report of a room, from the same image the game was led by."""

from dataclasses import dataclass
from datetime import datetime
from statistics import median
from typing import Final

from content.items import formats
from quiz.play.models import Ruling, RulingKind
from quiz.play.rulings import FROM_START

from .domain.scoring import SeatResult
from .loading import load_room
from .memory import LiveRoom, Seat
from .models import Devices, Room

HARDEST: Final = 3


@dataclass(frozen=True)
class RoundLine:
    """`percent` right of those who answered; None when nobody did or the round counts for nobody."""

    number: int
    stem: str
    key_text: str
    answered: int
    right: int
    percent: int | None
    median_s: float | None
    void: bool
    corrected: bool


@dataclass(frozen=True)
class SeatLine:
    """`answers`: round by round 对, 错 or an empty text; `stretched`: had extra time."""

    rank: int | None
    name: str
    seat_number: int | None
    points: int
    right_count: int
    answers: list[str]
    stretched: int


@dataclass(frozen=True)
class RulingLine:
    number: int
    kind: str
    reason: str
    by: str
    made_at: datetime


@dataclass(frozen=True)
class RoomReport:
    """`hardest`: the numbers of the rounds fewest got right, hardest first. `percent` right of all answers
    that count and their `median_s`; None while there are none."""

    rounds: list[RoundLine]
    seats: list[SeatLine]
    rulings: list[RulingLine]
    hardest: list[int]
    percent: int | None
    median_s: float | None


def room_report(room: Room) -> RoomReport:
    live = load_room(room.pk)
    played = sorted(live.results)
    rounds = [_round_line(live, number) for number in played]
    asked = [line for line in rounds if line.percent is not None]
    hardest = sorted(asked, key=lambda line: (line.percent or 0, line.number))[:HARDEST]
    by_name = room.devices == Devices.EACH  # groups stay in the order they came: 第10组 is not before 第2组
    seats = sorted(live.present(), key=lambda seat: (seat.rank or 0, seat.name if by_name else "", seat.id))
    return RoomReport(
        rounds=rounds,
        seats=[_seat_line(live, seat, played) for seat in seats],
        rulings=_rulings(room),
        hardest=[line.number for line in hardest],
        percent=_share(sum(line.right for line in asked), sum(line.answered for line in asked)),
        median_s=_median_s([result for line in asked for result in live.results[line.number].values()]),
    )


def _round_line(live: LiveRoom, number: int) -> RoundLine:
    content, results = live.content(number), live.results[number]
    right, void = sum(result.right for result in results.values()), number in live.rulings.void
    return RoundLine(
        number=number,
        stem=content.stem,
        key_text=formats.get(content.format).key_text(content),
        answered=len(results),
        right=right,
        percent=None if void else _share(right, len(results)),
        median_s=_median_s(list(results.values())),
        void=void,
        corrected=number in live.rulings.changed,
    )


def _share(right: int, answered: int) -> int | None:
    return round(100 * right / answered) if answered else None


def _median_s(results: list[SeatResult]) -> float | None:
    return median(result.spent_ms for result in results) / 1000 if results else None


def _seat_line(live: LiveRoom, seat: Seat, played: list[int]) -> SeatLine:
    given = [live.results[number].get(seat.id) for number in played]
    return SeatLine(
        rank=seat.rank,
        name=seat.name,
        seat_number=seat.number,
        points=seat.tally.points,
        right_count=seat.tally.right_count,
        answers=["" if one is None else "对" if one.right else "错" for one in given],
        stretched=seat.stretch,
    )


def _rulings(room: Room) -> list[RulingLine]:
    made = Ruling.objects.filter(~FROM_START, entry__paper=room.paper_id).exclude(kind=RulingKind.CLOSED)
    return [
        RulingLine(
            number=one.entry.number,
            kind=one.get_kind_display(),
            reason=one.reason,
            by=str(one.by.display_name) if one.by else "主持人",
            made_at=one.made_at,
        )
        for one in made.select_related("entry", "by")
    ]
