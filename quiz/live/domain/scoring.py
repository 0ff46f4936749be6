"""From the answers of a round to what each seat got, and from rounds to sums. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from content.items.domain import JsonDict

from .standing import Tally
from .timing import bucket


@dataclass(frozen=True, slots=True)
class SeatResult:
    """What one seat gave in one round and what it was worth; `spent_ms` is the time that counts."""

    answer: JsonDict
    quality: float
    points: int
    spent_ms: int

    @property
    def right(self) -> bool:
        return self.quality == 1


type RoundResults = Mapping[int, SeatResult]
"""Seat id → result; a seat that did not answer is missing."""


def tallies(seat_ids: Iterable[int], rounds: Mapping[int, RoundResults]) -> dict[int, Tally]:
    """The sums over `rounds` (number → results of the rounds that count), in the order of their numbers."""
    sums = {seat_id: Tally() for seat_id in seat_ids}
    for number in sorted(rounds):
        add_round(sums, rounds[number])
    return sums


def add_round(sums: Mapping[int, Tally], results: RoundResults) -> None:
    for seat_id, tally in sums.items():
        result = results.get(seat_id)
        if result is None or not result.right:
            tally.run = 0
        if result is None:
            continue
        tally.points += result.points
        if result.right:
            tally.right_count += 1
            tally.run += 1
            tally.tenths += bucket(result.spent_ms)
