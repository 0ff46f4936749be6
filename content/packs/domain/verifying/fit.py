"""Which of two articles fits some words better, by the rare character pairs and triples they share.

A wrong number in a citation without a quote leads to a neighbour, and the neighbour fits worse.
"""

import math
import re
from collections import Counter
from functools import lru_cache

from content.laws.domain import LawText

_HAN = re.compile(r"[一-鿿]+")


class Wording:
    """How rare each piece of wording is in a law."""

    def __init__(self, law: LawText) -> None:
        spread = Counter(piece for one in law.articles for piece in _pieces(one.whole))
        self._weight = {piece: math.log((len(law.articles) + 1) / n) ** 2 for piece, n in spread.items()}

    def fit(self, words: str, text: str | None) -> float:
        """How well a text of this law fits the words; 0 where there is no such text."""
        own = _pieces(text or "")
        length = math.sqrt(sum(self._weight[piece] for piece in own))
        return sum(self._weight[piece] for piece in own & _pieces(words)) / length if length else 0.0


@lru_cache(maxsize=4096)
def _pieces(text: str) -> frozenset[str]:
    return frozenset(
        run[place : place + size]
        for run in _HAN.findall(text)
        for size in (2, 3)
        for place in range(len(run) - size + 1)
    )
