"""The lines of a paper, each beside itself in half width: one pattern reads all ways to type a sign."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from content.exchange.simplified import SIMPLIFIED

_HALF: dict[int, str] = {
    **SIMPLIFIED,
    **{0xFF01 + place: chr(0x21 + place) for place in range(94)},
    **dict.fromkeys(map(ord, "\u3000\xa0\u2002\u2003\u2009\t"), " "),
    **dict.fromkeys(map(ord, "〔［"), "["),
    **dict.fromkeys(map(ord, "〕］"), "]"),
    **dict.fromkeys(map(ord, "∶﹕"), ":"),
    **dict.fromkeys(map(ord, "﹒"), "."),
    **dict.fromkeys(map(ord, "﹙"), "("),
    **dict.fromkeys(map(ord, "﹚"), ")"),
}
_UNSEEN = dict.fromkeys(map(ord, "\ufeff\u200b\u200c\u200d\u2060"), "")
_MARKDOWN = re.compile(r"^[ \t]*(?:>[ \t]*)*(?:#{1,6}[ \t]+)?(?:[-*+•][ \t]+(?=[^ \t]))?")
_BOLD = re.compile(r"\*\*([^*\n]{1,2000})\*\*")
_RULER = re.compile(r"[ \t]*(?:-{3,}|\*{3,})[ \t]*")
_LINE_END = re.compile(r"\r\n|[\n\r\v\f\u2028\u2029]")
_PAGE = re.compile(
    r"(?:.{0,60}?\s)?(?:第\s*[0-9]{1,4}\s*页\s*[,/]?\s*\(?(?:共\s*[0-9]{1,4}\s*页\)?)?"
    r"|[-—–]\s*[0-9]{1,4}\s*[-—–]|Page\s+[0-9]{1,4}(?:\s+of\s+[0-9]{1,4})?|[0-9]{1,3}\s*/\s*[0-9]{1,3})"
)
# patterns with blanks in several places must not try every way to share out a long run of them
_BLANKS = re.compile(r"[ \t\u3000\xa0]{40,}")
MAX_LINE = 10_000
_LONG = 25  # a shorter line ended where its writer wanted it to
_ENDS = frozenset('。！？；：…，、.!?;:,)）”"')


@dataclass(frozen=True)
class Mark:
    """A stretch of a line that stands out, in red, bold …"""

    start: int
    end: int
    kind: str


@dataclass(frozen=True)
class Line:
    """`plain` is `text` in half width and simplified, sign for sign."""

    number: int
    text: str
    plain: str
    marks: tuple[Mark, ...] = ()

    def kinds(self, start: int, end: int) -> frozenset[str]:
        """What marks the whole of a stretch."""
        signs = [place for place in range(start, end) if not self.plain[place].isspace()]
        kinds = {mark.kind for mark in self.marks}
        return frozenset(
            kind
            for kind in kinds
            if signs and all(any(m.kind == kind and m.start <= p < m.end for m in self.marks) for p in signs)
        )


def line_of(number: int, text: str, marks: Sequence[Mark] = ()) -> Line:
    return Line(number, text, half(text), tuple(marks))


def lines_of(text: str) -> list[Line]:
    whole = _BLANKS.sub(" " * 40, text.translate(_UNSEEN))
    return [line_of(number, line.strip()) for number, line in enumerate(_LINE_END.split(whole), 1)]


def paper_lines(text: str) -> list[Line]:
    """The lines of a paper that was typed or pasted."""
    return [line_of(line.number, without_markdown(line.text).strip()) for line in lines_of(text)]


def without_markdown(text: str) -> str:
    """The words of a line as a chat program marks it: # heading, - item, > quotation, **bold**."""
    text = _MARKDOWN.sub("", text)
    return "" if _RULER.fullmatch(text) else _BOLD.sub(r"\1", text)


def half(text: str) -> str:
    return text.translate(_HALF)


def is_page_mark(line: Line) -> bool:
    """第 1 页 共 3 页, also behind the title of the paper."""
    return len(line.plain) < 80 and bool(_PAGE.fullmatch(line.plain))


def joined(lines: Sequence[str], *, flowing: bool = False) -> str:
    """Lines of one text; where a long line ends amid a sentence the page was too narrow.

    In a `flowing` text no line ends on purpose."""
    whole, last = "", ""
    for line in lines:
        narrow = bool(last) and (flowing or (len(last) >= _LONG and last[-1] not in _ENDS))
        latin = narrow and last[-1].isascii() and line[:1].isascii()
        whole += (" " if latin else "" if narrow else "\n" if whole else "") + line
        last = line or last
    return whole.strip()
