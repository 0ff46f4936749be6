"""Who is where in a room."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(slots=True)
class Tally:
    """A seat's sum so far: points, tenths of a second of its right answers, and its run of right ones."""

    points: int = 0
    tenths: int = 0
    right_count: int = 0
    run: int = 0


def ranks(tallies: Iterable[tuple[int, Tally]]) -> dict[int, int]:
    """Seat id → rank: by points, then by less time; equals share a rank (1, 1, 3)."""
    ordered = sorted((-tally.points, tally.tenths, seat_id) for seat_id, tally in tallies)
    found: dict[int, int] = {}
    rank, before = 0, (1, 0)
    for place, (points, tenths, seat_id) in enumerate(ordered, start=1):
        if (points, tenths) != before:
            rank, before = place, (points, tenths)
        found[seat_id] = rank
    return found


def next_better(points: Mapping[int, int]) -> dict[int, int | None]:
    """Rank → the points of the next better rank, from rank → points; None for the best."""
    found: dict[int, int | None] = {}
    above: int | None = None
    for rank in sorted(points):
        found[rank], above = above, points[rank]
    return found
