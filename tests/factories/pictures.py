"""Picture files, and a picture that is kept."""

from dataclasses import replace
from io import BytesIO
from typing import Any

from PIL import Image

from content.items.domain import ItemContent
from content.items.pictures.models import Picture
from tests.cast import NOW

ALT = "红圈白底，中间一道黑杠的路牌"


def picture_file(
    size: tuple[int, int] = (80, 60), *, kind: str = "PNG", colour: str = "red", **how: Any
) -> bytes:
    out = BytesIO()
    Image.new("RGB", size, colour).save(out, kind, **how)
    return out.getvalue()


def make_picture(letter: str = "a", **fields: Any) -> Picture:
    """Kept without being encoded; `letter` tells one from another."""
    size = {"width": 80, "height": 60}
    given = {"name": f"{letter * 64}.png", "uploaded_at": NOW, "data": picture_file(), **size, **fields}
    return Picture.objects.create(**given)


def pictured(content: ItemContent, picture: Picture, alt: str = ALT) -> ItemContent:
    shown = {"id": picture.name, "alt": alt, "width": picture.width, "height": picture.height}
    return replace(content, body=content.body | {"picture": shown})
