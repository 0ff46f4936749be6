"""Rows of a table pasted as text: a label, then numbers under the words of a header row."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from content.facts.domain.numerals import read_number
from content.facts.domain.prose import Claim, Clause
from content.facts.domain.words import UNITS
from content.sources.domain.document import Passage
from content.sources.domain.folding import CELL

_SIZE = r"[十百千]?[万亿]?"
_NUMBER = re.compile(rf"(?P<sign>[+\-])?(?P<value>\d[\d,]*(?:\.\d+)?{_SIZE})(?P<unit>%|‰|{UNITS})?")
_UNIT_SAID = re.compile(rf"[(:](?:单位:?)?(?P<scale>{_SIZE})(?P<unit>%|‰|{UNITS})\)?$")
_CAPTION = re.compile(rf"单位:({_SIZE}(?:%|‰|{UNITS}))\)?$")
_UNIT_COLUMN = frozenset(["单位", "计量单位"])
_YEAR = re.compile(r"((?:19|20)\d\d)年?(?:度|底|末)?")
_CHANGE = re.compile(r"(?:同比|环比|增幅|增长率?|增减|比上年|较上年|较去年)(?:[±%增长减幅率]*)$")
_PLAIN = re.compile(
    r"(?:数量|数值|合计|总数|总量|件数|人数|数|值|数据|情况|本年度?|今年|全年|项目|指标|完成数|完成情况)?"
)
_RULE = re.compile(r"[:\-—=\s|]+")


@dataclass(frozen=True)
class Header:
    """The words over the columns, "" where a table has none; the unit that its caption gives to all."""

    cells: tuple[str, ...] = ()
    unit: str = ""

    def over(self, column: int) -> str:
        return self.cells[column] if column < len(self.cells) else ""


@dataclass(frozen=True)
class Cell:
    text: str
    end: int  # where it ends in the text of its passage


def captioned(passage: Passage) -> Header:
    """What a line above a table says of it: 单位:万元."""
    said = _CAPTION.search(passage.text)
    return Header(unit=f"({said[1]})" if said else "")


def cells_of(passage: Passage) -> list[Cell]:
    """Cut at bars, tabs and wide gaps; where there are none, at every gap the source has."""
    text = passage.text
    mark = "|" if "|" in text else CELL
    if mark in text:
        found = re.finditer(rf"[^{re.escape(mark)}]+", text)
        return [Cell(cell[0].strip(), cell.end()) for cell in found if cell[0].strip()]
    gaps = [place for place in range(1, len(text)) if passage.offsets[place] - passage.offsets[place - 1] > 1]
    return [Cell(text[start:end], end) for start, end in zip([0, *gaps], [*gaps, len(text)], strict=True)]


def header_of(passage: Passage) -> Header | None:
    """A row of words, or of words and years; None for a row of numbers and for a drawn line."""
    cells = [cell.text for cell in cells_of(passage)]
    if _RULE.fullmatch(passage.text):
        return None
    worded = all(not _NUMBER.fullmatch(cell) or _YEAR.fullmatch(cell) for cell in cells)
    return Header(tuple(cells)) if worded else None


def row_claims(passage: Passage, header: Header) -> list[Claim]:
    """Empty where the row is no label with numbers."""
    label, *cells = cells_of(passage)
    if not cells or _NUMBER.fullmatch(label.text) or len(label.text) > 40:
        return []
    return list(_claims(passage, label.text, cells, header))


def _claims(passage: Passage, label: str, cells: Sequence[Cell], header: Header) -> Iterator[Claim]:
    row = Clause(passage, 0, len(passage.text))
    told = next((c.text for n, c in enumerate(cells, 1) if header.over(n) in _UNIT_COLUMN), "")
    everywhere = f"({told})" if told else header.unit
    for column, cell in enumerate(cells, start=1):
        if found := _NUMBER.fullmatch(cell.text):
            claim = _claim(row, label, found, header.over(column), everywhere)
            yield replace(claim, end=cell.end)


def _claim(row: Clause, label: str, found: re.Match[str], over: str, everywhere: str) -> Claim:
    scale, unit = _unit(found, label, over, everywhere)
    rate = unit if unit in ("%", "‰") else ""
    value = found["value"] + scale + rate
    number = read_number((found["sign"] or "") + value)
    norm = None if number is None else float(number)
    year = _YEAR.fullmatch(_without_unit(over))
    subject = _subject(_without_unit(label), _without_unit(over), norm or 0.0)
    return Claim(
        "figure",
        row,
        row.start,
        row.end,
        subject,
        value,
        norm=norm,
        unit=unit,
        year=int(year[1]) if year else None,
    )


def _unit(found: re.Match[str], label: str, over: str, everywhere: str) -> tuple[str, str]:
    """From the cell, else from the brackets of the label or the header: 涉及金额(万元), else the row's."""
    if found["unit"]:
        return "", found["unit"]
    said = _UNIT_SAID.search(label) or _UNIT_SAID.search(over) or _UNIT_SAID.search(everywhere)
    return (said["scale"], said["unit"]) if said else ("", "")


def _without_unit(text: str) -> str:
    return _UNIT_SAID.sub("", text)


def _subject(label: str, over: str, size: float) -> str:
    if _CHANGE.fullmatch(over):
        return label + re.sub(r"[±%]|增长率?$|增减$|增幅$", "", over) + ("下降" if size < 0 else "增长")
    if _YEAR.fullmatch(over) or _PLAIN.fullmatch(over):
        return label
    return label + over
