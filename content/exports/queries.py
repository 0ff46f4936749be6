"""What is written into a file."""

from collections.abc import Sequence

from content.exchange.items import TakenItem
from content.items.models import ItemVersion
from content.items.pictures.queries import pictures_in_base64
from content.items.queries import content_of


def taken_of(versions: Sequence[ItemVersion], *, with_pictures: bool) -> list[TakenItem]:
    """Wordings as the writers take them, numbered from 1."""
    names = picture_names(versions) if with_pictures else set()
    pictures = pictures_in_base64(names) if names else {}
    return [
        TakenItem(
            number,
            content_of(version),
            topic=version.item.topic,
            code=version.item.code,
            suits=tuple(version.item.suits),
            picture=pictures.get(version.picture_id or "", ""),
        )
        for number, version in enumerate(versions, 1)
    ]


def picture_names(versions: Sequence[ItemVersion]) -> set[str]:
    return {version.picture_id for version in versions if version.picture_id}
