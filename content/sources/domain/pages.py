"""Pages to one text. Their margins go, since a sentence runs over them. How far a line reaches tells of its
paragraph: a short line ends it, and a full one does not end it with a mark that may stand anywhere in it.
"""

import math
import re
import unicodedata
from collections import Counter
from itertools import pairwise

PAGE_END = "\f"
_MARGIN = 2  # lines at the top and at the bottom of a page that may be a running head or a page number
_SHORT, _FULL = 0.8, 0.93
_MIDWAY = re.compile(r"[^。！？][”’」』；]")
_NUMBERED = re.compile(r"\s*[（(第]?[一二三四五六七八九十\d]{1,3}[)）、.．]")
_PAGE_NUMBER = re.compile(
    r"[-—–·•\s]*(\d{1,4})[-—–·•\s]*|\d+\s*[/／]\s*\d+|第\s*\d+\s*页(?:[\s,，/／]*共\s*\d+\s*页)?"
)
_OF_ALL = re.compile(r"\s*\d+\s*[/／]\s*\d+$")


def join_pages(pages: list[str]) -> str:
    """A form feed ends each page but the last, a blank line each paragraph whose last line is short."""
    lines = _without_margins([page.strip().split("\n") for page in pages])
    full = _full_width([line for page in lines for line in page])
    return f"{PAGE_END}\n".join(_joined(page, full) for page in lines)


def _without_margins(pages: list[list[str]]) -> list[list[str]]:
    tops = _repeated([page[:_MARGIN] for page in pages])
    bottoms = _repeated([page[-_MARGIN:] for page in pages])
    return [
        _trimmed(page, tops if number else frozenset(), bottoms, len(pages))
        for number, page in enumerate(pages)  # the first head stays: it may be a title
    ]


def _repeated(margins: list[list[str]]) -> frozenset[str]:
    counted = Counter(head for lines in margins for head in {*map(_head, lines)} if head)
    return frozenset(head for head, count in counted.items() if count > 1 and 2 * count > len(margins))


def _head(line: str) -> str:
    """A running head without the number of its page: 年报 3/12 → 年报."""
    return _OF_ALL.sub("", line.strip())


def _trimmed(lines: list[str], tops: frozenset[str], bottoms: frozenset[str], pages: int) -> list[str]:
    first, last = 0, len(lines)
    while first < min(_MARGIN, last) and _is_margin(lines[first], tops, pages):
        first += 1
    while last > max(first, len(lines) - _MARGIN) and _is_margin(lines[last - 1], bottoms, pages):
        last -= 1
    return lines[first:last]


def _is_margin(line: str, heads: frozenset[str], pages: int) -> bool:
    """A bare number only where the document has so many pages: 12 may also be the last figure of a table."""
    if _head(line) in heads:
        return True
    found = _PAGE_NUMBER.fullmatch(line.strip())
    return found is not None and (not line.strip().isdigit() or int(line) <= pages)


def _full_width(lines: list[str]) -> int:
    """As wide as the lines of a paragraph are: one in ten may be wider."""
    widths = sorted(map(_width, lines))
    return widths[math.ceil(0.9 * len(widths)) - 1] if widths else 0


def _joined(lines: list[str], full: int) -> str:
    pairs = pairwise([*lines, ""])
    return "".join(_with_gap(line, following, full) for line, following in pairs).removesuffix("\n")


def _with_gap(line: str, following: str, full: int) -> str:
    width = _width(line)
    if width < _SHORT * full:
        return f"{line}\n\n"
    midway = width >= _FULL * full and _MIDWAY.fullmatch(line.rstrip()[-2:])
    return line.rstrip() if midway and following and not _NUMBERED.match(following) else f"{line}\n"


def _width(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in line.strip())
