"""The same fact and recipe with other options: the recipe's next seeds until one says something else."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from content.facts.domain.fact import Fact
from content.generation.draft import Draft
from content.generation.generate import for_all, gives_itself_away, playable
from content.generation.recipes import RECIPES
from content.items import formats
from content.items.domain import ItemContent
from content.sources.domain.document import Document

TRIES = 8


@dataclass(frozen=True)
class Variant:
    """A draft and the turn of the recipe that gave it."""

    draft: Draft
    turn: int


def another_set(
    document: Document,
    facts: Sequence[Fact],
    *,
    recipe: str,
    about: Collection[int],
    seed: int,
    turn: int,
    current: ItemContent,
    taken_stems: Collection[str],
) -> Variant | None:
    """The next draft of the recipe on the facts `about` that differs from `current`; None where none does.

    `taken_stems` are asked by other items already.
    """
    facts = [for_all(fact) for fact in facts]
    same = substance(current)
    for number in range(turn + 1, turn + 1 + TRIES):
        for draft in _drafts(document, facts, recipe, about, seed + number):
            if substance(draft.content) != same and draft.content.stem not in taken_stems:
                return Variant(draft, number)
    return None


def _drafts(
    document: Document, facts: Sequence[Fact], recipe: str, about: Collection[int], seed: int
) -> Iterator[Draft]:
    """Those that share a fact, the nearest first."""
    drafts = [
        draft
        for write in RECIPES
        if write.__name__ == recipe
        for draft in write(facts, document, Random(f"{seed}:{recipe}"))
        if set(about) & set(draft.facts) and not gives_itself_away(draft.content)
    ]
    drafts.sort(key=lambda draft: len(set(about) ^ set(draft.facts)))
    yield from playable(drafts)


def substance(content: ItemContent) -> tuple[str, list[str], str]:
    """What the item says, whatever the order it says it in."""
    parts = [*content.body.get("options", []), *content.body.get("left", []), *content.body.get("right", [])]
    return content.stem, sorted(part["text"] for part in parts), formats.get(content.format).key_text(content)
