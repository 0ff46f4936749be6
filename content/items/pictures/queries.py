"""Reading kept pictures."""

import base64
from collections.abc import Iterable
from functools import lru_cache

from django.db.models import Sum
from django.db.models.functions import Length

from content.items.pictures.models import Picture

TYPES = {"jpg": "image/jpeg", "png": "image/png"}
# at 200 KB each; in a live room a whole hall asks for one at the same moment
_MOST_KEPT = 48


@lru_cache(maxsize=_MOST_KEPT)
def picture_bytes(name: str) -> bytes:
    """Kept in the process: they never change. Raises Picture.DoesNotExist."""
    return bytes(Picture.objects.values_list("data", flat=True).get(pk=name))


def content_type(name: str) -> str:
    return TYPES[name.rsplit(".", 1)[1]]


def pictures_in_base64(names: Iterable[str]) -> dict[str, str]:
    rows = Picture.objects.filter(pk__in=set(names)).values_list("name", "data").iterator()
    return {name: base64.b64encode(data).decode() for name, data in rows}


def bytes_of_pictures(names: Iterable[str]) -> int:
    total: int | None = Picture.objects.filter(pk__in=set(names)).aggregate(total=Sum(Length("data")))[
        "total"
    ]
    return total or 0
