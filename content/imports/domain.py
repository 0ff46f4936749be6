"""What a row of a file makes of an item that is there. Pure."""

from dataclasses import replace

from content.exchange.asides import shown_citation
from content.exchange.identity import renamed_key
from content.items.domain import ROWS, ItemContent, JsonDict, rows_of
from content.items.formats.spelling import fold_spelling

IDS = "abcdefghijklmnopqrstuvwxyz"


def settled(content: ItemContent) -> ItemContent:
    """A wording of a file as a new item: what the file leaves open gets its usual value."""
    return content if content.difficulty else replace(content, difficulty="medium")


def merged(there: ItemContent, told: ItemContent) -> ItemContent:
    """The item in the words of the file, keeping what the file does not speak of.

    Options that stay keep their ids, so that the notes about them stay theirs.
    """
    if there.format != told.format:
        return settled(told)
    told = _with_ids_of(there, told)
    ids = {row["id"] for row in rows_of(told)}
    notes = {id: note for id, note in there.option_notes.items() if id in ids}
    return replace(
        told,
        body=there.body | told.body,
        key=there.key | told.key,
        rationale=told.rationale or there.rationale,
        # the place in the source stays, where the file says the same of the rest
        citation=there.citation
        if not told.citation or shown_citation(there.citation) == told.citation
        else told.citation,
        option_notes=notes | dict(told.option_notes),
        difficulty=told.difficulty or there.difficulty,
    )


def _with_ids_of(there: ItemContent, told: ItemContent) -> ItemContent:
    ids: dict[tuple[str, str], str] = {}
    for side in ROWS:
        known = {fold_spelling(row["text"]): row["id"] for row in there.body.get(side, [])}
        free = (id for id in IDS if id not in known.values())
        for row in told.body.get(side, []):
            ids[side, row["id"]] = known.get(fold_spelling(row["text"])) or next(free)
    body = {
        name: [row | {"id": ids[name, row["id"]]} for row in value] if name in ROWS else value
        for name, value in told.body.items()
    }
    key = renamed_key(told, lambda side, id: ids[side, id])
    notes = {ids["options", id]: note for id, note in told.option_notes.items()}
    return replace(told, body=body, key=key, option_notes=notes)


def content_from(stored: JsonDict) -> ItemContent:
    return ItemContent(**stored)
