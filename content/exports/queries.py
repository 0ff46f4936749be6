"""What is written into a file."""

from collections.abc import Sequence

from content.exchange.items import TakenItem
from content.items.models import ItemVersion
from content.items.queries import content_of


def taken_of(versions: Sequence[ItemVersion]) -> list[TakenItem]:
    """Wordings as the writers take them, numbered from 1."""
    return [
        TakenItem(
            number,
            content_of(version),
            topic=version.item.topic,
            code=version.item.code,
            suits=tuple(version.item.suits),
        )
        for number, version in enumerate(versions, 1)
    ]
