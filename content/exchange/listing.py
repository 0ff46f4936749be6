"""A file that was read, as programs get it."""

from collections.abc import Sequence

from content.exchange.items import FileRead, RefusedItem, TakenItem
from content.items.domain import ItemContent, JsonDict, rows_of

type Key = list[str | list[str]]


def listing(read: FileRead, outcomes: Sequence[str]) -> JsonDict:
    """{"format", "good", "bad", "remarks"}; one outcome for each item that was taken."""
    return {
        "format": read.format,
        "good": [_good(item, outcome) for item, outcome in zip(read.taken, outcomes, strict=True)],
        "bad": [_bad(item) for item in read.refused],
        "remarks": read.remarks,
    }


def key_texts(content: ItemContent) -> Key:
    """The key in words: texts of options, 对 or 错, a number, the spellings of each blank, or pairs."""
    text = {row["id"]: row["text"] for row in rows_of(content)}
    match content.format:
        case "truefalse":
            return ["对" if content.key["value"] else "错"]
        case "numeric":
            return [str(content.key["value"])]
        case "blank":
            return list(content.key["blanks"])
        case "matching":
            left, right = (
                {row["id"]: row["text"] for row in content.body[side]} for side in ("left", "right")
            )
            return [[left[one], right[other]] for one, other in content.key["pairs"].items()]
    [chosen] = content.key.values()
    return [text[id] for id in ([chosen] if isinstance(chosen, str) else chosen)]


def _good(item: TakenItem, outcome: str) -> JsonDict:
    return {
        **_place(item),
        "format": item.content.format,
        "stem": item.content.stem,
        "options": [row["text"] for row in rows_of(item.content)],
        "key": key_texts(item.content),
        "rationale": item.content.rationale,
        "outcome": outcome,
    }


def _bad(item: RefusedItem) -> JsonDict:
    return {**_place(item), "column": item.column, "why": item.why, "fix": item.fix}


def _place(item: TakenItem | RefusedItem) -> JsonDict:
    return {"row": item.row, **({"sheet": item.sheet} if item.sheet else {})}
