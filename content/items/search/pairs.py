"""Texts cut into pairs of signs, and what a person looks for cut alike. Pure."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from content.items.checks.parts import key_texts, written_texts
from content.items.domain import ItemContent

MOST_RUNS = 8  # of what is looked for: more tell no more and cost the database
MOST_SIGNS = 40
_BETWEEN = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """Width and case do not count."""
    return unicodedata.normalize("NFKC", text).casefold()


def pairs_of(texts: Iterable[str]) -> list[str]:
    """民法典 → 民法 法典 典. The last sign alone ends a run, so that no pair reaches over its end."""
    return [pair for text in texts for run in _runs(text) for pair in _pairs(run)]


def runs_of(words: str) -> list[str]:
    """What is looked for, as runs of signs that must all be there: “合同、继承 509” → 合同 继承 509."""
    return [run[:MOST_SIGNS] for run in list(dict.fromkeys(_runs(words)))[:MOST_RUNS]]


def texts_of(content: ItemContent, code: str) -> Iterator[str]:
    """All that an item can be found by."""
    yield code
    yield from (text for _, text in written_texts(content))
    if content.format == "numeric":
        yield from (text for spellings in key_texts(content) for text in spellings)


def _runs(text: str) -> list[str]:
    return [run for run in _BETWEEN.split(fold(text)) if run]


def _pairs(run: str) -> Iterator[str]:
    for place in range(len(run)):
        yield run[place : place + 2]
