"""Aiken: single choice and true or false, each text in one line."""

from collections.abc import Sequence

from content.exchange.items import TakenItem
from content.exchange.readers.aiken import AIKEN
from content.exchange.writers.base import Writer, Written
from content.exchange.writers.checked import Block, NotHeld, cannot_hold, checked, joined, reads


def _block(item: TakenItem, number: int) -> Block:
    content = item.content
    match content.format:
        case "single":
            texts = [row["text"] for row in content.body["options"]]
            right = [row["id"] for row in content.body["options"]].index(content.key["option"])
        case "truefalse":
            texts, right = ["正确", "错误"], 0 if content.key["value"] else 1
        case _:
            raise cannot_hold(item, "Aiken ")
    if any("\n" in text for text in (content.stem, *texts)):
        raise NotHeld("Aiken 的题干和选项里不能换行")
    lines = [content.stem, *(f"{chr(65 + place)}. {text}" for place, text in enumerate(texts))]
    return Block("\n".join([*lines, f"ANSWER: {chr(65 + right)}", ""]))


def _write(items: Sequence[TakenItem]) -> Written:
    blocks, left_out = checked(items, _block, reads(AIKEN, lambda block: block.text))
    return Written(joined(blocks).encode(), left_out)


AIKEN_WRITER = Writer("aiken", ".txt", _write)
