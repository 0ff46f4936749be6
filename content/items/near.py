"""Items that ask nearly the same: beside a wording as it is written, and through the whole bank."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import batched
from typing import Any, Final

from django.db.models import Count

from content.items.domain import ItemContent
from content.items.models import UNDECIDED, Item, ItemState, ItemVersion
from content.items.queries import content_of
from content.items.search.models import NearPair, Shingle
from content.items.search.shingles import WHOLE, is_same, likeness, shingles_of
from content.jobs.queries import latest_job

NEAR_JOB: Final = "near"
NEAR: Final = 0.8  # likeness from which two questions are worth a look
CANDIDATES: Final = 40
CLOSEST: Final = 5  # of many wordings at once
COMMON: Final = 300  # items that share a hash; what more have in common tells nothing in a report
AT_ONCE: Final = 500
MOST_PAIRS: Final = 5000
PAIRS_SHOWN: Final = 50
LOOKED_AT: Final = (*UNDECIDED, ItemState.APPROVED)


@dataclass(frozen=True)
class Near:
    """An item of the bank beside a wording. `same`: the same question with the same options (同题)."""

    version: ItemVersion
    similarity: float
    same: bool

    @property
    def item(self) -> Item:
        return self.version.item

    @property
    def stem(self) -> str:
        return self.version.stem


@dataclass(frozen=True)
class FoundPair:
    older: int
    newer: int
    similarity: float
    same: bool


def near_items(content: ItemContent, limit: int = 3, *, but: int | None = None) -> list[Near]:
    """The nearest first, the item `but` left out. Three queries, whatever the size of the bank."""
    found = Shingle.objects.filter(hash__in=shingles_of(content)).exclude(item=but)
    shared = found.values("item").annotate(shared=Count("pk")).order_by("-shared", "-item")
    ids = [row["item"] for row in shared[:CANDIDATES]]
    near = [
        Near(version, likeness(content, other), is_same(content, other)) for version, other in _wordings(ids)
    ]
    near = sorted((one for one in near if one.similarity >= NEAR), key=lambda one: -one.similarity)
    return sorted(near, key=lambda one: not one.same)[:limit]


def nearest_items(contents: Sequence[ItemContent], least: float = NEAR) -> list[Near | None]:
    """Of each wording the nearest item of the bank that is as like it as `least`, in four queries for all."""
    own: dict[int, list[int]] = {}
    for place, content in enumerate(contents):
        for number in shingles_of(content):
            own.setdefault(number, []).append(place)
    rows = Shingle.objects.filter(hash__in=list(own), item__state__in=LOOKED_AT)
    common = rows.values("hash").annotate(items=Count("pk")).filter(items__gt=COMMON)
    telling = rows.exclude(hash__in=list(common.values_list("hash", flat=True)))
    shared: list[Counter[int]] = [Counter() for _ in contents]
    for item_id, number in telling.values_list("item", "hash"):
        for place in own[number]:
            shared[place][item_id] += 1
    close = [[item_id for item_id, _ in counter.most_common(CLOSEST)] for counter in shared]
    wordings = {version.item_id: (version, other) for version, other in _wordings(set().union(*close))}
    return [
        _nearest(content, [wordings[pk] for pk in ids], least)
        for content, ids in zip(contents, close, strict=True)
    ]


def _nearest(
    content: ItemContent, candidates: Iterable[tuple[ItemVersion, ItemContent]], least: float
) -> Near | None:
    near = [Near(version, likeness(content, other), is_same(content, other)) for version, other in candidates]
    best = max(near, key=lambda one: one.similarity, default=None)
    return best if best and best.similarity >= least else None


def near_report(*, after: int | None = None) -> dict[str, Any]:
    """The pairs of the last look, the nearest first, and the job that looks or looked."""
    pairs = NearPair.objects.select_related("older", "newer").order_by("pk")
    some = list((pairs.filter(pk__gt=after) if after else pairs)[: PAIRS_SHOWN + 1])
    shown = some[:PAIRS_SHOWN]
    stems = {
        version.item_id: version.stem
        for version, _ in _wordings([pk for pair in shown for pk in (pair.older_id, pair.newer_id)])
    }
    lines = [(pair, stems.get(pair.older_id, ""), stems.get(pair.newer_id, "")) for pair in shown]
    return {
        "lines": lines,
        "next": shown[-1].pk if len(some) > PAIRS_SHOWN else None,
        "job": latest_job(NEAR_JOB, "all"),
        "total": pairs.count(),
    }


def near_pairs(told: Callable[[int, int], None]) -> list[FoundPair]:
    """All pairs in the bank, the same ones and the nearest first."""
    ids = list(Item.objects.filter(state__in=LOOKED_AT).order_by("pk").values_list("pk", flat=True))
    common = Shingle.objects.values("hash").annotate(items=Count("pk")).filter(items__gt=COMMON)
    passed_over = set(common.values_list("hash", flat=True))
    pairs: list[FoundPair] = []
    for done, some in enumerate(batched(ids, AT_ONCE, strict=False)):
        told(done * AT_ONCE, len(ids))
        pairs += _pairs_of(some, passed_over)
    return sorted(pairs, key=lambda pair: (not pair.same, -pair.similarity, -pair.newer))[:MOST_PAIRS]


def _pairs_of(ids: tuple[int, ...], passed_over: set[int]) -> Iterator[FoundPair]:
    """Pairs of these items with older ones."""
    own: dict[int, list[int]] = {}
    for item_id, number in Shingle.objects.filter(item__in=ids).values_list("item", "hash"):
        if number not in passed_over:
            own.setdefault(number, []).append(item_id)
    shared: Counter[tuple[int, int]] = Counter()
    equal: set[tuple[int, int]] = set()
    others = Shingle.objects.filter(hash__in=list(own), item__lt=ids[-1], item__state__in=LOOKED_AT)
    for older, number in others.values_list("item", "hash"):
        beside = [(older, newer) for newer in own[number] if older < newer]
        shared.update(beside)
        if number >= WHOLE:
            equal.update(beside)
    close = [pair for pair, count in shared.items() if count > 1 or pair in equal]
    contents = {version.item_id: content for version, content in _wordings(set().union(*close))}
    for older, newer in close:
        one, other = contents[older], contents[newer]
        if (similarity := likeness(one, other)) >= NEAR:
            yield FoundPair(older, newer, similarity, is_same(one, other))


def _wordings(ids: Iterable[int]) -> list[tuple[ItemVersion, ItemContent]]:
    """The newest wording of each."""
    versions = ItemVersion.objects.filter(item__in=list(ids)).select_related("item").order_by("number")
    newest = {version.item_id: version for version in versions}
    return [(version, content_of(version)) for version in newest.values()]
