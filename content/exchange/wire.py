"""A file that was read, as bytes between two processes, and the same again on the other side."""

import json
from typing import Any

from content.exchange.items import FileRead, RawItem, RefusedItem, TakenItem
from content.items.domain import ItemContent


def packed(read: FileRead) -> bytes:
    told = {
        "format": read.format,
        "taken": [vars(item) | {"content": vars(item.content)} for item in read.taken],
        "refused": [vars(item) | {"raw": vars(item.raw) if item.raw else None} for item in read.refused],
        "remarks": read.remarks,
    }
    return json.dumps(told, default=dict).encode()  # default: a mapping that is no dict


def unpacked(data: bytes) -> FileRead:
    told = json.loads(data)
    return FileRead(
        told["format"],
        [_taken(item) for item in told["taken"]],
        [_refused(item) for item in told["refused"]],
        told["remarks"],
    )


def _taken(item: dict[str, Any]) -> TakenItem:
    content = ItemContent(**item["content"])
    return TakenItem(**item | {"content": content, "suits": tuple(item["suits"])})


def _refused(item: dict[str, Any]) -> RefusedItem:
    raw = item["raw"]
    return RefusedItem(**item | {"raw": RawItem(**raw | {"options": tuple(raw["options"])}) if raw else None})
