"""What a writer of one kind of file must be able to do."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from content.exchange.items import TakenItem


@dataclass(frozen=True)
class Written:
    """`left_out` says in sentences which items, and what of the others, the format cannot hold."""

    data: bytes
    left_out: list[str]


@dataclass(frozen=True)
class Writer:
    """
    format  the name by which a person chooses it
    suffix  of the file, with its dot
    holds_pictures  whether the items need to bring the files of their pictures along
    """

    format: str
    suffix: str
    write: Callable[[Sequence[TakenItem]], Written]
    holds_pictures: bool = False
