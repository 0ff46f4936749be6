"""Put things of one unit in the order of their numbers."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from random import Random

from content.facts.domain.fact import Fact
from content.facts.domain.words import VERB_START
from content.generation.draft import Draft
from content.generation.figures import alterable_figures
from content.generation.stems import source_says, widened
from content.generation.wording import citation, options, rationale
from content.items.domain import ItemContent
from content.sources.domain.document import Document

_SIZE = 4
_FEWEST = 3


def figure_ordering(facts: Sequence[Fact], document: Document, rng: Random) -> Iterator[Draft]:
    by_unit: dict[tuple[str, int | None], list[tuple[int, Fact]]] = defaultdict(list)
    for index, fact in alterable_figures(facts, document):
        # a rough number near another would leave the order open
        if fact.qualifier in ("", "达", "累计") and 4 <= len(_label(fact)) <= 20 and fact.unit != "%":
            by_unit[fact.unit, fact.year].append((index, fact))
    for (unit, _), group in by_unit.items():
        chosen = _apart(group, rng)
        if len(chosen) >= _FEWEST:
            yield Draft(
                _content(unit, chosen, document), tuple(index for index, _ in chosen), "figure_ordering"
            )


def _apart(group: Sequence[tuple[int, Fact]], rng: Random) -> list[tuple[int, Fact]]:
    """Up to four with different numbers and names, rising."""
    distinct = {fact.norm: (index, fact) for index, fact in group}
    by_name = {fact.subject: (index, fact) for index, fact in distinct.values()}
    chosen = rng.sample(sorted(by_name.values(), key=lambda pair: pair[0]), min(_SIZE, len(by_name)))
    return sorted(chosen, key=lambda pair: pair[1].norm or 0)


def _label(fact: Fact) -> str:
    """梳理归集领域 → 梳理归集的领域."""
    verbs = re.match(rf"(?:{VERB_START.pattern})+", fact.subject)
    thing = fact.subject[verbs.end() :] if verbs else ""
    return widened(f"{verbs[0]}的{thing}" if verbs and len(thing) >= 2 else fact.subject)


def _content(unit: str, chosen: Sequence[tuple[int, Fact]], document: Document) -> ItemContent:
    used = [fact for _, fact in chosen]
    parts = options([_label(fact) for fact in used])
    return ItemContent(
        format="ordering",
        stem=f"{source_says(used[0], document)}请将下列事项按数量（单位：{unit}）由少到多排列。",
        body={"options": parts},
        key={"order": [part["id"] for part in parts]},
        rationale=rationale(*used),
        citation=citation(used[0], document),
        difficulty="hard",
    )
