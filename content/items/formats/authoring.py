"""What a writer's form posts for lists of options, and what fills that form again."""

from collections.abc import Mapping, Sequence
from typing import Any

from content.items.domain import ItemContent, JsonDict
from content.items.formats.answers import posted_all

FormData = Mapping[str, Sequence[str]]
AuthorData = dict[str, list[str]]
ROWS = 6
IDS = "abcdefghijklmnop"


def read_rows(data: FormData, name: str = "option") -> list[JsonDict]:
    """Rows `<name>_text` with their `<name>_id` and `<name>_note`, empty ones left out.

    A row without an id gets the first letter that no row has, not even an emptied one: an id never comes to
    mean another option.
    `row` is the place in the form from "1", which is what the form says of the key.
    """
    texts, ids = posted_all(data, f"{name}_text"), posted_all(data, f"{name}_id")
    notes = posted_all(data, f"{name}_note")
    rows = [
        {"row": str(place + 1), "id": _at(ids, place), "text": text.strip(), "note": _at(notes, place)}
        for place, text in enumerate(texts)
        if text.strip()
    ]
    free = iter(letter for letter in IDS if letter not in ids)
    return [{**row, "id": row["id"] or next(free)} for row in rows]


def _at(values: Sequence[str], place: int) -> str:
    return values[place].strip() if place < len(values) else ""


def options_of(rows: Sequence[JsonDict]) -> list[JsonDict]:
    return [{"id": row["id"], "text": row["text"]} for row in rows]


def notes_of(rows: Sequence[JsonDict]) -> dict[str, str]:
    return {row["id"]: row["note"] for row in rows if row["note"]}


def id_of_row(rows: Sequence[JsonDict], row: str) -> str:
    """The id of the row with this number, "" where that row is empty: the format's faults say so."""
    return next((found["id"] for found in rows if found["row"] == row), "")


def row_data(options: Any, notes: Mapping[str, str], name: str = "option", rows: int = ROWS) -> AuthorData:
    """Options as the form shows them, filled up with empty rows."""
    padding = [""] * (rows - len(options))
    return {
        f"{name}_id": [*(option["id"] for option in options), *padding],
        f"{name}_text": [*(option["text"] for option in options), *padding],
        f"{name}_note": [*(notes.get(option["id"], "") for option in options), *padding],
    }


def row_of_id(options: Any, option_id: str) -> str:
    return next((str(place) for place, option in enumerate(options, 1) if option["id"] == option_id), "")


def choice_data(content: ItemContent, keys: Sequence[str]) -> AuthorData:
    """What single and multiple show."""
    options = content.body.get("options", [])
    return {
        **row_data(options, content.option_notes),
        "key": [row_of_id(options, key) for key in keys],
        "fixed_order": ["1"] if content.body.get("fixed_order") else [],
    }
