"""Nothing is written that would be read otherwise: each item is read back, and what is lost is said."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from content.exchange.errors import ExchangeError
from content.exchange.identity import says_the_same
from content.exchange.items import RawItem, TakenItem
from content.exchange.judging import judged
from content.exchange.readers.base import Reader, Upload
from content.items.domain import ItemContent
from content.items.phrases import FORMAT_NAMES
from content.sources.errors import UnknownEncoding

# parts of a body without which an item still asks the same and is marked the same
_EXTRAS = {
    "hint": "填写提示",
    "fixed_order": "不打乱",
    "reuse": "右边可重复用",
    "picture": "图片",
    "case": "材料",
}
_SHOWN = 20


class NotHeld(Exception):
    """The notation has no way to say this item; the reason ends a sentence about it."""


@dataclass(frozen=True)
class Block:
    """An item as the file writes it; `head` is what it stands under, written once for all that share it."""

    text: str
    head: str = ""


def checked(
    items: Sequence[TakenItem],
    write: Callable[[TakenItem, int], Block],
    read: Callable[[Block], Sequence[object]],
) -> tuple[list[Block], list[str]]:
    """The blocks of all that can be held, and sentences about the rest. `write` gets the number from 1."""
    blocks, left_out = list[Block](), list[str]()
    for place, item in enumerate(items, 1):
        named = f"第 {place} 题“{_short(item.content.stem)}”"
        try:
            block = write(item, len(blocks) + 1)
        except NotHeld as reason:
            left_out.append(f"{named}没有写进去：{reason}。")
            continue
        back = _back(block, read)
        if back is None or not says_the_same(_core(back.content), _core(item.content)):
            left_out.append(f"{named}没有写进去：里面有这种格式会读错的字。")
            continue
        blocks.append(block)
        if lost := _lost(item, back):
            left_out.append(f"{named}的{'、'.join(lost)}没有写进去。")
    return blocks, left_out


def reads(reader: Reader, whole: Callable[[Block], str]) -> Callable[[Block], Sequence[object]]:
    """Reading back with the reader of the format."""
    return lambda block: reader.read(Upload("", whole(block).encode()), reader.formats[0]).items


def joined(blocks: Sequence[Block], first_head: str = "", between: str = "\n") -> str:
    parts, head = list[str](), first_head
    for block in blocks:
        if block.head != head:
            parts.append(block.head)
            head = block.head
        parts.append(block.text)
    return between.join(parts)


def cannot_hold(item: TakenItem, what: str) -> NotHeld:
    return NotHeld(f"{what}存不下{FORMAT_NAMES[item.content.format]}题")


def _back(block: Block, read: Callable[[Block], Sequence[object]]) -> TakenItem | None:
    try:
        found = read(block)
    except (ExchangeError, UnknownEncoding, UnicodeError):
        return None
    if len(found) != 1:
        return None
    one = judged(found[0]) if isinstance(found[0], RawItem) else found[0]
    return one if isinstance(one, TakenItem) else None


def _core(content: ItemContent) -> ItemContent:
    body = {name: value for name, value in content.body.items() if name not in _EXTRAS}
    return ItemContent(content.format, content.stem, body, content.key)


def _lost(item: TakenItem, back: TakenItem) -> list[str]:
    one, other = item.content, back.content
    lost = [
        name
        for part, name in _EXTRAS.items()
        if (one.body.get(part) or None) != (other.body.get(part) or None)
    ]
    if one.rationale != other.rationale:
        lost.append("解析")
    if (one.difficulty or "medium") != (other.difficulty or "medium"):  # silence is the usual difficulty
        lost.append("难度")
    if _notes(one) != _notes(other):
        lost.append("选项说明")
    if one.citation != other.citation:
        lost.append("出处")
    lost += [
        name
        for name, mine, theirs in (
            ("知识点", item.topic, back.topic),
            ("代码", item.code, back.code),
            ("适合谁", list(item.suits), list(back.suits)),
        )
        if mine != theirs
    ]
    return lost


def _notes(content: ItemContent) -> dict[str, str]:
    names = {row["id"]: row["text"] for row in content.body.get("options", [])}
    return {names[id]: note for id, note in content.option_notes.items() if note}


def _short(stem: str) -> str:
    line = " ".join(stem.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"
