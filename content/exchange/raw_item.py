"""An item as a file writes it, with its place; nothing is decided yet."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class RawItem:
    """`row` is the sheet row or the line from 1, else the place in the file.

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


@dataclass(frozen=True)
class RawItems:
    """What a reader found: the items in the order of the file, and what it says about the rest."""

    items: list[RawItem]
    remarks: list[str] = field(default_factory=list)
    format: str = ""
