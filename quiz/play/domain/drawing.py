"""Which of a pool make a paper: so many of each kind, and never two that must stay apart. Pure."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from random import Random
from typing import Final

TRIES: Final = 30
type Neighbours = Mapping[int, set[int]]


def choose(
    kinds: Sequence[str],
    wanted: Mapping[str, int],
    apart: Neighbours,
    rng: Random,
    units: Iterable[Sequence[int]] | None = None,
) -> list[int]:
    """Places of `kinds`, so many of each kind as are wanted, in random order; fewer where there are not more.

    `units`: the places that belong together and stand together, by default each by itself. By chance first,
    so that every item has its turn, each unit whole or not at all; then with the first of a unit where the
    numbers ask for it; where chance leaves gaps, with care.
    """
    together = list(units or ([place] for place in range(len(kinds))))
    chosen = _take_by_chance(together, kinds, wanted, apart, rng) or _take_with_care(kinds, wanted, apart)
    rng.shuffle(together)
    return [place for unit in together for place in unit if place in chosen]


def is_drawable(kinds: Sequence[str], wanted: Mapping[str, int], apart: Neighbours) -> bool:
    """Whether `choose` finds as many as are wanted, whatever the chance."""
    return len(_take_with_care(kinds, wanted, apart)) == sum(wanted.values())


def neighbours(numbers: Sequence[int], pairs: Iterable[Sequence[int]]) -> dict[int, set[int]]:
    """Pairs of numbers as places of `numbers`; a pair of which one is not there says nothing."""
    places = {number: place for place, number in enumerate(numbers)}
    found: dict[int, set[int]] = {}
    for one, other in pairs:
        if one in places and other in places:
            found.setdefault(places[one], set()).add(places[other])
            found.setdefault(places[other], set()).add(places[one])
    return found


def _take_by_chance(
    units: Iterable[Sequence[int]],
    kinds: Sequence[str],
    wanted: Mapping[str, int],
    apart: Neighbours,
    rng: Random,
) -> set[int]:
    """As many as are wanted, or none."""
    order = _at_peace(units, apart)
    for torn in (False, True):
        for _ in range(TRIES):
            rng.shuffle(order)
            pieces = [[place] for unit in order for place in unit] if torn else []
            chosen = _take([*order, *pieces], kinds, wanted, apart)
            if len(chosen) == sum(wanted.values()):
                return chosen
    return set()


def _at_peace(units: Iterable[Sequence[int]], apart: Neighbours) -> list[list[int]]:
    """Whatever quarrels with an earlier one of its unit stands by itself."""
    parted = list[list[int]]()
    for unit in units:
        together: list[int] = []
        parted.append(together)
        for place in unit:
            if apart.get(place, set()) & set(together):
                parted.append([place])
            else:
                together.append(place)
    return parted


def _take(
    units: Iterable[Sequence[int]], kinds: Sequence[str], wanted: Mapping[str, int], apart: Neighbours
) -> set[int]:
    left, closed, chosen = Counter(wanted), set[int](), set[int]()
    for unit in units:
        needed = Counter(kinds[place] for place in unit)
        if needed <= left and closed.isdisjoint(unit):
            chosen.update(unit)
            left -= needed
            closed.update(unit, *(apart.get(place, ()) for place in unit))
    return chosen


def _take_with_care(kinds: Sequence[str], wanted: Mapping[str, int], apart: Neighbours) -> set[int]:
    """Always that of the scarcest kind which bars the fewest others; without chance."""
    free = {place for place, kind in enumerate(kinds) if wanted.get(kind, 0)}
    left, chosen = dict(wanted), set[int]()
    while free:
        best = _scarcest(free, kinds, left, apart)
        chosen.add(best)
        left[kinds[best]] -= 1
        free -= {best, *apart.get(best, ())}
        free = {place for place in free if left[kinds[place]]}
    return chosen


def _scarcest(free: Collection[int], kinds: Sequence[str], left: Mapping[str, int], apart: Neighbours) -> int:
    there = Counter(kinds[place] for place in free)

    def cost(place: int) -> tuple[int, int, int]:
        barred = sum(other in free for other in apart.get(place, ()))
        return there[kinds[place]] - left[kinds[place]], barred, place

    return min(free, key=cost)
