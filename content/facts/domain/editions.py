"""The facts of two editions of one document, told apart: the same, changed, gone, new."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass

from content.facts.domain.fact import Fact
from content.facts.domain.places import bare_place
from content.sources.domain.folding import fold

NEAR = 3  # passages between where a changed fact is and where it was to be looked for
_ALIKE, _ALIKE_NEAR = 0.6, 1
_TOLD = ("type", "subject", "value", "unit", "qualifier", "level", "members", "year", "place", "askable")


@dataclass(frozen=True)
class Pair:
    """Indexes into the facts of both editions; None where it has no counterpart."""

    old: int | None
    new: int | None
    changed: tuple[str, ...] = ()

    @property
    def fate(self) -> str:
        if self.old is None:
            return "new"
        if self.new is None:
            return "gone"
        return "changed" if self.changed else "same"


def match_facts(old: Sequence[Fact], new: Sequence[Fact]) -> list[Pair]:
    """Every fact once: those of the old edition in their order, then the new ones.

    First what says the same, those that are alone in it before those said twice; then what says something
    else of the same thing nearby; last a sentence that was reworded. What was matched before tells where
    to look, so that a paragraph put in above does not part what belongs together.
    """
    matching = _Matching(old, new)
    matching.marry(_same_claim, alone=True)
    matching.marry(_same_claim)
    matching.marry(_same_span)
    matching.marry(_same_thing, near=NEAR)
    matching.marry_reworded()
    return list(matching.pairs())


def differences(old: Fact, new: Fact) -> tuple[str, ...]:
    """The fields that say something else. Only the span around them may differ without being told."""
    if _same_span(old) == _same_span(new):  # a subject may be read another way, and nothing has changed
        return () if old.askable == new.askable else ("askable",)
    return tuple(name for name in _TOLD if _told(old, name) != _told(new, name))


class _Matching:
    def __init__(self, old: Sequence[Fact], new: Sequence[Fact]) -> None:
        self._old, self._new = old, new
        self._partner: dict[int, int] = {}
        self._taken: set[int] = set()

    def marry(self, key: Callable[[Fact], Hashable], *, alone: bool = False, near: int | None = None) -> None:
        """Pair what has the same key, the nearest first."""
        there = defaultdict(list)
        for index in self._free_new():
            there[key(self._new[index])].append(index)
        keys = {index: key(self._old[index]) for index in self._free_old()}
        counted = Counter(keys.values())
        found = [
            (i, j)
            for i, told in keys.items()
            for j in there[told]
            if not alone or counted[told] == len(there[told]) == 1
        ]
        self._take_nearest(found, near)

    def marry_reworded(self) -> None:
        there = defaultdict(list)
        for index in self._free_new():
            there[self._new[index].passage].append(index)
        expected = self._expectation()
        found = [
            (i, j)
            for i in self._free_old()
            for passage in range(expected(i) - _ALIKE_NEAR, expected(i) + _ALIKE_NEAR + 1)
            for j in there[passage]
            if self._old[i].type == self._new[j].type and _alike(self._old[i].span, self._new[j].span)
        ]
        self._take_nearest(found, None)

    def _take_nearest(self, found: list[tuple[int, int]], near: int | None) -> None:
        expected = self._expectation()
        ranked = sorted((abs(self._new[j].passage - expected(i)), abs(i - j), i, j) for i, j in found)
        for distance, _, i, j in ranked:
            if i not in self._partner and j not in self._taken and (near is None or distance <= near):
                self._partner[i] = j
                self._taken.add(j)

    def _expectation(self) -> Callable[[int], int]:
        """Where an old fact would be now: as far behind the last one that was matched as it used to be."""
        shifts: list[int] = []
        shift = 0
        for index, fact in enumerate(self._old):
            if index in self._partner:
                shift = self._new[self._partner[index]].passage - fact.passage
            shifts.append(shift)
        return lambda index: self._old[index].passage + shifts[index]

    def _free_old(self) -> list[int]:
        return [index for index in range(len(self._old)) if index not in self._partner]

    def _free_new(self) -> list[int]:
        return [index for index in range(len(self._new)) if index not in self._taken]

    def pairs(self) -> Iterator[Pair]:
        for i, fact in enumerate(self._old):
            j = self._partner.get(i)
            yield Pair(i, j, differences(fact, self._new[j]) if j is not None else ())
        yield from (Pair(None, j) for j in self._free_new())


def _same_claim(fact: Fact) -> Hashable:
    return tuple(_told(fact, name) for name in _TOLD if name != "askable")


def _same_span(fact: Fact) -> Hashable:
    told = tuple(_told(fact, name) for name in _TOLD if name not in ("askable", "subject"))
    return (*told, fold(fact.span))


def _same_thing(fact: Fact) -> Hashable:
    return fact.type, fold(fact.subject), fact.unit, fact.year, bare_place(fold(fact.place))


def _told(fact: Fact, name: str) -> Hashable:
    """As compared: 320 is 三百二十, 东湖市 is 东湖, and width does not count."""
    if name == "value" and fact.norm is not None:
        return fact.norm
    if name == "place":
        return bare_place(fold(fact.place))
    told = getattr(fact, name)
    if name == "members":
        return tuple(fold(member) for member in told)
    return fold(told) if isinstance(told, str) else told


def _alike(one: str, other: str) -> bool:
    """Most pairs of neighbouring signs stand in both."""
    first, second = _pairs(fold(one)), _pairs(fold(other))
    return 2 * len(first & second) >= _ALIKE * (len(first) + len(second)) > 0


def _pairs(text: str) -> set[str]:
    return {text[place : place + 2] for place in range(len(text) - 1)}
