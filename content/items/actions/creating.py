"""Many new items at once, and the columns a wording fills."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import transaction

from content.items.actions.indexing import index_items
from content.items.cases.actions import tie_to_case
from content.items.checks.base import Complaint
from content.items.domain import ItemContent
from content.items.formats.picture import picture_id
from content.items.identity import stem_key
from content.items.models import Finding, Item, ItemVersion
from content.sources.models import Source
from content.staff.models import User


@dataclass(frozen=True)
class NewItem:
    """A draft to be. Its wording was seen to be playable, and `complaints` is what the checks say of it.

    `facts` are the ids of the rows it rests on.
    """

    code: str
    content: ItemContent
    complaints: Sequence[Complaint] = ()
    topic: str = ""
    suits: Sequence[str] = ()
    source: Source | None = None
    owner: User | None = None
    author: User | None = None
    recipe: str = ""
    facts: Sequence[int] = field(default=())


@transaction.atomic
def create_items(*, items: Sequence[NewItem], now: datetime) -> list[ItemVersion]:
    """As many drafts, each with its first wording and findings, in four inserts."""
    rows = [
        Item(
            code=new.code,
            topic=new.topic,
            suits=list(new.suits),
            source=new.source,
            owner=new.owner,
            recipe=new.recipe,
            created_at=now,
        )
        for new in items
    ]
    versions = [
        ItemVersion(
            item=row,
            number=1,
            created_by=new.owner,
            created_at=now,
            author=new.author,
            **wording_fields(new.content),
        )
        for row, new in zip(rows, items, strict=True)
    ]
    links = ItemVersion.facts.through
    Item.objects.bulk_create(rows)
    ItemVersion.objects.bulk_create(versions)
    Finding.objects.bulk_create(
        Finding(version=version, check_code=one.check, field=one.field, text=one.text)
        for version, new in zip(versions, items, strict=True)
        for one in {(one.check, one.field): one for one in new.complaints}.values()
    )
    links.objects.bulk_create(
        links(itemversion_id=version.pk, fact_id=fact)
        for version, new in zip(versions, items, strict=True)
        for fact in new.facts
    )
    for row, new in zip(rows, items, strict=True):
        tie_to_case(item=row, content=new.content, by=new.owner, now=now)
    index_items(rows)
    return versions


def wording_fields(content: ItemContent) -> dict[str, Any]:
    """The columns of ItemVersion that hold the wording."""
    return {
        "format": content.format,
        "stem": content.stem,
        "stem_key": stem_key(content),
        "body": content.body,
        "picture_id": picture_id(content.body) or None,
        "key": content.key,
        "option_notes": dict(content.option_notes),
        "rationale": content.rationale,
        "citation": content.citation,
        "difficulty": content.difficulty,
    }
