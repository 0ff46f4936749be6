"""问卷星 text: the type in brackets behind the stem, the key in the stem or behind its option."""

import re

from content.exchange.errors import NoItems
from content.exchange.items import FileItems
from content.exchange.papers.items import read_lines
from content.exchange.papers.lines import paper_lines
from content.exchange.readers.base import Reader, Upload

_TAIL = re.compile(
    r"\[\s*(?:单选|多选|判断|填空|多项填空|简答|排序|矩阵\w{0,4})题?\s*\]"
    r"[ \t]*(?:[(\[][^()\[\]\n]{0,20}[)\]][ \t]*)?\*?[ \t\r]*$",
    re.MULTILINE,
)


def _fits(upload: Upload) -> bool:
    return "\0" not in upload.text and bool(_TAIL.search(upload.text))


def _read(upload: Upload, format: str) -> FileItems:
    found = read_lines(paper_lines(upload.text), "wenjuanxing")
    if not found.items:
        raise NoItems
    return found


WENJUANXING = Reader(("wenjuanxing",), _fits, _read)
