"""One way of writing for the rules: NFKC, no white space inside Chinese, every sign with its origin."""

import unicodedata
from collections.abc import Iterator

# NFKC would turn ① into 1 (a list mark into a quantity) and … into three full stops.
_KEPT = (
    frozenset("…⋯") | {chr(code) for code in range(0x2460, 0x2500)} | {chr(c) for c in range(0x3220, 0x3244)}
)
CELL = "\t"


def folded(text: str, start: int, end: int, *, cells: bool = False) -> tuple[str, tuple[int, ...]]:
    """Fold text[start:end]; the second value holds, for each folded character, its place in `text`.

    White space goes, except one space between two Latin words; with `cells`, a tab or a run of
    spaces becomes one CELL mark.
    """
    chars: list[str] = []
    places: list[int] = []
    gap: int | None = None
    for place, char in _signs(text, start, end):
        if char.isspace():
            gap = place if gap is None else gap
            continue
        if gap is not None and chars:
            mark = _gap_mark(text, gap, place, chars[-1], char, cells)
            if mark:
                chars.append(mark)
                places.append(gap)
        gap = None
        chars.append(char)
        places.append(place)
    return "".join(chars), tuple(places)


def fold(text: str) -> str:
    """The folded text without its places and without any white space."""
    return "".join(folded(text, 0, len(text))[0].split())


def unbroken(text: str) -> str:
    """A quotation as a person reads it: line breaks closed up, the characters themselves untouched."""
    lines = [line.strip() for line in text.split("\n")]
    whole = ""
    for line in filter(None, lines):
        latin = whole[-1:].isascii() and line[0].isascii() and whole[-1:].isalnum() and line[0].isalnum()
        whole += f" {line}" if latin else line
    return whole


def _signs(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    for place in range(start, end):
        char = text[place]
        if char < "\x80" or char in _KEPT:
            yield place, char
            continue
        for sign in unicodedata.normalize("NFKC", char):
            yield place, sign


def _gap_mark(text: str, gap: int, place: int, before: str, after: str, cells: bool) -> str:
    white = text[gap:place]
    if cells and ("\t" in white or len(white) > 1 or "\u3000" in white):
        return CELL
    both_latin = before.isascii() and after.isascii() and before.isalpha() and after.isalpha()
    return " " if both_latin else ""
