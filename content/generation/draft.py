"""A question as a recipe proposes it."""

from dataclasses import dataclass

from content.items.domain import ItemContent


@dataclass(frozen=True)
class Draft:
    """`facts` are indexes into the list the recipe was given; the first is the one asked about."""

    content: ItemContent
    facts: tuple[int, ...]
    recipe: str
    topic: str = ""
