"""What the bank has for rows of wishes, in few queries whatever its size."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from random import Random

from django.db.models import QuerySet

from content.items.bank import BankFilter, bank
from content.items.cases.queries import case_runs, side_by_side
from content.items.checks import quarrels
from content.items.domain import ItemContent
from content.items.models import Item, ItemState, ItemVersion
from content.items.queries import content_of, items_with_versions
from content.releases.composing.rows import RuleRow
from content.releases.composing.solver import Row, solve
from content.releases.models import Quiz
from content.releases.queries import frozen_versions


@dataclass(frozen=True)
class Proposal:
    """`picked`: the items for each row."""

    rows: Sequence[RuleRow]
    picked: list[list[Item]]

    def groups(self) -> list[tuple[RuleRow, list[Item], int]]:
        """Each row with its items and how many it is short of."""
        pairs = zip(self.rows, self.picked, strict=True)
        return [(row, items, row.count - len(items)) for row, items in pairs]

    @property
    def total(self) -> int:
        return sum(map(len, self.picked))


def propose(*, quiz: Quiz, rows: Sequence[RuleRow], rng: Random, held: bool = False) -> Proposal:
    """Approved items that are not in the quiz; of those kept back for contests only if `held`.

    Questions about one case text are picked all or none, whichever rows they fit, wherever numbers allow it.

    A query a row for the ids, one for the cases, and one for the wordings each time others are looked at;
    never all wordings.
    """
    wishes = [Row(row.count, _candidates(quiz, row.asked, held) if row.count else []) for row in rows]
    cases = case_runs(_free(quiz, BankFilter(), held))
    chosen = solve(wishes, rng, _Quarrels(quiz), cases)
    ids = [item_id for some in chosen for item_id in some]
    items = {item.pk: item for item in items_with_versions().filter(pk__in=ids)}
    return Proposal(rows, [side_by_side([items[item_id] for item_id in some]) for some in chosen])


def _candidates(quiz: Quiz, asked: BankFilter, held: bool) -> list[int]:
    return list(_free(quiz, asked, held).values_list("pk", flat=True))


def _free(quiz: Quiz, asked: BankFilter, held: bool) -> QuerySet[Item]:
    asked = replace(asked, state=ItemState.APPROVED, held="" if held else "no")
    return bank(asked).exclude(pk__in=quiz.entries.values("item"))


class _Quarrels:
    """Which of some items quarrel with each other or with what the quiz holds. Each wording is read once;
    those that were asked together the last time are not held against each other again."""

    def __init__(self, quiz: Quiz) -> None:
        self._fixed = {version.item_id: content_of(version) for version in frozen_versions(quiz)}
        self._read: dict[int, ItemContent] = {}
        self._last: frozenset[int] = frozenset()
        self._pairs: set[tuple[int, int]] = set()

    def __call__(self, ids: Collection[int]) -> set[tuple[int, int]]:
        self._look_up([item_id for item_id in ids if item_id not in self._read])
        contents = self._fixed | {item_id: self._read[item_id] for item_id in ids}
        places = list(contents)
        fresh = {
            place for place, item_id in enumerate(places) if item_id in ids and item_id not in self._last
        }
        found = quarrels(list(contents.values()), fresh)
        kept = {pair for pair in self._pairs if contents.keys() >= set(pair)}
        self._pairs = kept | {(places[one], places[other]) for one, other in found}
        self._last = frozenset(ids)
        return self._pairs

    def _look_up(self, ids: Collection[int]) -> None:
        if ids:
            frozen = ItemVersion.objects.filter(item__in=ids, frozen_at__isnull=False).order_by("number")
            self._read |= {version.item_id: content_of(version) for version in frozen}
