"""Papers in Chinese, as text: pasted or .txt. Takes all that no other reader knows."""

from content.exchange.items import FileItems
from content.exchange.papers.items import read_lines
from content.exchange.papers.lines import lines_of
from content.exchange.readers.base import Reader, Upload


def _fits(upload: Upload) -> bool:
    return "\0" not in upload.text


def _read(upload: Upload, format: str) -> FileItems:
    return read_lines(lines_of(upload.text), "paper")


PAPER = Reader(("paper",), _fits, _read)
