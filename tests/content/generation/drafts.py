"""Short ways to draft items from a text, for the tests of recipes."""

from random import Random

from content.facts.domain.extract import extract_facts
from content.generation.draft import Draft
from content.generation.recipes import Recipe
from content.items.domain import ItemContent
from content.sources.domain.document import Document
from content.sources.domain.loading import load_document


def document(text: str) -> Document:
    """A report of 东湖市司法局 on 2022."""
    title = "东湖市司法局2022年工作总结"
    return load_document(text, title=title, year=2022, place="东湖", publisher="东湖市司法局")


def drafts(recipe: Recipe, text: str, seed: int = 1) -> list[Draft]:
    read = document(text)
    return list(recipe(extract_facts(read), read, Random(seed)))


def contents(recipe: Recipe, text: str, seed: int = 1) -> list[ItemContent]:
    return [draft.content for draft in drafts(recipe, text, seed)]


def texts(content: ItemContent) -> list[str]:
    return [option["text"] for option in content.body["options"]]


def key_texts(content: ItemContent) -> list[str]:
    """Texts of the right options, in the order of the key."""
    by_id = {option["id"]: option["text"] for option in content.body["options"]}
    key = content.key
    ids = key.get("order") or key.get("options") or key.get("gaps") or [key["option"]]
    return [by_id[one] for one in ids]
