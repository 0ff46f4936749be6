"""Options as tables have them: a cell each, or all in one cell, with or without their letters."""

import json
import re
import unicodedata
from collections.abc import Sequence

LETTERS, DIGITS = "ABCDEFGHIJ", "123456789"
_LABEL = re.compile(
    r"(?:^|(?<=[\s;；|,，、。)）？?：]))[(（\[【]?([A-Ja-jＡ-Ｊ])[)）\]】]?\s*[.．、:：)）\]】]\s*"
)
_COUNTED = re.compile(r"(?:^|(?<=[\s;；|,，、。)）？?：]))(?:([1-9])[.．、)）](?![0-9])|([①②③④⑤⑥⑦⑧⑨]))\s*")
_BARE = re.compile(r"(?:^|(?<=[\s;；|,，、。)）？?：]))([A-JＡ-Ｊ])(?=[\u4e00-\u9fff])")
_EDGES = " \t\n\u3000;；|,，、"


def options_of_cells(cells: Sequence[str]) -> tuple[str, ...]:
    """Without the empty cells at the end, and without the letters where every cell repeats its column's."""
    options = list(cells)
    while options and not options[-1]:
        options.pop()
    marks = [_LABEL.match(option) for option in options]
    filled = [place for place, option in enumerate(options) if option]
    if len(filled) > 1 and all(_letter(marks[place]) == LETTERS[place : place + 1] for place in filled):
        return tuple(
            option[mark.end() :] if mark else "" for option, mark in zip(options, marks, strict=True)
        )
    return tuple(options)


def options_of_text(cell: str) -> tuple[str, ...]:
    """All options of one cell: by letters or numbers if they run from the first on, else by what parts them.

    A comma stands in many a sentence, so only three parts or more are taken for options.
    """
    if listed := _of_json(cell):
        return listed
    for pattern in (_LABEL, _COUNTED, _BARE):
        marks = list(pattern.finditer(cell))
        signs = "".join(map(_letter, marks))
        if len(marks) > 1 and signs in (LETTERS[: len(signs)], DIGITS[: len(signs)]):
            ends = [*(mark.start() for mark in marks[1:]), len(cell)]
            texts = [cell[mark.end() : end].strip(_EDGES) for mark, end in zip(marks, ends, strict=True)]
            # A公司 and B公司 are names, 1、2、3 are numbers
            if pattern is _LABEL or (all(texts) and len(set(texts)) == len(texts)):
                return tuple(texts)
    for separator, least in ((r"\n", 2), (r"\|", 2), (r"[;；]", 2), (r"[,，]", 3), ("、", 3), ("/", 3)):
        parts = [part.strip() for part in re.split(separator, cell) if part.strip()]
        if len(parts) >= least:
            return tuple(parts)
    return (cell,) if cell else ()


def options_in(stem: str) -> tuple[str, tuple[str, ...]]:
    """A stem and the options behind it, where they stand in one cell; ("…", ()) where there are none."""
    marks = list(_LABEL.finditer(stem))
    signs = "".join(map(_letter, marks))
    begin = signs.rfind("A")
    if (
        begin < 0
        or not marks[begin].start()
        or len(signs) - begin < 2
        or not LETTERS.startswith(signs[begin:])
    ):
        return stem, ()
    start = marks[begin].start()
    return stem[:start].strip(), options_of_text(stem[start:])


def _of_json(cell: str) -> tuple[str, ...]:
    """["甲", "乙"] or {"A": "甲", "B": "乙"}, as programs export them; () for anything else."""
    if cell[:1] not in ("[", "{"):
        return ()
    try:
        told = json.loads(cell)
    except (ValueError, RecursionError):
        return ()
    if isinstance(told, dict):
        told = list(told.values()) if list(told) == list(LETTERS[: len(told)]) else None
    texts = isinstance(told, list) and all(isinstance(text, str) for text in told)
    return tuple(text.strip() for text in told) if texts else ()


def _letter(mark: re.Match[str] | None) -> str:
    sign = next(filter(None, mark.groups())) if mark else ""
    return unicodedata.normalize("NFKC", sign).upper()
