"""Sheets to raw items: where the header stands, which column is what, which rows hold an item."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from content.exchange.errors import NoHeader, NotTaken
from content.exchange.headers import fields_of, header_fields, is_header
from content.exchange.items import FileItems, RawItem, RefusedItem
from content.exchange.judging import refused_of
from content.exchange.layouts import LAYOUTS, layout_of
from content.exchange.layouts.base import Layout
from content.exchange.markup import without_markup
from content.exchange.options import options_in, options_of_cells, options_of_text
from content.exchange.sections import gathered, header_rows, heading_of, shared_cells, wide_cells
from content.exchange.sheets import Sheet, Workbook, column_letter
from content.exchange.stem_keys import without_key
from content.exchange.type_names import type_named

_HEADER_ROWS = 30
_NUMBER = re.compile(r"[0-9]+[.、]?")
_WORDS = re.compile("[\u4e00-\u9fff]{2}")
_MISSING = frozenset(["nan", "NaN", "<NA>"])  # how programs that work on tables write an empty cell
_SILENT = frozenset(["ignored", "number"])  # not worth a remark where they are left out
_UNREAD = _SILENT | {"image", "citation"}


@dataclass(frozen=True)
class _Head:
    """`row` is its last row; most headers have one."""

    top: int
    row: int
    cells: list[str]
    fields: list[str]
    layout: Layout


def read_tables(book: Workbook, layout: str = "") -> FileItems:
    """Raises NoHeader where no sheet has one. `layout` forces one of LAYOUTS."""
    items: list[RawItem | RefusedItem] = []
    remarks, formats = list(book.remarks), list[str]()
    for sheet in book.sheets:
        for block in _blocks(sheet):
            head = _head(block, LAYOUTS.get(layout))
            if head is None:
                rows = sum(any(row) for row in sheet.rows)
                remarks.append(f"工作表“{sheet.name}”没有找到表头，里面 {rows} 行都没有读。")
                continue
            formats.append(head.layout.code)
            items += _items(block, head, _type_above(sheet, head.top), remarks)
    if not formats:
        raise NoHeader
    return FileItems(items, remarks, formats[0])


def _blocks(sheet: Sheet) -> Iterator[Sheet]:
    """The sheet from each header that names other columns than the one above it, its rows in their places."""
    starts, last = list[int](), list[str]()
    for number, row in enumerate(sheet.rows):
        if (starts or number < _HEADER_ROWS) and (fields := header_fields(row)) and fields != last:
            starts.append(number)
            last = fields
    if not starts and any(any(row) for row in sheet.rows):
        yield sheet
    for place, start in enumerate(starts):
        top = start if place else 0
        bottom = starts[place + 1] if place + 1 < len(starts) else len(sheet.rows)
        rows: list[list[str]] = [[] for _ in range(top)] + sheet.rows[top:bottom]
        merged = [area for area in sheet.merged if top <= area[0] < bottom]
        yield replace(sheet, rows=rows, merged=merged)


def _type_above(sheet: Sheet, number: int) -> str:
    """What the nearest words above a header, or else the name of the sheet, say of its items."""
    above = next((row for row in reversed(sheet.rows[:number]) if any(row)), [])
    words = [cell for cell in above if cell]
    return (type_named(words[0]) if len(words) == 1 else "") or type_named(sheet.name)


def _head(sheet: Sheet, forced: Layout | None) -> _Head | None:
    start = next((number for number, row in enumerate(sheet.rows) if row), 0)
    for number in range(start, min(start + _HEADER_ROWS, len(sheet.rows))):
        last, cells = header_rows(sheet, number)
        fields = fields_of(cells)
        if is_header(fields):
            return _Head(number, last, cells, fields, forced or layout_of(cells))
    return None


def _items(sheet: Sheet, head: _Head, type_: str, remarks: list[str]) -> list[RawItem | RefusedItem]:
    named = f"工作表“{sheet.name}”" if sheet.name else "表格"
    if titles := [row for row in sheet.rows[: head.top] if any(row)]:
        remarks.append(f"{named}第 {_until(head.top)} 行是标题或说明（{len(titles)} 行），没有当作题目。")
    first = head.row + 1
    if first < len(sheet.rows) and head.layout.is_help(sheet.rows[first]):
        first += 1
        remarks.append(f"{named}第 {first} 行是填写说明，没有当作题目。")
    remarks += _column_remarks(named, sheet, head, first)
    sheet = gathered(sheet, head.fields, first)
    shared, wide = shared_cells(sheet, head.fields, first), wide_cells(sheet)
    columns = _columns(head)
    items = []
    for number in range(first, len(sheet.rows)):
        row = sheet.rows[number]
        if (heading := heading_of(sheet, number, wide)) is not None:
            remarks.append(f"{named}第 {number + 1} 行是标题“{heading[:20]}”，没有当作题目。")
            type_ = type_named(heading) or type_
        elif _holds_nothing(row, head):
            if note := next(filter(_WORDS.search, row), ""):
                remarks.append(f"{named}第 {number + 1} 行只有“{note[:20]}”，没有当作题目。")
        elif header_fields(row) == head.fields:
            remarks.append(f"{named}第 {number + 1} 行又是一遍表头，没有当作题目。")
        else:
            items.append(_item(sheet, head, number, columns, type_, shared))
    return items


def _until(row: int) -> str:
    return f"1–{row}" if row > 1 else "1"


def _columns(head: _Head) -> dict[str, str]:
    """What a refusal calls each field; the options as a whole by the first and the last of them."""
    letters = [column_letter(column) for column, field in enumerate(head.fields) if field[:7] == "option:"]
    together = {"options": f"{'–'.join(dict.fromkeys([letters[0], letters[-1]]))} 选项"} if letters else {}
    return together | {
        field: f"{column_letter(column)} {' '.join(head.cells[column].split())[:20].strip()}"
        for column, field in reversed(list(enumerate(head.fields)))
        if field
    }


def _item(
    sheet: Sheet,
    head: _Head,
    number: int,
    columns: dict[str, str],
    type_: str,
    shared: Mapping[tuple[int, int], str],
) -> RawItem | RefusedItem:
    row = [*sheet.rows[number], *[""] * (len(head.fields) - len(sheet.rows[number]))]
    told = dict[str, str]()
    for column, field in enumerate(head.fields):
        gone = row[column] in _MISSING or (field == "citation" and (number, column) in sheet.faults)
        cell = "" if gone else row[column]
        told[field] = told.get(field) or without_markup(cell) or shared.get((number, column), "")
    places = sorted(int(field[7:]) for field in told if field.startswith("option:"))
    options = [told.get(f"option:{place}", "") for place in range(places[-1] + 1)] if places else []
    stem, given = told.get("stem", ""), options_of_cells(options) or options_of_text(told.get("options", ""))
    if not given:
        stem, given = options_in(stem)
    raw = RawItem(
        row=number + 1,
        sheet=sheet.name,
        columns=columns,
        type=told.get("type", "") or type_,
        stem=stem,
        options=given,
        answer=told.get("answer", "") or told.get("answer_text", ""),
        rationale=told.get("rationale", ""),
        difficulty=told.get("difficulty", ""),
        topic=_last_of_path(told.get("topic", "")),
        code=told.get("code", ""),
        suits=told.get("suits", ""),
        citation=told.get("citation", ""),
        notes=told.get("notes", ""),
        numbered=head.layout.numbered,
    )
    fault = _fault(sheet, head, number)
    if fault:
        return refused_of(raw, fault)
    try:
        return without_key(raw)
    except NotTaken as twice:
        return refused_of(raw, twice)


def _fault(sheet: Sheet, head: _Head, number: int) -> NotTaken | None:
    """The first cell that does not hold what its author wrote, among those that are read."""
    for column, field in enumerate(head.fields):
        fault = sheet.faults.get((number, column))
        read = field and field not in _UNREAD
        if fault and read and not (fault.answer_only and field not in ("answer", "answer_text")):
            return NotTaken(field, fault.why, fault.fix)
    return None


def _column_remarks(named: str, sheet: Sheet, head: _Head, first: int) -> list[str]:
    """`first` is the first row of items."""
    unknown = [
        head.cells[column] or f"{column_letter(column)} 列"
        for column, field in enumerate(head.fields)
        if not field and (head.cells[column] or _has_words(sheet, column, first))
    ]
    remarks = [f"{named}里不认识的列没有读：{'、'.join(unknown)}。"] if unknown else []
    cited = head.fields.index("citation") if "citation" in head.fields else -1
    if wrong := sum(column == cited for _, column in sheet.faults):
        remarks.append(f"{named}里 {wrong} 行的出处是错误值，没有带进来，题目照读。")
    for column, field in enumerate(head.fields):
        if field == "image" and (rows := _filled(sheet, column, first)):
            remarks.append(f"{named}里 {len(rows)} 行带图片，图片没有带进来，请看看题目离了图片是否完整。")
    return remarks


def _filled(sheet: Sheet, column: int, first: int) -> list[str]:
    return [row[column] for row in sheet.rows[first:] if column < len(row) and row[column]]


def _has_words(sheet: Sheet, column: int, first: int) -> bool:
    return any(not _NUMBER.fullmatch(cell) for cell in _filled(sheet, column, first))


def _holds_nothing(row: Sequence[str], head: _Head) -> bool:
    """Empty, or only the running number and the defaults that a template was filled in with."""
    fields = [*head.fields, *[""] * (len(row) - len(head.fields))]
    return not any(
        cell and not (field in _SILENT or (not field and _NUMBER.fullmatch(cell)))
        for cell, field in zip(row, fields, strict=False)
    )


def _last_of_path(topic: str) -> str:
    parts = [part.strip() for part in topic.split("/") if part.strip()]
    return parts[-1] if parts else ""
