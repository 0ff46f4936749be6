"""Where points and lines of the two drawings stand, in the units of their view boxes. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from .advice import EASY, HARD, TELLING
from .formulas import FIFTHS
from .gathering import Pick

LEFT, RIGHT, TOP, BOTTOM = 46.0, 404.0, 8.0, 252.0
LOWEST, HIGHEST = -0.4, 0.8
LINES_LEFT, LINES_RIGHT, LINES_TOP, LINES_BOTTOM = 52.0, 372.0, 14.0, 212.0
_LABEL_APART: Final = 17.0


class Tick(NamedTuple):
    at: str
    label: str


@dataclass(frozen=True)
class Point:
    version_id: int
    facility: float
    discrimination: float
    good: bool


class Dot(NamedTuple):
    x: str
    y: str
    good: bool
    chosen: bool


class Box(NamedTuple):
    x: str
    y: str
    width: str
    height: str


@dataclass(frozen=True)
class Scatter:
    """`zone`: where items neither too easy nor too hard tell who knows from who does not."""

    dots: list[Dot]
    across: list[Tick]
    up: list[Tick]
    zone: Box


@dataclass(frozen=True)
class Line:
    """`ends`: first and last point; `label`: the share in the last fifth, moved apart from others."""

    pick: Pick
    letter: str
    points: str
    ends: list[tuple[str, str]]
    label: str
    label_y: str
    percents: list[int | None]


@dataclass(frozen=True)
class LinePlot:
    lines: list[Line]
    across: list[Tick]
    up: list[Tick]


def scatter(points: Iterable[Point], chosen: int | None) -> Scatter:
    """The chosen one last, so that it lies on top; beyond the frame a point stands at its edge."""
    ordered = sorted(points, key=lambda point: point.version_id == chosen)
    zone_top, zone_bottom = _up(HIGHEST), _up(TELLING)
    return Scatter(
        dots=[
            Dot(
                _text(_across(point.facility)),
                _text(_up(point.discrimination)),
                point.good,
                point.version_id == chosen,
            )
            for point in ordered
        ],
        across=[Tick(_text(_across(share / 100)), f"{share}%") for share in range(0, 101, 25)],
        up=[Tick(_text(_up(tenth / 10)), f"{tenth / 10:.1f}".replace("-", "−")) for tenth in range(-4, 9, 2)],
        zone=Box(
            _text(_across(HARD)),
            _text(zone_top),
            _text(_across(EASY) - _across(HARD)),
            _text(zone_bottom - zone_top),
        ),
    )


def line_plot(picks: Sequence[Pick], fifths: Sequence[int]) -> LinePlot | None:
    """The share of each pick in each fifth of ability; None where fewer than two fifths have people."""
    filled = [place for place in range(FIFTHS) if fifths[place]]
    if len(filled) < 2:
        return None
    shares = [[pick.fifths[place] / fifths[place] for place in filled] for pick in picks]
    top = max(10, -(-max(max(row) for row in shares) * 100 // 10) * 10)
    step = 10 if top <= 50 else 20
    top = -(-top // step) * step

    def height(share: float) -> float:
        return LINES_BOTTOM - share * 100 / top * (LINES_BOTTOM - LINES_TOP)

    labels = _apart([height(row[-1]) for row in shares])
    lines = []
    for letter, pick, row, label_y in zip("abcdef", picks, shares, labels, strict=False):
        spots = [(_text(_place(at)), _text(height(share))) for at, share in zip(filled, row, strict=True)]
        percents: list[int | None] = [None] * FIFTHS
        for at, share in zip(filled, row, strict=True):
            percents[at] = round(100 * share)
        lines.append(
            Line(
                pick=pick,
                letter=letter,
                points=" ".join(",".join(spot) for spot in spots),
                ends=[spots[0], spots[-1]],
                label=f"{round(100 * row[-1])}%",
                label_y=_text(label_y + 4),
                percents=percents,
            )
        )
    names = {0: "后 20%", 2: "中间", 4: "前 20%"}
    return LinePlot(
        lines=lines,
        across=[Tick(_text(_place(at)), names[at]) for at in names],
        up=[Tick(_text(height(share / 100)), str(share)) for share in range(0, int(top) + 1, step)],
    )


def _across(share: float) -> float:
    return LEFT + share * (RIGHT - LEFT)


def _up(value: float) -> float:
    inside = min(HIGHEST, max(LOWEST, value))
    return BOTTOM - (inside - LOWEST) / (HIGHEST - LOWEST) * (BOTTOM - TOP)


def _place(fifth: int) -> float:
    return LINES_LEFT + fifth * (LINES_RIGHT - LINES_LEFT) / (FIFTHS - 1)


def _apart(heights: Sequence[float]) -> list[float]:
    """The heights moved up as little as keeps labels from lying on each other, the lowest staying."""
    order = sorted(range(len(heights)), key=lambda at: -heights[at])
    placed, limit = [0.0] * len(heights), float("inf")
    for at in order:
        placed[at] = min(heights[at], limit)
        limit = placed[at] - _LABEL_APART
    return placed


def _text(value: float) -> str:
    return f"{value:.1f}"
