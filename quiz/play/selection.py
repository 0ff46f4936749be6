"""Which items a paper holds, in which order, and in which order their parts are shown. Pure."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from content.items.domain import JsonDict
from content.items.formats.base import ItemFormat

from .domain.cases import case_units, cases_together, drawn_whole
from .domain.drawing import choose, neighbours


@dataclass(frozen=True)
class Entry:
    """One item version of a release. `kind`: what it is under the plan that is drawn by."""

    version_id: int
    format: str
    body: JsonDict
    number: int = 0
    kind: str = ""


@dataclass(frozen=True)
class DrawnEntry:
    number: int
    version_id: int
    orders: JsonDict


def draw_entries(
    entries: Sequence[Entry],
    count: int,
    rng: Random,
    formats: Callable[[str], ItemFormat],
    *,
    wanted: Mapping[str, int] | None = None,
    apart: Iterable[Sequence[int]] = (),
) -> list[DrawnEntry]:
    """`count` different entries in random order; all of them in their own order when `count` is 0.

    `wanted` says how many of each kind they are, `apart` the numbers of which no two may be in one paper.
    Items about one case stand side by side in their order, and a case is drawn whole or not at all wherever
    the numbers allow it: see domain.cases and domain.drawing.

    What may not be shuffled (numbers, fixed_order) is decided by the format.
    """
    chosen = _chosen(entries, count, rng, wanted, apart) if count else entries
    laid_out = cases_together(chosen)
    return [
        DrawnEntry(number, entry.version_id, formats(entry.format).orders(entry.body, rng))
        for number, entry in enumerate(laid_out, start=1)
    ]


def _chosen(
    entries: Sequence[Entry],
    count: int,
    rng: Random,
    wanted: Mapping[str, int] | None,
    apart: Iterable[Sequence[int]],
) -> list[Entry]:
    barred = neighbours([entry.number for entry in entries], apart)
    if not wanted and not barred:
        return drawn_whole(entries, min(count, len(entries)), rng)
    kinds = [entry.kind if wanted else "" for entry in entries]
    places = choose(kinds, wanted or {"": count}, barred, rng, case_units(entries))
    return [entries[place] for place in places]
