"""Lines to passages: what a layout program broke is joined again, headings and table rows stay apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from content.sources.domain.document import Passage
from content.sources.domain.folding import folded, unbroken

_TERMINAL = tuple("。！？；：!?;:”’…」』.")
_NUMBERED = re.compile(
    r"(#{1,6}\s|第[一二三四五六七八九十百\d]{1,4}[章节编部]|[一二三四五六七八九十]{1,3}[、.．]"
    r"|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．](?!\d)|[①-⑳])"
)
_LIST_MARK = re.compile(r"([-*•·●■◆]\s?|[①-⑳])")
_BYLINE = re.compile(
    r"(本报|见习|首席|实习)?(通讯员|记者|作者|编辑|责任编辑|责编|来源|摄影|审核|供稿|撰稿|校对|发布时间|编审|文[/／])"
    r"[\s:：/／\u3000]"
)
_ROW = re.compile(
    r"\t|\S(?:[ \u3000]{2,}|\u3000)\S.*\S(?:[ \u3000]{2,}|\u3000)\S|^\|.*\|$|^[^|｜]+(?:[|｜][^|｜]+){2,}$"
    # 新收复议申请 245件: a label, one blank, a number, and no sentence
    r"|^[一-鿿()（）“”]{2,20} [+-]?\d[\d,]*(?:\.\d+)?[一-鿿%‰]{0,4}(?: [+-]?\d[\d,.]*[一-鿿%‰]{0,4})*$"
)
_BRACKETS = {"《": "》", "“": "”", "（": "）", "(": ")", "「": "」", "〔": "〕"}
_HEADING_LENGTH = 36
_TITLE_LENGTH = 60  # of the first line: headlines of newspapers are long
_OPEN_REACH = 60


@dataclass(frozen=True)
class _Line:
    start: int
    end: int
    text: str
    indented: bool
    after_blank: bool
    before_blank: bool


@dataclass(frozen=True)
class _Block:
    kind: str
    start: int
    end: int
    tail: str  # the end of what stands in it so far, enough to see whether it is open
    prose: bool


def split_passages(text: str) -> tuple[Passage, ...]:
    blocks = _join(list(_lines(text)))
    return tuple(_number(text, blocks))


def _lines(text: str) -> Iterator[_Line]:
    place = 0
    rows = text.split("\n")
    for index, row in enumerate(rows):
        stripped = row.strip()
        if stripped:
            start = place + len(row) - len(row.lstrip())
            indented = row.startswith(("\u3000\u3000", "    ", "\xa0\xa0"))
            after = index == 0 or not rows[index - 1].strip()
            before = index == len(rows) - 1 or not rows[index + 1].strip()
            yield _Line(start, start + len(stripped), stripped, indented, after, before)
        place += len(row) + 1


def _join(lines: list[_Line]) -> list[_Block]:
    blocks: list[_Block] = []
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        if blocks and _continues(blocks[-1], line):
            last = blocks[-1]
            tail = (last.tail + line.text)[-_OPEN_REACH:]
            blocks[-1] = replace(last, end=line.end, tail=tail, prose=last.prose or _is_prose(line.text))
        else:
            kind = _kind(line, following, blocks[-1] if blocks else None)
            blocks.append(_Block(kind, line.start, line.end, line.text[-_OPEN_REACH:], _is_prose(line.text)))
    return blocks


def _continues(block: _Block, line: _Line) -> bool:
    if block.kind in ("row", "byline") or _is_row(line.text):
        return False
    if _is_open(block.tail):
        return True
    if block.kind == "heading" or block.tail.endswith(_TERMINAL):
        return False
    if line.indented or _NUMBERED.match(line.text) or _LIST_MARK.match(line.text) or _BYLINE.match(line.text):
        return False
    if line.after_blank:
        return block.prose and not _stands_alone(line)
    return True


def _kind(line: _Line, following: _Line | None, previous: _Block | None) -> str:
    if _BYLINE.match(line.text):
        return "byline"
    if _is_row(line.text):
        return "row"
    return "heading" if _is_heading(line, following, previous) else "body"


def _is_heading(line: _Line, following: _Line | None, previous: _Block | None) -> bool:
    text = line.text
    if text.startswith("#"):
        return True
    if (
        len(text) > (_HEADING_LENGTH if previous or _is_prose(text) else _TITLE_LENGTH)
        or "。" in text
        or text.endswith(tuple("，,、；;：:。！!？?"))
        or _is_open(text)
    ):
        return False
    if _NUMBERED.match(text):
        return True
    if previous is not None and not line.after_blank and not previous.tail.endswith(_TERMINAL):
        return previous.kind == "heading" and not _is_prose(text)
    if line.before_blank:
        return True
    longer = following is not None and len(following.text) > 1.3 * len(text)
    return not _is_prose(text) and longer


def _stands_alone(line: _Line) -> bool:
    """A short line between blanks without a stop: a heading after a paragraph that forgot its full stop."""
    short = len(line.text) <= _HEADING_LENGTH and line.before_blank
    return (
        short
        and not _is_prose(line.text)
        and not line.text.endswith(_TERMINAL[:-1])
        and not _closes_first(line.text)
    )


def _closes_first(text: str) -> bool:
    """A closing bracket before any opening one: the middle of something."""
    for char in text:
        if char in _BRACKETS:
            return False
        if char in _BRACKETS.values():
            return True
    return False


def _is_open(tail: str) -> bool:
    """An opening bracket near the end is not closed yet."""
    waiting: list[str] = []
    for char in tail:
        if char in _BRACKETS:
            waiting.append(_BRACKETS[char])
        elif waiting and char == waiting[-1]:
            waiting.pop()
    return bool(waiting)


def _is_prose(text: str) -> bool:
    return any(mark in text for mark in "，,。；;")


def _is_row(text: str) -> bool:
    return bool(_ROW.search(text))


def _number(text: str, blocks: list[_Block]) -> Iterator[Passage]:
    section = ""
    seen_body = False
    for number, block in enumerate(blocks, start=1):
        shown = unbroken(text[block.start : block.end]).lstrip("# ")
        if block.kind == "heading" and (seen_body or _NUMBERED.match(text[block.start : block.end])):
            section = shown[:120]
        seen_body = seen_body or block.kind in ("body", "row")
        content, offsets = folded(text, block.start, block.end, cells=block.kind == "row")
        yield Passage(number, section, block.kind, block.start, block.end, content, offsets)
