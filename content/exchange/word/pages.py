"""The body of a Word file to lines of a paper and tables, in its order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from docx.document import Document
from docx.oxml.ns import qn

from content.exchange.papers.lines import Line, Mark, half, line_of
from content.exchange.papers.marks import field_at
from content.exchange.word.numbers import Element, Numbers
from content.sources.domain.word import (
    BOX,
    FALLBACK,
    LEFT_OUT,
    SIGNS,
    TBL,
    TC,
    TR,
    WRAPPERS,
    P,
    R,
    T,
    inside,
    is_hidden,
)

_OFF = ("0", "false", "off", "none")
_UNSEEN = dict.fromkeys(map(ord, "\ufeff\u200b\u200c\u200d\u2060"), "")
_GAP = "____"
_FILLED = re.compile(rf"{_GAP}(?![A-Z√×]+_)([^_\n]{{1,40}}){_GAP}")


@dataclass
class Row:
    """A row of a table: its cells, each a list of lines."""

    cells: list[list["Words"]]


@dataclass
class Words:
    text: str
    marks: list[Mark]


type Table = list[Row]


class Pages:
    def __init__(self, document: Document) -> None:
        self._numbers = Numbers(document)
        self.blocks: list[Words | Table] = list(self._blocks(document.element.body))

    def _blocks(self, parent: Element) -> Iterator[Words | Table]:
        for child in parent:
            if child.tag == P:
                yield from self._paragraph(child)
            elif child.tag == TBL:
                yield self._table(child)
            elif child.tag in WRAPPERS:
                yield from self._blocks(child)

    def _paragraph(self, paragraph: Element) -> Iterator[Words | Table]:
        words = Words("", [])
        _collect(paragraph, words, frozenset())
        words.text = _FILLED.sub(lambda found: _as_answer(found, words.marks), words.text)
        if words.text.strip():
            label = self._numbers.label(paragraph)
            yield from _lines(words, label)
        else:
            yield Words("", [])
        for box in paragraph.iter(BOX):
            own = next(box.iterancestors(P)) is paragraph
            if own and next(box.iterancestors(FALLBACK), None) is None:
                yield from self._blocks(box)

    def _table(self, table: Element) -> Table:
        rows = []
        for row in inside(table, TR):
            cells: list[list[Words]] = []
            for cell in inside(row, TC):
                words = [
                    one
                    for block in self._blocks(cell)
                    for one in ([block] if isinstance(block, Words) else _words_of(block))
                ]
                cells.append([one for one in words if one.text.strip()])
                cells += [[] for _ in range(_span(cell) - 1)]
            rows.append(Row(cells))
        return rows


def _as_answer(found: re.Match[str], marks: list[Mark]) -> str:
    """A line drawn with blanks and a word on it is a gap with its answer; as long as it was."""
    start, end = found.span(1)
    covered = {place for mark in marks if mark.kind == "underline" for place in range(mark.start, mark.end)}
    return f"___（答案：{found[1]}）" if covered.issuperset(range(start, end)) else found[0]


def as_lines(words: list[Words]) -> list[Line]:
    """Numbered from 1 as they follow each other."""
    return [line_of(number, one.text, one.marks) for number, one in enumerate(words, 1)]


def _words_of(table: Table) -> list[Words]:
    return [word for row in table for cell in row.cells for word in cell]


def words_of_table(table: Table) -> list[Words]:
    """A row is a line where each cell has one, as options do; else each cell is a page of its own."""
    lines = []
    for row in table:
        if named := _named(row):
            lines += named
        elif len(row.cells) > 1 and all(len(cell) <= 1 for cell in row.cells):
            whole = Words("", [])
            for cell in row.cells:
                for word in cell:
                    start = len(whole.text) + (1 if whole.text else 0)
                    whole.text += f"\t{word.text}" if whole.text else word.text
                    whole.marks += [Mark(m.start + start, m.end + start, m.kind) for m in word.marks]
            lines.append(whole)
        else:
            lines += [word for cell in row.cells for word in cell]
    return lines


def _named(row: Row) -> list[Words]:
    """题干 | …… : a card of one item, with a row for each of its parts."""
    match row.cells:
        case [[name], [first, *others]]:
            label = f"{name.text}："
            field = field_at(half(label))
            if name.text.strip() == "选项":
                return [first, *others]
            if field and field.end == len(label):
                marks = [Mark(m.start + len(label), m.end + len(label), m.kind) for m in first.marks]
                return [Words(label + first.text, marks), *others]
    return []


def cells_of(table: Table) -> list[list[str]]:
    return [["\n".join(word.text for word in cell) for cell in row.cells] for row in table]


def _collect(node: Element, words: Words, kinds: frozenset[str]) -> None:
    for child in node:
        if child.tag == T:
            text = (child.text or "").translate(_UNSEEN)
            if "underline" in kinds and text and not text.strip(" \u3000\xa0"):
                text = "" if words.text.endswith(_GAP) else _GAP  # a line drawn with blanks
            _add(words, text, kinds)
        elif child.tag in SIGNS:
            _add(words, SIGNS[child.tag], kinds)
        elif child.tag not in LEFT_OUT and not is_hidden(child):
            _collect(child, words, _kinds(child) if child.tag == R else kinds)


def _add(words: Words, text: str, kinds: frozenset[str]) -> None:
    start = len(words.text)
    words.text += text
    words.marks += [Mark(start, len(words.text), kind) for kind in kinds]


def _kinds(run: Element) -> frozenset[str]:
    look = run.find(qn("w:rPr"))
    if look is None:
        return frozenset()
    bold, line = look.find(qn("w:b")), look.find(qn("w:u"))
    paint, colour, shade = (look.find(qn(f"w:{name}")) for name in ("highlight", "color", "shd"))
    found = {
        "bold": bold is not None and bold.get(qn("w:val")) not in _OFF,
        "underline": line is not None and line.get(qn("w:val"), "none") not in _OFF,
        "highlight": (paint is not None and paint.get(qn("w:val")) not in _OFF)
        or (shade is not None and _is_colour(shade.get(qn("w:fill"), ""))),
        "red": colour is not None and _is_red(colour.get(qn("w:val"), "")),
    }
    return frozenset(kind for kind, there in found.items() if there)


def _is_colour(fill: str) -> bool:
    return fill.lower() not in ("", "auto", "ffffff")


def _is_red(value: str) -> bool:
    try:
        red, green, blue = bytes.fromhex(value)
    except ValueError:
        return False
    return red > 150 and green < 100 and blue < 100


def _lines(words: Words, label: str) -> Iterator[Words]:
    """One for each line of the paragraph, without the blanks around it."""
    start = 0
    for part in words.text.split("\n"):
        text = part.strip()
        begin = start + len(part) - len(part.lstrip())
        shift = len(label) - begin
        marks = [
            Mark(
                max(mark.start + shift, len(label)), min(mark.end + shift, len(label) + len(text)), mark.kind
            )
            for mark in words.marks
            if mark.end > begin and mark.start < begin + len(text)
        ]
        yield Words(label + text, marks)
        start += len(part) + 1
        label = ""


def _span(cell: Element) -> int:
    found = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
    value = found.get(qn("w:val"), "1") if found is not None else "1"
    return min(int(value), 50) if value.isdecimal() and len(value) < 4 else 1
