"""A picture inside the JSON of this house: its file in base64 stands in the body, beside what it says."""

import base64
import binascii
import hashlib
from typing import Any

from content.exchange.errors import NotTaken
from content.items.domain import JsonDict
from content.items.formats.picture import PICTURE

_DATA = "data"
# in base64 what 10 MB come to
_LONGEST = 14_000_000


def with_data(body: JsonDict, data: str) -> JsonDict:
    return body | {PICTURE: body[PICTURE] | {_DATA: data}} if data else body


def without_data(body: Any) -> tuple[Any, str]:
    """The body as the bank keeps it, and the file. Raises NotTaken.

    Who writes by hand gives `alt` and `data` alone: the name and the size are then only good enough for the
    rules, until the bank has the picture.
    """
    picture = body.get(PICTURE) if isinstance(body, dict) else None
    if not isinstance(picture, dict) or _DATA not in picture:
        return body, ""
    data = picture[_DATA]
    name = f"{hashlib.sha256(_decoded(data)).hexdigest()}.jpg"
    told = {"id": name, "width": 1, "height": 1} | picture
    del told[_DATA]
    return body | {PICTURE: told}, data


def decoded(data: str) -> bytes:
    """Of an item that was read."""
    return base64.b64decode(data)


def _decoded(data: Any) -> bytes:
    try:
        if isinstance(data, str) and len(data) <= _LONGEST:
            return base64.b64decode(data, validate=True)
    except (binascii.Error, ValueError):
        pass
    raise NotTaken(
        "body.picture.data", "这里的图片不是一个完整的文件。", "请放图片文件的 base64，不超过 10 MB。"
    )
