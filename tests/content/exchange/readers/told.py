"""What a file held, short enough to be written out by hand."""

from pathlib import Path

from content.exchange.items import FileRead
from content.exchange.reading import read_file
from content.items.formats import get

DATA = Path(__file__).parents[3] / "data" / "exchange"


def read(text: str | bytes, name: str = "", format: str = "") -> FileRead:
    return read_file(text.encode() if isinstance(text, str) else text, name, format)


def good(found: FileRead) -> list[tuple[int, str, str, str]]:
    """(row, format, stem, key)"""
    return [
        (item.row, item.content.format, item.content.stem, get(item.content.format).key_text(item.content))
        for item in found.taken
    ]


def bad(found: FileRead) -> list[tuple[int, str, str]]:
    return [(item.row, item.column, item.why) for item in found.refused]


def texts(found: FileRead, place: int = 0) -> list[str]:
    return [row["text"] for row in found.taken[place].content.body["options"]]
