"""GIFT: ::name:: stem {=right ~wrong #feedback}, and what else Moodle writes so."""

import re
from dataclasses import replace

from content.exchange.errors import NotTaken, TooManyRows
from content.exchange.gift.answers import read_answers
from content.exchange.gift.blocks import Block, blocks_of
from content.exchange.gift.signs import Signed, signed
from content.exchange.items import FileItems, RawItem, RefusedItem, TakenItem
from content.exchange.judging import judged_content, refused_of
from content.exchange.markup import has_image, text_of_html, without_markup
from content.exchange.readers.base import Reader, Upload
from content.exchange.sheets import MAX_ROWS
from content.exchange.strict import code_of, read_tags
from content.items.domain import ItemContent, JsonDict

_FORMAT = re.compile(r"\[(html|moodle|plain|markdown)\]", re.IGNORECASE)
_BRACES = re.compile(r"\{([^{}]{0,5000})\}")
_COLUMNS = {"answer": "{} 答案", "options": "{} 答案"}


def _fits(upload: Upload) -> bool:
    """Braces with an answer, and neither XML nor JSON."""
    head = upload.text[:200_000].lstrip("\ufeff \t\r\n")
    inside = (found[1] for found in _BRACES.finditer(_masked(head)))
    return head[:1] != "<" and not re.match(r"\{\s*\"", head) and any(_says_answer(one) for one in inside)


def _says_answer(inside: str) -> bool:
    return bool(re.match(r"\s*(?:[=~#]|(?:t|f|true|false)\s*(?:#|$))", inside, re.IGNORECASE))


def _masked(text: str) -> str:
    return re.sub(r"\\[~=#{}:\\]", "  ", text)


def _read(upload: Upload, format: str) -> FileItems:
    """Raises TooManyRows."""
    blocks, comments = blocks_of(upload.text)
    if len(blocks) > MAX_ROWS:
        raise TooManyRows(MAX_ROWS)
    remarks = [f"{comments} 行注释（//）没有读。"] if comments else []
    return FileItems([_item(block, remarks) for block in blocks], remarks, "gift")


def _item(block: Block, remarks: list[str]) -> TakenItem | RefusedItem:
    whole = signed(block.text)
    name = ""
    if whole.mask.startswith("::") and (end := whole.mask.find("::", 2)) > 0:
        name, whole = whole.cut(2, end).plain.strip(), whole.cut(end + 2).strip()
    written = _FORMAT.match(whole.mask)
    whole = whole.cut(written.end()).strip() if written else whole
    kind = written[1].lower() if written else "moodle"
    raw = RawItem(
        row=block.row,
        columns=_COLUMNS,
        stem=whole.plain,
        topic=block.topic,
        code=code_of(block.id) or code_of(name),
    )
    try:
        return _judged(raw, whole, kind, block, remarks)
    except NotTaken as fault:
        return refused_of(raw, fault)


def _judged(
    raw: RawItem, whole: Signed, kind: str, block: Block, remarks: list[str]
) -> TakenItem | RefusedItem:
    start, end = whole.mask.find("{"), whole.mask.find("}")
    if start < 0 and end < 0:
        raise NotTaken("answer", "没有花括号，只是一段说明，不是题目。", "要当作题目的，请写上 {=答案}。")
    if not 0 <= start < end:
        raise NotTaken(
            "answer", "花括号没有配成对，或者题目中间有空行。", "请核对 { 和 }，并删去题目里的空行。"
        )
    if any(sign in whole.mask[end + 1 :] or sign in whole.mask[start + 1 : end] for sign in "{}"):
        raise NotTaken("answer", "一道题里有几处花括号。", "请分成几道题；文字里的花括号请写成 \\{ 和 \\}。")
    stem, inside, after = whole.cut(0, start).strip(), whole.cut(start + 1, end), whole.cut(end + 1).strip()
    told = read_answers(stem.plain, inside, after.plain)
    tags = read_tags(block.tags)
    body: JsonDict = told.body
    if told.format == "numeric":
        body = {name: value for name, value in (("unit", tags.unit), ("hint", tags.hint)) if value}
    raw = replace(
        raw, type=told.format, stem=told.stem, answer=inside.plain.strip(), rationale=told.rationale
    )
    content = ItemContent(
        told.format, told.stem, body, told.key, told.rationale, {}, told.notes, tags.difficulty
    )
    if told.lost:
        remarks.append(f"第 {block.row} 行的题：{'，'.join(told.lost)}。")
    if has_image(block.text):
        remarks.append(f"第 {block.row} 行的题带图片，图片没有带进来，请看看题目离了图片是否完整。")
    return judged_content(raw, content if kind == "plain" else without_tags(content, kind == "html"))


def without_tags(content: ItemContent, is_html: bool) -> ItemContent:
    """Every text of an item reduced to its words."""
    clean = text_of_html if is_html else without_markup

    def walk(value: object) -> object:
        match value:
            case str():
                return clean(value)
            case dict():
                return {name: value if name == "id" else walk(value) for name, value in value.items()}
            case list():
                return [walk(one) for one in value]
        return value

    body = {name: walk(value) for name, value in content.body.items()}
    key = {"blanks": walk(content.key["blanks"])} if "blanks" in content.key else content.key
    return replace(
        content,
        stem=clean(content.stem),
        body=body,
        key=key,
        rationale=clean(content.rationale),
        option_notes={id: clean(note) for id, note in content.option_notes.items()},
    )


GIFT = Reader(("gift",), _fits, _read)
