"""A law article by article, and what counts as 款 and 项 in it."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

_ITEM = re.compile(r"[（(][一二三四五六七八九十百]+[）)]")
_POINT = re.compile(r"[0-9０-９]{1,2}[.．、]")  # 目, below a 项


@dataclass(frozen=True)
class Paragraph:
    """A 款 and the 项 listed in it."""

    text: str
    items: tuple[str, ...] = ()

    @property
    def whole(self) -> str:
        return "\n".join((self.text, *self.items))


@dataclass(frozen=True)
class ArticleText:
    """`lines` as the law prints them: 款 and 项, one a line; `branch` is 1 for 第一百二十条之一."""

    number: int
    label: str
    lines: tuple[str, ...]
    branch: int = 0
    book: str = ""
    chapter: str = ""
    section: str = ""

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        return paragraphs_of(self.lines)

    @property
    def whole(self) -> str:
        return "\n".join(self.lines)

    def part(self, paragraph: int | None, item: int | None) -> str | None:
        """The text of a 款 or a 项, or of the whole article; None where there is no such part.

        A 项 without its 款 is looked for in the first 款 that has any.
        """
        if paragraph is None and item is None:
            return self.whole
        if paragraph is None:
            chosen = next((each for each in self.paragraphs if each.items), self.paragraphs[0])
        elif paragraph <= len(self.paragraphs):
            chosen = self.paragraphs[paragraph - 1]
        else:
            return None
        if item is None:
            return chosen.whole
        return chosen.items[item - 1] if item <= len(chosen.items) else None


@dataclass(frozen=True)
class LawText:
    """`text_date`: since when this text is in force (YYYY-MM-DD). What the file does not say is ""."""

    name: str
    text_date: str
    articles: tuple[ArticleText, ...]
    note: str = ""

    @cached_property
    def by_number(self) -> dict[tuple[int, int], ArticleText]:
        return {(article.number, article.branch): article for article in self.articles}

    @property
    def checksum(self) -> str:
        """Changes when any word of an article or a heading does."""
        words = (
            "\n".join((one.book, one.chapter, one.section, one.label, *one.lines)) for one in self.articles
        )
        return hashlib.sha256("\0".join((self.note, *words)).encode()).hexdigest()


def paragraphs_of(lines: Iterable[str]) -> tuple[Paragraph, ...]:
    """（一） opens a 项 of the 款 before it, 1. goes on with the 项 before it, anything else is a new 款."""
    found: list[tuple[str, list[str]]] = []
    for line in lines:
        if found and _ITEM.match(line):
            found[-1][1].append(line)
        elif found and found[-1][1] and _POINT.match(line):
            found[-1][1][-1] += f"\n{line}"
        else:
            found.append((line, []))
    return tuple(Paragraph(text, tuple(items)) for text, items in found)
