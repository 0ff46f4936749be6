"""Drawing and laying out items without tearing cases apart. Pure."""

from collections.abc import Sequence
from random import Random
from typing import Protocol

from content.items.domain import JsonDict
from content.items.formats.case import case_code


class HasBody(Protocol):
    @property
    def body(self) -> JsonDict: ...


def drawn_whole[T: HasBody](entries: Sequence[T], count: int, rng: Random) -> list[T]:
    """Exactly `count` entries in random order, those of one case side by side in their own order.

    A case comes whole or not at all wherever some choice of cases and single items adds up to `count`.
    Where none does, one more case gives its first items: the rules have promised so many.
    """
    units = [[entries[place] for place in unit] for unit in case_units(entries)]
    rng.shuffle(units)
    sums = _sums(units, count)
    left = max(total for total in sums[0] if total <= count)
    missing = count - left
    chosen, passed = list[list[T]](), list[list[T]]()
    for place, unit in enumerate(units):
        if len(unit) <= left and left - len(unit) in sums[place + 1]:
            chosen.append(unit)
            left -= len(unit)
        else:
            passed.append(unit)
    if missing:
        chosen.append(next(unit for unit in passed if len(unit) > missing)[:missing])
    return [entry for unit in chosen for entry in unit]


def cases_together[T: HasBody](entries: Sequence[T]) -> list[T]:
    """In their order, those about one case at the place of the first of them."""
    return [entries[place] for unit in case_units(entries) for place in unit]


def case_units(entries: Sequence[HasBody]) -> list[list[int]]:
    """The places of the entries: those about one case together, every other one by itself."""
    cases: dict[str, list[int]] = {}
    units = list[list[int]]()
    for place, entry in enumerate(entries):
        code = case_code(entry.body)
        if code and code in cases:
            cases[code].append(place)
            continue
        units.append([place])
        if code:
            cases[code] = units[-1]
    return units


def _sums[T](units: Sequence[Sequence[T]], most: int) -> list[set[int]]:
    """For each place the totals up to `most` that the units from there on can make."""
    sums = [{0}]
    for unit in reversed(units):
        after = sums[-1]
        sums.append(after | {total + len(unit) for total in after if total + len(unit) <= most})
    return sums[::-1]
