"""What becomes of the items of a document once its newer edition was read.

An item whose facts say the same goes on to the new edition as it is. One that rests on what changed goes
on too and is complained about; what rests on words that are gone stays with the old edition and is
complained about there. A draft that nobody has touched makes room for one made of the new words.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from content.facts.domain.editions import Pair, match_facts
from content.facts.models import Fact
from content.facts.queries import value_of
from content.generation import phrases
from content.generation.following import Edition, Followed, cited, follow, point_to
from content.items.actions import complain_of_edition, requote_item
from content.items.domain import ItemContent
from content.items.models import Item, ItemState, ItemVersion
from content.items.queries import content_of, items_with_versions
from content.sources.models import Source
from content.staff.actions import record
from content.staff.queries import touched_targets

CARRIED = tuple(ItemState)


@dataclass(frozen=True)
class Carried:
    """How many items went on as they are, are to be looked at, or made room.

    settled  indexes of new facts that say what the old ones said: nothing is asked about them anew
    """

    settled: frozenset[int]
    kept: int
    flagged: int
    dropped: int


@dataclass(frozen=True)
class Counterpart:
    """An old fact and what the new edition makes of it."""

    old: Fact
    new: Fact | None
    changed: tuple[str, ...]

    @property
    def same(self) -> bool:
        return self.new is not None and not self.changed

    @property
    def told(self) -> str:
        if self.new is None:
            return phrases.gone(self.old.span)
        return phrases.changed(value_of(self.old), value_of(self.new), self.changed)


def edition_pairs(earlier: Source, source: Source) -> tuple[list[Fact], list[Fact], list[Pair]]:
    """The facts of both editions and how they belong together; two queries."""
    old, new = (list(one.facts.select_related("passage")) for one in (earlier, source))
    return old, new, match_facts([value_of(fact) for fact in old], [value_of(fact) for fact in new])


def carry_over(*, source: Source, earlier: Source, now: datetime) -> Carried:
    """Harmless twice: what went on the first time no longer belongs to the earlier edition."""
    old, new, pairs = edition_pairs(earlier, source)
    with transaction.atomic():
        # nobody decides on them meanwhile
        ids = list(
            Item.objects.select_for_update()
            .filter(source=earlier, state__in=CARRIED)
            .values_list("pk", flat=True)
        )
        carrying = _Carrying(source, earlier, _counterparts(old, new, pairs), now)
        carrying.carry(list(items_with_versions().filter(pk__in=ids).order_by("pk")))
    settled = frozenset(pair.new for pair in pairs if pair.fate == "same" and pair.new is not None)
    return Carried(settled, len(carrying.kept), len(carrying.flagged), len(carrying.dropped))


def _counterparts(old: list[Fact], new: list[Fact], pairs: list[Pair]) -> dict[int, Counterpart]:
    return {
        old[pair.old].pk: Counterpart(
            old[pair.old], new[pair.new] if pair.new is not None else None, pair.changed
        )
        for pair in pairs
        if pair.old is not None
    }


class _Carrying:
    def __init__(
        self, source: Source, earlier: Source, counterparts: dict[int, Counterpart], now: datetime
    ) -> None:
        self._source, self._counterparts, self._now = source, counterparts, now
        self._old, self._new = (Edition(one.title, one.kind, one.text) for one in (earlier, source))
        self.kept: list[int] = []
        self.flagged: list[int] = []
        self.dropped: list[int] = []

    def carry(self, items: Sequence[Item]) -> None:
        links = _links([item.newest for item in items])
        touched = touched_targets(f"item:{item.pk}" for item in items)
        for item in items:
            linked = links.get(item.newest.pk, ())
            rests_on = [self._counterparts[pk] for pk in linked if pk in self._counterparts]
            if rests_on:
                self._carry(item, rests_on, own=f"item:{item.pk}" in touched or not item.recipe)
            else:
                self._carry_by_quote(item)
        Item.objects.filter(pk__in=self.dropped).delete()
        detail = {"kept": len(self.kept), "flagged": len(self.flagged), "dropped": len(self.dropped)}
        record(
            actor=None, verb="carry_items", target=f"source:{self._source.pk}", detail=detail, now=self._now
        )

    def _carry(self, item: Item, rests_on: list[Counterpart], *, own: bool) -> None:
        """`own`: a person wrote it or has touched it."""
        if all(one.same for one in rests_on):
            self._keep(item, rests_on)
        elif item.state == ItemState.DRAFT and not own:
            self.dropped.append(item.pk)
        elif item.state != ItemState.REJECTED:
            self._flag(item, rests_on)

    def _keep(self, item: Item, rests_on: list[Counterpart]) -> None:
        facts = [
            Followed(value_of(one.old), value_of(one.new), one.old.passage.section, one.new.passage.section)
            for one in rests_on
            if one.new
        ]
        content = content_of(item.newest)
        followed = follow(content, facts, old=self._old, new=self._new)
        if followed is None:
            self._complain(item, "citation", phrases.gone(str(content.citation["quote"])))
        else:
            self._move(item, followed, [one.new for one in rests_on if one.new])
            self.kept.append(item.pk)

    def _carry_by_quote(self, item: Item) -> None:
        """Where no fact is named, of a pack or written by hand, the quotation tells."""
        content = content_of(item.newest)
        if content.citation.get("kind") != "report" or not content.citation.get("quote"):
            return
        if followed := follow(content, [], old=self._old, new=self._new):
            self._move(item, followed, [])
            self.kept.append(item.pk)
        elif item.state != ItemState.REJECTED:
            self._complain(item, "citation", phrases.gone(str(content.citation["quote"])))

    def _flag(self, item: Item, rests_on: list[Counterpart]) -> None:
        content = content_of(item.newest)
        told = "".join(dict.fromkeys(one.told for one in rests_on if not one.same))
        now = rests_on[cited(content, [value_of(one.old) for one in rests_on])].new
        if now is None:
            self._complain(item, "citation", told)
        else:
            self._move(item, point_to(content, value_of(now)), [one.new for one in rests_on if one.new])
            self._complain(item, "key", told)

    def _complain(self, item: Item, field: str, told: str) -> None:
        complain_of_edition(version=item.newest, field=field, text=phrases.with_advice(told))
        self.flagged.append(item.pk)

    def _move(self, item: Item, content: ItemContent, facts: list[Fact]) -> None:
        requote_item(item=item, source=self._source, content=content, facts=facts, now=self._now)


def _links(versions: Sequence[ItemVersion]) -> dict[int, list[int]]:
    """The facts of each wording in the order of the text."""
    links = ItemVersion.facts.through.objects.filter(itemversion__in=versions).order_by("fact__number")
    found: dict[int, list[int]] = {}
    for version_id, fact_id in links.values_list("itemversion_id", "fact_id"):
        found.setdefault(version_id, []).append(fact_id)
    return found
