"""A question file as two lists: what can be taken, and what cannot, with the reason and what to do."""

import unicodedata
from dataclasses import dataclass

from content.exchange.errors import NotTaken
from content.exchange.raw_item import RawItem
from content.exchange.readers.delimited import read_delimited
from content.exchange.tables import read_tables
from content.exchange.wording import wording_of
from content.items.domain import ItemContent, JsonDict

type Key = list[str | list[str]]


@dataclass(frozen=True)
class FileRead:
    """`good` and `bad` as the command prints them; together they are every row that holds something."""

    format: str
    good: list[JsonDict]
    bad: list[JsonDict]
    remarks: list[str]


def read_table_text(text: str, layout: str = "") -> FileRead:
    """Separated text in one of LAYOUTS, or the one its columns show.

    The second row with the same code, or without codes the same format and stem, is `same`. Raises
    NoHeader, TooManyRows, BrokenSyntax.
    """
    found = read_tables(read_delimited(text), layout)
    good: list[JsonDict] = []
    bad: list[JsonDict] = []
    seen: set[object] = set()
    for raw in found.items:
        try:
            content = wording_of(raw)
        except NotTaken as fault:
            bad.append(
                {
                    "row": raw.row,
                    "column": raw.columns.get(fault.field, fault.field),
                    "why": fault.why,
                    "fix": fault.fix,
                }
            )
            continue
        identity = raw.code or (content.format, _normalised(content.stem))
        good.append(_good(raw, content, "same" if identity in seen else "new"))
        seen.add(identity)
    return FileRead(found.format, good, bad, found.remarks)


def _good(raw: RawItem, content: ItemContent, outcome: str) -> JsonDict:
    return {
        "row": raw.row,
        "format": content.format,
        "stem": content.stem,
        "options": [
            row["text"] for name in ("options", "left", "right") for row in content.body.get(name, [])
        ],
        "key": key_texts(content),
        "rationale": content.rationale,
        "outcome": outcome,
    }


def key_texts(content: ItemContent) -> Key:
    """The key in words: texts of options, 对 or 错, a number, the spellings of each blank, or pairs."""
    rows = [row for name in ("options", "left", "right") for row in content.body.get(name, [])]
    text = {row["id"]: row["text"] for row in rows}
    match content.format:
        case "truefalse":
            return ["对" if content.key["value"] else "错"]
        case "numeric":
            return [str(content.key["value"])]
        case "blank":
            return list(content.key["blanks"])
        case "matching":
            return [[text[left], text[right]] for left, right in content.key["pairs"].items()]
    [chosen] = content.key.values()
    return [text[id] for id in ([chosen] if isinstance(chosen, str) else chosen)]


def _normalised(stem: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFKC", stem).lower() if sign.isalnum())
