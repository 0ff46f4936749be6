"""Facts to drafts. Every recipe has a chance of its own, so that a new one leaves the others' items."""

import hashlib
import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from random import Random

from content.facts.domain.fact import Fact
from content.generation.choosing import chosen
from content.generation.draft import Draft
from content.generation.recipes import RECIPES
from content.generation.topics import topic_of
from content.items import formats
from content.items.domain import ItemContent
from content.sources.domain.document import Document

_CHINESE = re.compile(r"[一-鿿]{2}")


def generate(
    document: Document,
    facts: Sequence[Fact],
    *,
    seed: int,
    adult: bool = False,
    without: Collection[str] = (),
) -> list[Draft]:
    """Drafts in the order of the text; the same document, facts and seed give the same drafts.

    Facts for grown-ups (prisons, drugs, the epidemic) are left out unless `adult`, and recipes that are named
    in `without`.
    """
    facts = _without_conflicts(facts if adult else [for_all(fact) for fact in facts])
    drafts = [
        draft
        for recipe in RECIPES
        if recipe.__name__ not in without
        for draft in recipe(facts, document, Random(f"{seed}:{recipe.__name__}"))
        if not gives_itself_away(draft.content)
    ]
    kept = [
        replace(draft, topic=topic_of(facts[draft.facts[0]], document))
        for draft in chosen(drafts, facts, seed=seed)
    ]
    return sorted(kept, key=lambda draft: (facts[draft.facts[0]].start, draft.recipe))


def for_all(fact: Fact) -> Fact:
    """Indexes into the list stay what they are, so a fact left out only becomes one that is not asked."""
    return replace(fact, askable=False, refused="adult") if fact.adult and fact.askable else fact


def _without_conflicts(facts: Sequence[Fact]) -> list[Fact]:
    """No stem may quote, on its way to another number, one that the document contradicts elsewhere."""
    held = [fact for fact in facts if fact.refused == "conflict"]
    return [
        replace(fact, askable=False, refused="conflict")
        if fact.askable and any(other.start < fact.end and fact.start < other.end for other in held)
        else fact
        for fact in facts
    ]


def playable(drafts: Sequence[Draft]) -> list[Draft]:
    """Without drafts that their own format would refuse."""
    return [draft for draft in drafts if not formats.get(draft.content.format).faults(draft.content)]


def seed_of(source_text_digest: str) -> int:
    """The same text gets the same items."""
    return int(source_text_digest[:8], 16)


def draft_code(source_id: int, draft: Draft, facts: Sequence[Fact]) -> str:
    """Stable over runs: the same recipe on the same words of the same source."""
    parts = [
        f"{facts[index].type}:{facts[index].span}:{facts[index].subject}:{facts[index].value}"
        for index in draft.facts
    ]
    digest = hashlib.sha256("|".join([draft.recipe, *parts]).encode()).hexdigest()
    return f"{code_prefix(source_id)}{draft.recipe}-{digest[:12]}"


def code_prefix(source_id: int) -> str:
    """What the codes of all drafts of a source begin with, wherever the items went since."""
    return f"s{source_id}-"


def gives_itself_away(content: ItemContent) -> bool:
    """The key or a word that only it has stands in the stem, or it is by far the longest."""
    if content.format not in ("single", "multiple", "cloze"):
        return False
    chosen = content.key.get("gaps") or content.key.get("options") or [content.key["option"]]
    keys = [option["text"] for option in content.body["options"] if option["id"] in chosen]
    wrong = [option["text"] for option in content.body["options"] if option["id"] not in chosen]
    told = _words(content.stem) & set.intersection(*map(_words, keys)) - set().union(*map(_words, wrong))
    return bool(told) or any(key in content.stem for key in keys) or _is_longest(keys, wrong)


def _words(text: str) -> set[str]:
    """Pairs of neighbouring Chinese characters, which is what a reader recognises."""
    return {text[place : place + 2] for place in range(len(text) - 1) if _CHINESE.match(text, place)}


def _is_longest(keys: Sequence[str], wrong: Sequence[str]) -> bool:
    sizes = [len(text) for text in (*keys, *wrong)]
    key_size = sum(map(len, keys)) / len(keys)
    return key_size > 1.3 * sum(sizes) / len(sizes) and min(map(len, keys)) > max(map(len, wrong), default=0)
