"""Word (.docx) to plain text: what a reader of the page sees, in its order.

A paragraph is a line with a blank line after it, a table one line a row with a tab between cells.
Headers, footers, comments, notes, hidden text and what tracked changes deleted stay out.
"""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml.ns import qn

from content.sources.domain.package import ZIP_FAULTS, check_package
from content.sources.errors import DamagedFile

# lxml has no types of its own, and python-docx hands its elements out
Element = Any

P, TBL, TR, TC, R, T = (qn(f"w:{name}") for name in ("p", "tbl", "tr", "tc", "r", "t"))
BOX = qn("w:txbxContent")
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
SIGNS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
# w:rt is the reading above a character; a text box comes after its paragraph, not inside
LEFT_OUT = frozenset([BOX, FALLBACK, *(qn(f"w:{name}") for name in ("pPr", "rPr", "del", "moveFrom", "rt"))])
# python-docx passes these over, with all that stands in them
WRAPPERS = frozenset(qn(f"w:{name}") for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml"))
_VANISH = f"{qn('w:rPr')}/{qn('w:vanish')}"
# a damaged file makes python-docx fail wherever its next line happens to be; SyntaxError is lxml's
FAULTS = (*ZIP_FAULTS, AttributeError, SyntaxError, TypeError)


def word_to_text(data: bytes) -> str:
    """Raises DamagedFile, PasswordProtected or UnsafeFile."""
    check_package(data)
    try:
        return "\n\n".join(_blocks(Document(BytesIO(data)).element.body))
    except FAULTS as error:
        raise DamagedFile("Word") from error


def _blocks(parent: Element) -> Iterator[str]:
    for child in parent:
        if child.tag == P:
            yield from _paragraph(child)
        elif child.tag == TBL:
            yield from _table(child)
        elif child.tag in WRAPPERS:
            yield from _blocks(child)


def _paragraph(paragraph: Element) -> Iterator[str]:
    text = "".join(_pieces(paragraph)).strip("\n").rstrip()
    if text:
        yield text
    for box in paragraph.iter(BOX):
        own = next(box.iterancestors(P)) is paragraph
        if own and next(box.iterancestors(FALLBACK), None) is None:
            yield from _blocks(box)


def _pieces(node: Element) -> Iterator[str]:
    for child in node:
        if child.tag == T:
            yield child.text or ""
        elif child.tag in SIGNS:
            yield SIGNS[child.tag]
        elif child.tag not in LEFT_OUT and not is_hidden(child):
            yield from _pieces(child)


def is_hidden(node: Element) -> bool:
    """Whether a run is formatted as hidden."""
    mark = node.find(_VANISH) if node.tag == R else None
    return mark is not None and mark.get(qn("w:val")) not in ("0", "false", "off")


def _table(table: Element) -> Iterator[str]:
    rows = [list(inside(row, TC)) for row in inside(table, TR)]
    if all(len(cells) == 1 for cells in rows):  # a frame around text, not a table
        for (cell,) in rows:
            yield from _blocks(cell)
        return
    lines = ["\t".join(map(_cell, cells)).rstrip() for cells in rows]
    if whole := "\n".join(filter(None, lines)):
        yield whole


def inside(parent: Element, tag: str) -> Iterator[Element]:
    """Rows of a table or cells of a row, also those that stand in a wrapper."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in WRAPPERS:
            yield from inside(child, tag)


def _cell(cell: Element) -> str:
    """Several paragraphs in one cell are read as a list."""
    whole = ""
    for line in (" ".join(line.split()) for block in _blocks(cell) for line in block.split("\n")):
        if line:
            whole += f"、{line}" if whole and whole[-1].isalnum() else line
    return whole
