"""How much two texts say the same, sentence by sentence: enough to see that one is a later edition."""

import re
import unicodedata

MOSTLY = 0.5  # of all their signs stand in sentences that both have
_END = re.compile(r"[。！？；!?;]")
_LEAST = 8  # shorter pieces, such as 特此报告, stand in many documents


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """0 for strangers, 1 for the same text; both from `sentences`."""
    whole = _size(one) + _size(other)
    return 2 * _size(one & other) / whole if whole else 0.0


def sentences(text: str) -> frozenset[str]:
    """Without white space and in one width, so that another layout is the same text."""
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    return frozenset(piece for piece in _END.split(plain) if len(piece) >= _LEAST)


def _size(pieces: frozenset[str]) -> int:
    return sum(map(len, pieces))
