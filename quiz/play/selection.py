"""Which items a paper holds, in which order, and in which order their parts are shown. Pure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from content.items.domain import JsonDict
from content.items.formats.base import ItemFormat

from .drawing import cases_together, drawn_whole


@dataclass(frozen=True)
class Entry:
    """One item version of a release."""

    version_id: int
    format: str
    body: JsonDict


@dataclass(frozen=True)
class DrawnEntry:
    number: int
    version_id: int
    orders: JsonDict


def draw_entries(
    entries: Sequence[Entry], count: int, rng: Random, formats: Callable[[str], ItemFormat]
) -> list[DrawnEntry]:
    """`count` different entries in random order; all of them in their own order when `count` is 0.

    Items about one case stand side by side in their order, and are drawn all or not at all: see drawing.

    What may not be shuffled (numbers, fixed_order) is decided by the format.
    """
    chosen = drawn_whole(entries, min(count, len(entries)), rng) if count else entries
    laid_out = cases_together(chosen)
    return [
        DrawnEntry(number, entry.version_id, formats(entry.format).orders(entry.body, rng))
        for number, entry in enumerate(laid_out, start=1)
    ]
