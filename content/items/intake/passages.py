"""Where in a source an entry without a quote most likely looked."""

import re
from collections.abc import Sequence

from content.items.checks.evidence import plain
from content.items.checks.figures import read_figure

_SENTENCE = re.compile(r"[^。！？!?；;\n]+[。！？!?；;]?")
SENTENCES = 3
NAME = 4  # letters of a key that is worth looking for
SHORT = 120  # letters that need no search


def likely_passage(source: str, stem: str, keys: Sequence[str]) -> str:
    """The sentences that share most letter pairs with the stem, and those that have a key word for word."""
    sentences = _SENTENCE.findall(source)
    if len(source) <= SHORT or len(sentences) <= SENTENCES:
        return source
    asked = _pairs(stem)
    shared = [len(asked & _pairs(sentence)) for sentence in sentences]
    best = sorted(range(len(sentences)), key=lambda place: -shared[place])[:SENTENCES]
    named = [plain(key) for key in keys if len(plain(key)) >= NAME and not read_figure(key)]
    best += [
        place for place, sentence in enumerate(sentences) if any(key in plain(sentence) for key in named)
    ]
    return "……".join(sentences[place].strip() for place in sorted(set(best)))


def _pairs(text: str) -> set[str]:
    letters = re.sub(r"[^\w]", "", plain(text))
    return {letters[place : place + 2] for place in range(len(letters) - 1)}
