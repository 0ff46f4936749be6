"""What a citation points at: an article, perhaps a 款 and a 项 of it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from content.laws.domain.names import PREAMBLE, article_number, ordinal

_PART = r"第[ \u3000]?([0-9零〇一二两三四五六七八九十百]{1,5})[ \u3000]?"
_PARAGRAPH, _ITEM = re.compile(_PART + "(?:款|自然段)"), re.compile(_PART + "项")


@dataclass(frozen=True)
class Place:
    """`until` ends a range of articles; the preamble is number 0, its 自然段 are paragraphs."""

    number: int
    branch: int = 0
    paragraph: int | None = None
    item: int | None = None
    until: int | None = None


def place_of(citation: Mapping[str, Any]) -> Place | None:
    """The numbers a pack wrote down, else those in the words: 第十七条第二款, 十七, 序言第七自然段.

    None where none are.
    """
    words = str(citation.get("article", "")).strip()
    named = article_number(words) or article_number(f"第{words}条")
    number = _count(citation.get("number"))
    if number is not None:
        named = (number, named[1] if named and named[0] == number else 0)
    if words.startswith(PREAMBLE):
        named = (0, 0)
    if named is None:
        return None
    return Place(
        *named,
        paragraph=_count(citation.get("paragraph")) or _named_in(_PARAGRAPH, words),
        item=_count(citation.get("item")) or _named_in(_ITEM, words),
        until=_count(citation.get("until")),
    )


def _count(value: Any) -> int | None:
    """JSON may hold a number as a text."""
    if isinstance(value, str):
        return ordinal(value) or None
    return value if type(value) is int and value > 0 else None


def _named_in(pattern: re.Pattern[str], words: str) -> int | None:
    found = pattern.search(words)
    return ordinal(found[1]) or None if found else None
