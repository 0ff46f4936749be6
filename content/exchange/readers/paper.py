"""Papers in Chinese, as text: pasted or .txt. Takes all that no other reader knows."""

from content.exchange.errors import NoHeader, NoItems
from content.exchange.items import FileItems
from content.exchange.papers.items import read_lines
from content.exchange.papers.lines import paper_lines
from content.exchange.readers.base import Reader, Upload


def _fits(upload: Upload) -> bool:
    return "\0" not in upload.text


def _read(upload: Upload, format: str) -> FileItems:
    found = read_lines(paper_lines(upload.text), "paper")
    if not found.items:
        raise NoHeader if upload.suffix in (".csv", ".tsv") else NoItems
    return found


PAPER = Reader(("paper",), _fits, _read)
