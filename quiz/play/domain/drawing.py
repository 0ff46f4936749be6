"""Which of a pool make a paper: so many of each kind, and never two that must stay apart. Pure."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from random import Random
from typing import Final

TRIES: Final = 30
type Neighbours = Mapping[int, Collection[int]]


def choose(kinds: Sequence[str], wanted: Mapping[str, int], apart: Neighbours, rng: Random) -> list[int]:
    """Places of `kinds`, so many of each kind as are wanted, in random order; fewer where there are not more.

    By chance first, so that every item has its turn; where chance leaves gaps, with care.
    """
    order = list(range(len(kinds)))
    for _ in range(TRIES):
        rng.shuffle(order)
        chosen = _take(order, kinds, wanted, apart)
        if len(chosen) == sum(wanted.values()):
            return chosen
    chosen = _take_with_care(kinds, wanted, apart)
    rng.shuffle(chosen)
    return chosen


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


def _take(
    order: Iterable[int], kinds: Sequence[str], wanted: Mapping[str, int], apart: Neighbours
) -> list[int]:
    left, barred, chosen = dict(wanted), set[int](), list[int]()
    for place in order:
        if left.get(kinds[place], 0) and place not in barred:
            chosen.append(place)
            left[kinds[place]] -= 1
            barred.update(apart.get(place, ()))
    return chosen


def _take_with_care(kinds: Sequence[str], wanted: Mapping[str, int], apart: Neighbours) -> list[int]:
    """Always that of the scarcest kind which bars the fewest others; without chance."""
    free = {place for place, kind in enumerate(kinds) if wanted.get(kind, 0)}
    left, chosen = dict(wanted), list[int]()
    while free:
        best = _scarcest(free, kinds, left, apart)
        chosen.append(best)
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
