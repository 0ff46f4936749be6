"""A wording follows its words into the newer edition of the document they stand in. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from content.facts.domain.fact import Fact
from content.generation import phrases
from content.generation.wording import quoted
from content.items.domain import ItemContent, JsonDict
from content.sources.domain.folding import fold, folded

Span = tuple[int, int]


@dataclass(frozen=True)
class Edition:
    """One edition as far as a citation names it."""

    title: str
    kind: str
    text: str

    def find(self, quote: str) -> Span | None:
        """Where the quote stands, whatever the line breaks and the width of signs."""
        sought = fold(quote)
        signs, places = self._plain
        at = signs.find(sought) if sought else -1
        return (places[at], places[at + len(sought) - 1] + 1) if at >= 0 else None

    @cached_property
    def _plain(self) -> tuple[str, list[int]]:
        signs, places = folded(self.text, 0, len(self.text))
        kept = [(sign, place) for sign, place in zip(signs, places, strict=True) if not sign.isspace()]
        return "".join(sign for sign, _ in kept), [place for _, place in kept]


@dataclass(frozen=True)
class Followed:
    """A fact in both editions, and the section it stands in there."""

    old: Fact
    new: Fact
    old_section: str
    new_section: str


def follow(
    content: ItemContent, facts: Sequence[Followed], *, old: Edition, new: Edition
) -> ItemContent | None:
    """The wording with quotation, section and title as the newer edition has them; None if its quote is lost.

    Only what was taken over from the old edition changes; an editor's own words stay.
    """
    citation = _cited(content.citation, facts, old, new)
    if citation is None:
        return None
    rationale = content.rationale
    for one in facts:
        rationale = rationale.replace(quoted(one.old.span), quoted(one.new.span))
    if rationale.startswith(phrases.CALLED[old.kind]):
        rationale = phrases.CALLED[new.kind] + rationale.removeprefix(phrases.CALLED[old.kind])
    return replace(content, citation=citation, rationale=rationale)


def point_to(content: ItemContent, fact: Fact) -> ItemContent:
    """The wording as it is, with the place of what the fact says now."""
    return replace(content, citation={**content.citation, "start": fact.start, "end": fact.end})


def cited(content: ItemContent, facts: Sequence[Fact]) -> int:
    """Which of the facts the citation quotes."""
    span = _place(content.citation)
    quote = fold(str(content.citation.get("quote", "")))
    exact = (index for index, fact in enumerate(facts) if span == (fact.start, fact.end))
    worded = (index for index, fact in enumerate(facts) if quote == fold(fact.span))
    return next(exact, next(worded, 0))


def _cited(citation: JsonDict, facts: Sequence[Followed], old: Edition, new: Edition) -> JsonDict | None:
    quote = str(citation.get("quote", ""))
    own = next((one for one in facts if fold(one.old.span) == fold(quote)), None)
    changes: JsonDict = {}
    if own:
        changes = {"quote": own.new.span, "start": own.new.start, "end": own.new.end}
        if citation.get("section") == (own.old_section or old.title):
            changes["section"] = own.new_section or new.title
    elif at_place := next((one for one in facts if _place(citation) == (one.old.start, one.old.end)), None):
        # its words were another edition's: a person has said that the item holds all the same
        changes = {"start": at_place.new.start, "end": at_place.new.end}
    elif quote:
        place = new.find(quote)
        if place is None:
            return None
        changes = {"start": place[0], "end": place[1]}
    if citation.get("title") == old.title:
        changes["title"] = new.title
    return {**citation, **changes}


def _place(citation: JsonDict) -> tuple[object, object]:
    return citation.get("start"), citation.get("end")
