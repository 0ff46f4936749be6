"""Items on their way in: as a file writes them, as they are taken, and as they are refused."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from content.items.domain import ItemContent


@dataclass(frozen=True)
class RawItem:
    """An item in the words of the file, with its place; nothing is decided yet.

    row       the sheet row or the line from 1, else the place in the file
    columns   what the file calls a field, e.g. {"answer": "E 正确答案"}
    numbered  digits in the answer always are places of options, never their words
    """

    row: int
    sheet: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)
    type: str = ""
    stem: str = ""
    options: tuple[str, ...] = ()
    answer: str = ""
    rationale: str = ""
    difficulty: str = ""
    topic: str = ""
    code: str = ""
    numbered: bool = False
    suits: str = ""
    citation: str = ""
    notes: str = ""


@dataclass(frozen=True)
class TakenItem:
    """A wording that its format accepts; its difficulty is empty where the file says nothing of it.

    `code` is the name the file's owner knows the item by, or empty; `picture` the file of its picture in
    base64, where the question file brings it along.
    """

    row: int
    content: ItemContent
    sheet: str = ""
    topic: str = ""
    code: str = ""
    suits: tuple[str, ...] = ()
    picture: str = ""


@dataclass(frozen=True)
class RefusedItem:
    """What cannot be taken: the column as the file calls it, what is wrong, and what to do.

    `raw` holds the words of the file as far as they could be told apart, for the corrected file.
    """

    row: int
    column: str
    why: str
    fix: str
    sheet: str = ""
    raw: RawItem | None = None


@dataclass(frozen=True)
class FileItems:
    """What a reader found, in the order of the file, and what it says about the rest.

    Readers of loose text give RawItem and leave the deciding to `wording`; readers of a strict notation
    give TakenItem or RefusedItem.
    """

    items: Sequence[RawItem | TakenItem | RefusedItem]
    remarks: list[str] = field(default_factory=list)
    format: str = ""


@dataclass(frozen=True)
class FileRead:
    """A file as two lists; together they are every row that holds something."""

    format: str
    taken: list[TakenItem]
    refused: list[RefusedItem]
    remarks: list[str]
