"""Keeping pictures, holding those that wordings show, forgetting the others."""

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef

from content.items.domain import Fault, ItemContent
from content.items.errors import InvalidItem
from content.items.formats.picture import PICTURE, picture_id
from content.items.models import ItemVersion
from content.items.pictures.encoding_apart import encode_apart
from content.items.pictures.models import Picture
from content.staff.models import User

# longer than an import can be taken back, which may need the picture that was there before
KEEP_UNUSED = timedelta(days=40)
AT_ONCE = 100
GONE = "这张图已经不在了：上传以后太久没有用上，就清掉了。请重新上传。"


def keep_picture(*, data: bytes, by: User | None, now: datetime) -> Picture:
    """The same picture is kept once. It is encoded before the database is touched. Raises PictureError."""
    known = Picture.objects.defer("data").filter(name__startswith=hashlib.sha256(data).hexdigest()).first()
    if known is None:
        encoded = encode_apart(data)
        known, _ = Picture.objects.get_or_create(
            name=f"{hashlib.sha256(encoded.data).hexdigest()}.{encoded.kind}",
            defaults={
                "width": encoded.width,
                "height": encoded.height,
                "uploaded_by": by,
                "uploaded_at": now,
                "data": encoded.data,
            },
        )
    hold_pictures([known.name])
    return known


def hold_pictures(names: Iterable[str]) -> dict[str, tuple[int, int]]:
    """The sizes of those that are there. In a transaction they stay there until it ends."""
    rows = Picture.objects.filter(pk__in=list(names))
    rows.update(unused_since=None)
    return {name: (width, height) for name, width, height in rows.values_list("name", "width", "height")}


def holding_picture(content: ItemContent) -> ItemContent:
    """The wording with the size its picture really has; the picture is held. Raises InvalidItem."""
    name = picture_id(content.body)
    if not name:
        return content
    if not (found := hold_pictures([name])):
        raise InvalidItem([Fault(PICTURE, "picture_gone", GONE)])
    return sized(content, found[name])


def sized(content: ItemContent, size: tuple[int, int]) -> ItemContent:
    picture = content.body[PICTURE] | dict(zip(("width", "height"), size, strict=True))
    return replace(content, body=content.body | {PICTURE: picture})


@transaction.atomic
def forget_unused(*, now: datetime) -> int:
    """What no wording has shown for KEEP_UNUSED; how many went. The key of the wording guards the rest."""
    shown = Exists(ItemVersion.objects.filter(picture=OuterRef("pk")))
    Picture.objects.filter(~shown, unused_since=None).update(unused_since=now)
    old = Picture.objects.filter(unused_since__lt=now - KEEP_UNUSED)
    old.filter(shown).update(unused_since=None)
    names = list(old.filter(~shown).values_list("pk", flat=True)[:AT_ONCE])
    return old.filter(~shown, pk__in=names).delete()[0]
