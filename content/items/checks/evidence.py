"""What an item rests on: its quote, and the sentences of the source that the quote stands in."""

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache

from content.items.checks.base import Subject
from content.items.checks.figures import fold
from content.items.formats.spelling import fold_spelling

_SENTENCE = re.compile(r"[^。！？!?;；]+[。！？!?;；]?")
_PARTICLES = re.compile(r"[的了和与及、，,·]")


def quote_of(subject: Subject) -> str:
    return str(subject.content.citation.get("quote", ""))


def rests_on_report(subject: Subject) -> bool:
    return subject.content.citation.get("kind") == "report"


@lru_cache(maxsize=64)
def plain(text: str) -> str:
    """For comparing with a source: width, white space, quotation and title marks do not count.

    Kept, since every item of a long document is compared with the same text.
    """
    return fold_spelling(text)


def near_text(subject: Subject) -> str:
    """The quote and the whole sentences it was cut from; "" without a quote."""
    quote = quote_of(subject)
    return "\n".join([quote, *_sentences_with(fold(quote), subject.source_text)]) if quote else ""


def _sentences_with(quote: str, source: str) -> list[str]:
    folded, ends = _sentences(source)
    start = folded.find(quote)
    if start < 0:
        return []
    first, last = bisect_right(ends, start), bisect_left(ends, start + len(quote))
    return [folded[ends[n - 1] if n else 0 : ends[n]] for n in range(first, min(last, len(ends) - 1) + 1)]


@lru_cache(maxsize=8)
def _sentences(source: str) -> tuple[str, list[int]]:
    """The folded source and where its sentences end."""
    folded = fold(source)
    return folded, [found.end() for found in _SENTENCE.finditer(folded)]


def coverage(text: str, evidence: str) -> float:
    """The share of the letter pairs of `text` that stand in `evidence`: 1 quoted, 0 foreign."""
    letters, ground = (_PARTICLES.sub("", plain(each)) for each in (text, evidence))
    letters = letters.removeprefix("已")
    if len(letters) < 2:
        return float(letters in ground)
    pairs = [letters[i : i + 2] for i in range(len(letters) - 1)]
    return sum(pair in ground for pair in pairs) / len(pairs)
