"""What a reader of one kind of file must be able to do."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePath

from content.exchange.items import FileItems
from content.sources.domain.decode import decode

MAX_MB = 10


@dataclass(frozen=True)
class Upload:
    """A file as it came: its name, which may lie, and its bytes."""

    name: str
    data: bytes

    @cached_property
    def text(self) -> str:
        """Raises UnknownEncoding."""
        return decode(self.data).text

    @property
    def suffix(self) -> str:
        """Lower case, with its dot; empty for pasted text."""
        return PurePath(self.name).suffix.lower()


@dataclass(frozen=True)
class Reader:
    """
    formats  the names by which a person may choose what it reads; for tables these are the layouts
    fits     whether the bytes are of this kind; called in the order of READERS, must not raise anything
             but UnknownEncoding
    read     the items; the second argument is the format a person chose, or empty. Raises ExchangeError.
    """

    formats: tuple[str, ...]
    fits: Callable[[Upload], bool]
    read: Callable[[Upload, str], FileItems]
