"""Two editions of a document side by side: every fact that changed, in its sentence."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from content.facts.domain.highlight import Run, runs
from content.facts.models import Fact
from content.facts.queries import value_of
from content.generation import phrases
from content.generation.carrying import edition_pairs
from content.items.models import ItemVersion
from content.items.queries import edition_findings
from content.sources.models import Source

STOPS: Final = "。！？；"
FATES: Final = ("changed", "gone", "new")


@dataclass(frozen=True)
class Resting:
    """An item that rests on a fact, as one line of a list."""

    item_id: int
    state: str
    stem: str


@dataclass(frozen=True)
class Change:
    """A fact in both editions; None where it does not stand. `items` rest on it on either side."""

    told: tuple[str, str] | None
    old: list[Run] | None
    new: list[Run] | None
    items: list[Resting]


def changes_page(source: Source, earlier: Source) -> dict[str, Any]:
    """What the newer edition changed, in a constant number of queries."""
    old, new, pairs = edition_pairs(earlier, source)
    items = _items_by_fact(fact for fact in (*old, *new) if fact.askable)
    changes: dict[str, list[Change]] = {fate: [] for fate in FATES}
    for pair in pairs:
        before = old[pair.old] if pair.old is not None else None
        after = new[pair.new] if pair.new is not None else None
        facts = [fact for fact in (before, after) if fact]
        if pair.fate == "same" or not any(fact.askable for fact in facts):
            continue
        changes[pair.fate].append(
            Change(
                told=phrases.difference(value_of(before), value_of(after), pair.changed)
                if before and after
                else None,
                old=_in_sentence(earlier, before) if before else None,
                new=_in_sentence(source, after) if after else None,
                items=list(dict.fromkeys(item for fact in facts for item in items[fact.pk])),
            )
        )
    shown = {fate: _merged(found) for fate, found in changes.items()}
    same = sum(pair.fate == "same" and _is_asked(pair.old, pair.new, old, new) for pair in pairs)
    return {
        "source": source,
        "earlier": earlier,
        "changes": shown,
        "counts": {"same": same, **{fate: len(found) for fate, found in shown.items()}},
        "findings": edition_findings().filter(version__item__source__in=[source, earlier]),
    }


def _merged(changes: Iterable[Change]) -> list[Change]:
    """What looks alike stands there once: a sentence may hold several facts with the same words."""
    alike: dict[str, Change] = {}
    for change in changes:
        before = alike.setdefault(repr((change.told, change.old, change.new)), change)
        before.items.extend(item for item in change.items if item not in before.items)
    return list(alike.values())


def _is_asked(before: int | None, after: int | None, old: list[Fact], new: list[Fact]) -> bool:
    return (before is not None and old[before].askable) or (after is not None and new[after].askable)


def _in_sentence(source: Source, fact: Fact) -> list[Run]:
    text, passage, span = source.text, fact.passage, (fact.start, fact.end)
    start = max(passage.start, *(text.rfind(stop, passage.start, fact.start) + 1 for stop in STOPS))
    ends = (text.find(stop, fact.end, passage.end) + 1 for stop in STOPS)
    end = min((end for end in ends if end), default=passage.end)
    return runs(text, start=start, end=end, spans=[span], current=span)


def _items_by_fact(facts: Iterable[Fact]) -> dict[int, list[Resting]]:
    links = ItemVersion.facts.through.objects.filter(fact__in=[fact.pk for fact in facts])
    found: dict[int, list[Resting]] = defaultdict(list)
    for link in links.select_related("itemversion__item").order_by("itemversion"):
        version = link.itemversion
        found[link.fact_id].append(Resting(version.item_id, version.item.get_state_display(), version.stem))
    return found
