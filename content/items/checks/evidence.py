"""What an item rests on: its quote, and the sentences of the source that the quote stands in."""

import re

from content.items.checks.base import Subject
from content.items.checks.figures import fold
from content.items.formats.spelling import fold_spelling

_SENTENCE = re.compile(r"[^。！？!?;；]+[。！？!?;；]?")
_PARTICLES = re.compile(r"[的了和与及、，,·]")


def quote_of(subject: Subject) -> str:
    return str(subject.content.citation.get("quote", ""))


def rests_on_report(subject: Subject) -> bool:
    return subject.content.citation.get("kind") == "report"


def plain(text: str) -> str:
    """For comparing with a source: width, white space, quotation and title marks do not count."""
    return fold_spelling(text)


def near_text(subject: Subject) -> str:
    """The quote and the whole sentences it was cut from; "" without a quote."""
    quote = quote_of(subject)
    return "\n".join([quote, *_sentences_with(fold(quote), subject.source_text)]) if quote else ""


def _sentences_with(quote: str, source: str) -> list[str]:
    source = fold(source)
    start = source.find(quote)
    if start < 0:
        return []
    end = start + len(quote)
    return [found[0] for found in _SENTENCE.finditer(source) if found.start() < end and found.end() > start]


def coverage(text: str, evidence: str) -> float:
    """The share of the letter pairs of `text` that stand in `evidence`: 1 quoted, 0 foreign."""
    letters, ground = (_PARTICLES.sub("", plain(each)) for each in (text, evidence))
    letters = letters.removeprefix("已")
    if len(letters) < 2:
        return float(letters in ground)
    pairs = [letters[i : i + 2] for i in range(len(letters) - 1)]
    return sum(pair in ground for pair in pairs) / len(pairs)
