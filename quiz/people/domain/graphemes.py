"""Characters as a person counts them: an emoji family, a flag or a letter with accents is one."""

import unicodedata
from itertools import pairwise

ZWJ = "\u200d"
_TONES = range(0x1F3FB, 0x1F400)
_FLAGS = range(0x1F1E6, 0x1F200)


def graphemes(text: str) -> list[str]:
    """The clusters of a text in order; joined they give the text again.

    A small part of UAX 29: marks, skin tones, joined emoji and flags. Hangul comes composed by NFC.
    """
    clusters: list[str] = []
    for char in text:
        if clusters and _continues(clusters[-1], char):
            clusters[-1] += char
        else:
            clusters.append(char)
    return clusters


def is_mark(char: str) -> bool:
    return unicodedata.category(char).startswith("M")


def joins_emoji(text: str) -> bool:
    """Every zero-width joiner of the text stands after a picture (or its selector) and before one."""
    padded = f" {text} "
    around = [(padded[i - 1], padded[i + 1]) for i, char in enumerate(padded) if char == ZWJ]
    return all(_is_picture(after) and (_is_picture(before) or before == "\ufe0f") for before, after in around)


def stacked_marks(text: str) -> int:
    """The longest run of marks: two are a language, more are decoration."""
    longest = run = 0
    for _, char in pairwise(f" {text}"):
        run = run + 1 if is_mark(char) else 0
        longest = max(longest, run)
    return longest


def _continues(cluster: str, char: str) -> bool:
    if is_mark(char) or char == ZWJ or ord(char) in _TONES:
        return True
    if cluster[-1] == ZWJ:
        return _is_picture(char)
    return ord(char) in _FLAGS and len(cluster) == 1 and ord(cluster) in _FLAGS


def _is_picture(char: str) -> bool:
    return unicodedata.category(char) == "So" or ord(char) in _TONES
