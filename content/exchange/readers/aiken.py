"""Aiken: a stem in one line, options A. to Z., and ANSWER: with a letter."""

import re

from content.exchange.errors import NotTaken, TooManyRows
from content.exchange.items import FileItems, RawItem, RefusedItem, TakenItem
from content.exchange.judging import judged_content, refused_of
from content.exchange.papers.lines import Line, line_of, lines_of
from content.exchange.readers.base import Reader, Upload
from content.exchange.sheets import MAX_ROWS
from content.exchange.strict import choice
from content.items.domain import ItemContent

_OPTION = re.compile(r"([A-Za-z])[.)]\s+")
_NUMBER = re.compile(r"([0-9]{1,4})\s*[.、)]\s*(?=\S)")
_ANSWER = re.compile(r"ANSWER\s*:\s*(.{0,80})", re.IGNORECASE)
_LETTERS = re.compile(r"[A-Z](?:[\s,;]*[A-Z]){0,25}")
_COLUMNS = {"answer": "ANSWER"}
_TRUTH = {"正确": True, "错误": False, "对": True, "错": False, "true": True, "false": False}


def _fits(upload: Upload) -> bool:
    return bool(
        re.search(r"^[ \t]*ANSWER[ \t]*:", upload.text, re.MULTILINE)
        and re.search(r"^[ \t]*A[.)][ \t]", upload.text, re.MULTILINE)
    )


def _read(upload: Upload, format: str) -> FileItems:
    """Raises TooManyRows."""
    blocks = _without_numbers(_blocks([line for line in lines_of(upload.text) if line.text]))
    items = [_item(block) for block in blocks]
    if len(items) > MAX_ROWS:
        raise TooManyRows(MAX_ROWS)
    return FileItems(items, [], "aiken")


def _blocks(lines: list[Line]) -> list[list[Line]]:
    """Each up to its ANSWER; where that is missing, up to the words that stand above another A."""
    blocks, block, has_options = list[list[Line]](), list[Line](), False
    leads_to_a = _leads_to_a(lines)
    for place, line in enumerate(lines):
        option = _OPTION.match(line.plain)
        ends = _ANSWER.fullmatch(line.plain)
        if has_options and not option and not ends and leads_to_a[place]:
            blocks.append(block)
            block, has_options = [], False
        block.append(line)
        has_options = has_options or bool(option and len(block) > 1)
        if ends:
            blocks.append(block)
            block, has_options = [], False
    return [*blocks, *([block] if block else [])]


def _without_numbers(blocks: list[list[Line]]) -> list[list[Line]]:
    """The numbers of the paper that was made from, where each question has its own."""
    found = [_NUMBER.match(block[0].plain) for block in blocks]
    if not all(number and int(number[1]) == place for place, number in enumerate(found, 1)):
        return blocks
    return [
        [line_of(block[0].number, block[0].text[number.end() :]), *block[1:]]
        for block, number in zip(blocks, found, strict=True)
        if number
    ]


def _leads_to_a(lines: list[Line]) -> list[bool]:
    """Whether the next option or ANSWER from each line on is the option A."""
    found, leads = False, list[bool]()
    for line in reversed(lines):
        if option := _OPTION.match(line.plain):
            found = option[1] in "Aa"
        elif _ANSWER.fullmatch(line.plain):
            found = False
        leads.append(found)
    return leads[::-1]


def _item(block: list[Line]) -> TakenItem | RefusedItem:
    """Lines up to an ANSWER. What has no option above it is the stem, also over several lines."""
    stem, texts = list[str](), list[str]()
    answer = _ANSWER.fullmatch(block[-1].plain)
    for line in block[: -1 if answer else None]:
        option = _OPTION.match(line.plain)
        if option and ord(option[1].upper()) - 65 == len(texts) and (texts or stem):
            texts.append(line.text[option.end() :].strip())
        elif texts:
            texts[-1] += f"\n{line.text}"
        else:
            stem.append(line.text)
    said = answer[1].strip().upper() if answer else ""
    raw = RawItem(
        row=block[0].number, columns=_COLUMNS, stem="\n".join(stem), options=tuple(texts), answer=said
    )
    try:
        return judged_content(raw, _content(raw))
    except NotTaken as fault:
        return refused_of(raw, fault)


def _content(raw: RawItem) -> ItemContent:
    if not raw.answer:
        raise NotTaken("answer", "没有 ANSWER 一行。", "请在选项下面补一行，例如 ANSWER: A。")
    if not raw.options:
        raise NotTaken("options", "没有选项。", "请把选项写成“A. 文字”，字母后面空一格，一行一个。")
    if not _LETTERS.fullmatch(raw.answer):
        raise NotTaken("answer", f"看不懂答案“{raw.answer[:20]}”。", "请写选项的字母，例如 ANSWER: A。")
    right = [ord(letter) - 65 for letter in re.findall("[A-Z]", raw.answer)]
    if missing := [chr(65 + place) for place in right if place >= len(raw.options)]:
        raise NotTaken("answer", f"答案 {'、'.join(missing)} 不在选项里。", "请核对答案，或补上这个选项。")
    truth = [_TRUTH.get(text.lower()) for text in raw.options]
    if sorted(truth, key=str) == [False, True] and len(right) == 1:
        return ItemContent("truefalse", raw.stem, {}, {"value": truth[right[0]]}, difficulty="")
    made = choice(raw.options, right)
    return ItemContent(made.format, raw.stem, made.body, made.key, difficulty="")


AIKEN = Reader(("aiken",), _fits, _read)
