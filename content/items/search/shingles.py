"""How near two questions are, and the few numbers by which near ones find each other. Pure."""

import re
from itertools import chain
from zlib import crc32

from rapidfuzz import fuzz

from content.items.checks.parts import shown_texts
from content.items.checks.topics import topic
from content.items.domain import ItemContent
from content.items.search.pairs import pairs_of

KEPT = 8  # numbers of one wording: of two that share half of their threes of signs, nearly all share one
_ASKING = re.compile("说法|表述|观点|选项|关于|怎么办|有哪些|(?:不?正确|错误|恰当|合法)的?(?=是|有|$)|的?是$")
WHOLE = 2**32  # from here on a number stands for a whole text
TELLING = 6  # signs; a stem that says less (下列说法正确的是) is told apart by its options


def told_apart_by(content: ItemContent) -> str:
    """The stem without the phrases of asking, and where that says little the options too."""
    core = _ASKING.sub("", topic(content.stem))
    if len(core) >= TELLING:
        return core
    return core + "".join(sorted(_letters(text) for field, text in shown_texts(content) if field != "stem"))


def shingles_of(content: ItemContent) -> list[int]:
    """The smallest hashes of its threes of signs, the same choice of every text, and one of the whole."""
    text = told_apart_by(content)
    threes = {text[place : place + 3] for place in range(max(1, len(text) - 2))}
    hashes = sorted({crc32(three.encode()) for three in threes if three})[:KEPT]
    return [*hashes, WHOLE + crc32(text.encode())] if hashes else []


def likeness(one: ItemContent, other: ItemContent) -> float:
    """From 0 to 1."""
    return round(fuzz.ratio(told_apart_by(one), told_apart_by(other)) / 100, 3)


def is_same(one: ItemContent, other: ItemContent) -> bool:
    """The same question with the same options, in whatever order they stand."""
    return _letters(one.stem) == _letters(other.stem) and _parts(one) == _parts(other)


def _parts(content: ItemContent) -> list[str]:
    return sorted(_letters(text) for field, text in shown_texts(content) if field != "stem")


def _letters(text: str) -> str:
    return "".join(chain.from_iterable(pair[:1] for pair in pairs_of([text])))
