"""Options as tables have them: a cell each, or all in one cell, with or without their letters."""

import re
import unicodedata
from collections.abc import Sequence

LETTERS = "ABCDEFGHIJ"
_LABEL = re.compile(r"(?:^|(?<=[\s;；|,，、。]))[(（]?([A-Ja-jＡ-Ｊ])[)）]?\s*[.．、:：)）]\s*")


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
    """All options of one cell: by their letters if they run from A on, else by lines, bars or semicolons."""
    marks = list(_LABEL.finditer(cell))
    if len(marks) > 1 and LETTERS.startswith("".join(map(_letter, marks))):
        ends = [*(mark.start() for mark in marks[1:]), len(cell)]
        return tuple(cell[mark.end() : end].strip(" \t\n;；|") for mark, end in zip(marks, ends, strict=True))
    for separator in (r"\n", r"\|", r"[;；]"):
        parts = [part.strip() for part in re.split(separator, cell) if part.strip()]
        if len(parts) > 1:
            return tuple(parts)
    return (cell,) if cell else ()


def _letter(mark: re.Match[str] | None) -> str:
    return unicodedata.normalize("NFKC", mark[1]).upper() if mark else ""
