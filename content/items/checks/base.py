"""What a check is. A new check is one file here and a test."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from content.items.domain import ItemContent


@dataclass(frozen=True)
class Complaint:
    """`field` is stem, options, option:<id>, key, rationale or citation; `text` says what to mend."""

    check: str
    field: str
    text: str


@dataclass(frozen=True)
class PaperComplaint(Complaint):
    """About two items of a paper; `other` is the index of the second."""

    other: int = 0


@dataclass(frozen=True)
class Subject:
    """What a check may look at: the wording, and the text it rests on where there is one.

    sensitive_words  fixed political wordings of the house that runs this; none ship with the product
    """

    content: ItemContent
    source_text: str = ""
    sensitive_words: tuple[str, ...] = ()


ItemCheck = Callable[[Subject], Iterator[Complaint]]
# Over the items of one paper, in order: (index of the item, complaint).
PaperCheck = Callable[[Sequence[ItemContent]], Iterator[tuple[int, Complaint]]]
