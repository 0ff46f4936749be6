"""Options, however they are written down, as (id, text, whether it is marked as right)."""

import re
from dataclasses import dataclass
from typing import Any

from content.items.domain import JsonDict

LETTERS = "abcdefghijklmnopqrstuvwxyz"

_LABEL = re.compile(r"^\s*[（(]?([A-Za-z]|[0-9]{1,2})[)）]?\s*[.．、:：)）]\s*(?=\S)")
_TEXTS = ("text", "content", "label", "value", "title", "name", "option")
_MARKS = ("is_key", "isKey", "is_correct", "isCorrect", "correct", "right", "key")


@dataclass(frozen=True)
class Row:
    """`named` is the id that the sender uses, `marked` None where nothing was said."""

    id: str
    text: str
    named: str = ""
    marked: bool | None = None


def read_rows(options: Any, prefix: str = "") -> list[Row]:
    """`prefix` for the ids of the two sides of a matching item."""
    if isinstance(options, dict):
        options = [{"id": name, "text": text} for name, text in options.items()]
    if not isinstance(options, list):
        return []
    rows = [_row(option, number, prefix) for number, option in enumerate(options[: len(LETTERS)])]
    labels = [_LABEL.match(row.text) for row in rows]
    if rows and all(label and label[1].lower() == LETTERS[n] for n, label in enumerate(labels)):
        return [Row(row.id, _LABEL.sub("", row.text), row.named, row.marked) for row in rows]
    return rows


def as_options(rows: list[Row]) -> list[JsonDict]:
    return [{"id": row.id, "text": row.text} for row in rows]


def _row(option: Any, number: int, prefix: str) -> Row:
    id_ = f"{prefix}{number + 1}" if prefix else LETTERS[number]
    if not isinstance(option, dict):
        return Row(id_, _text(option))
    text = next((option[name] for name in _TEXTS if option.get(name) not in (None, "")), "")
    marks = [option[name] for name in _MARKS if name in option]
    return Row(id_, _text(text), str(option.get("id", "")), _truth(marks[0]) if marks else None)


def _truth(mark: Any) -> bool:
    return mark if isinstance(mark, bool) else str(mark).lower() in ("1", "true", "yes", "对", "是")


def _text(value: Any) -> str:
    return "" if value is None else str(value).strip()
