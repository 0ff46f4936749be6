"""The JSON of this house, described in ../OWN_JSON.md: it holds everything."""

import json
from collections.abc import Sequence

from content.exchange.items import TakenItem
from content.exchange.own_json import SCHEMA, VERSION, entry_of, read_entry
from content.exchange.writers.base import Writer, Written
from content.exchange.writers.checked import Block, checked


def _block(item: TakenItem, number: int) -> Block:
    return Block(json.dumps(entry_of(item), ensure_ascii=False))


def _write(items: Sequence[TakenItem]) -> Written:
    blocks, left_out = checked(items, _block, lambda block: [read_entry(json.loads(block.text), 1, "")])
    entries = ",\n".join(block.text for block in blocks)
    head = f'{{"schema": "{SCHEMA}", "version": {VERSION}, "items": [\n'
    return Written(f"{head}{entries}\n]}}\n".encode(), left_out)


OWN_JSON_WRITER = Writer("json", ".json", _write, holds_pictures=True)
