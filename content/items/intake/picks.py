"""Which options an answer means: letters, numbers, texts, one or several of them."""

import re
from typing import Any

from content.items.formats.spelling import fold_spelling
from content.items.intake.rows import LETTERS, Row

_LETTERS = re.compile(r"[A-Za-z](?:[\s、,，;；>→\-]*[A-Za-z])*")
_LABELLED = re.compile(r"([A-Za-z])\s*[.．、:：]\s*(.+)", re.DOTALL)
_BREAK = re.compile(r"\s*(?:[;；|、,，/\n]|→|->|>)\s*")


def picked(answer: Any, rows: list[Row]) -> list[str] | None:
    """The ids in the order of the answer; None where a part of it is no option."""
    if isinstance(answer, dict):
        answer = next(iter(answer.values()), None) if len(answer) == 1 else list(answer.values())
    if isinstance(answer, list):
        found = [picked(part, rows) for part in answer]
        return None if None in found else [id_ for ids in found if ids for id_ in ids]
    if isinstance(answer, int) and not isinstance(answer, bool):
        return _by_number(answer, rows)
    if not isinstance(answer, str | float):
        return None
    return _by_text(str(answer).strip(" 。."), rows)


def _by_text(text: str, rows: list[Row]) -> list[str] | None:
    if one := _one(text, rows):
        return [one]
    if _LETTERS.fullmatch(text) and (ids := _by_letters(text, rows)):
        return ids
    if labelled := _LABELLED.fullmatch(text):
        return _by_text(labelled[2], rows) or _by_letters(labelled[1], rows)
    parts = [_one(part, rows) for part in _BREAK.split(text) if part]
    return [part for part in parts if part] if len(parts) > 1 and all(parts) else None


def _one(text: str, rows: list[Row]) -> str | None:
    """By the id of the sender, or by the words; a bare number means the option that counts so many."""
    by_words = [row.id for row in rows if fold_spelling(row.text) == fold_spelling(text)]
    by_id = [row.id for row in rows if row.named and row.named == text]
    counted = [row.id for row in rows if re.fullmatch(rf"{re.escape(text)}[^0-9.万亿]*", row.text)]
    number = counted if re.fullmatch(r"[0-9.]+%?", text) and len(counted) == 1 else []
    return next(iter([*by_words, *by_id, *number]), None)


def _by_letters(text: str, rows: list[Row]) -> list[str] | None:
    letters = re.findall("[a-z]", text.lower())
    by_letter = dict(zip(LETTERS, (row.id for row in rows), strict=False))
    return [by_letter[letter] for letter in letters] if all(one in by_letter for one in letters) else None


def _by_number(number: int, rows: list[Row]) -> list[str] | None:
    """A number that is no option's own counts from nought, as programs do."""
    if one := _one(str(number), rows):
        return [one]
    if number == len(rows):
        return [rows[-1].id]
    return [rows[number].id] if 0 <= number < len(rows) else None
