"""The picture any wording may have beside its stem: {"id", "alt", "width", "height"} in the body."""

import re
from typing import Any

from content.items.domain import Fault, JsonDict
from content.items.formats.wording import text_faults

PICTURE = "picture"
ALT_MAX = 120
LONGEST_SIDE = 1280

# the name of its file: what its bytes come to, and its kind
_ID = re.compile(r"[0-9a-f]{64}\.(?:jpg|png)")
_FIELDS = {"id", "alt", "width", "height"}


def picture_faults(body: JsonDict) -> list[Fault]:
    if PICTURE not in body:
        return []
    picture = body[PICTURE]
    if not isinstance(picture, dict) or set(picture) - _FIELDS or not picture_id(body):
        return [Fault(PICTURE, "picture_shape", "写了图片的说明，还没有图片。请选一张图，或清空说明。")]
    if not all(_is_side(picture.get(side)) for side in ("width", "height")):
        return [Fault(PICTURE, "picture_size", "图片的宽和高不对，请重新上传这张图。")]
    return text_faults(picture.get("alt"), field=PICTURE, name="图片的说明", most=ALT_MAX)


def picture_id(body: Any) -> str:
    """Empty where there is none, or none that could be; takes any JSON."""
    picture = body.get(PICTURE) if isinstance(body, dict) else None
    named = picture.get("id") if isinstance(picture, dict) else None
    return named if isinstance(named, str) and _ID.fullmatch(named) else ""


def _is_side(pixels: Any) -> bool:
    return type(pixels) is int and 1 <= pixels <= LONGEST_SIDE
