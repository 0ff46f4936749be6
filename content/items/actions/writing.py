"""Wordings: a new item, other words for one, and the same words out of a newer edition."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import F

from content.facts.models import Fact
from content.items import formats
from content.items.actions.checking import check_version
from content.items.actions.creating import wording_fields
from content.items.actions.indexing import index_items
from content.items.cases.actions import tie_to_case, with_case_text
from content.items.domain import NEW_EDITION, Filing, ItemContent, as_seen
from content.items.errors import InvalidItem, ItemRetired, WordingChanged
from content.items.models import Finding, Item, ItemState, ItemVersion
from content.items.pictures.actions import holding_picture
from content.items.queries import content_of, latest_version
from content.sources.models import Source
from content.staff.actions import record
from content.staff.models import User


@transaction.atomic
def create_item(
    *,
    code: str,
    content: ItemContent,
    now: datetime,
    topic: str = "",
    suits: Iterable[str] = (),
    source: Source | None = None,
    owner: User | None = None,
    recipe: str = "",
    facts: Iterable[Fact] = (),
) -> ItemVersion:
    """A new draft with its first wording. Raises InvalidItem when the format's rules are broken."""
    content = _playable(content)
    filing = Filing.of(topic, suits)
    item = Item.objects.create(
        code=code,
        topic=filing.topic,
        suits=list(filing.suits),
        source=source,
        owner=owner,
        recipe=recipe,
        created_at=now,
    )
    version = ItemVersion.objects.create(
        item=item,
        number=1,
        created_by=owner,
        created_at=now,
        author=None if recipe else owner,
        **wording_fields(content),
    )
    version.facts.set(facts)
    tie_to_case(item=item, content=content, by=owner, now=now)
    check_version(version=version)
    index_items([item])
    return version


@transaction.atomic
def edit_item(
    *, item: Item, content: ItemContent, by: User | None, now: datetime, opened: str = ""
) -> ItemVersion:
    """Put a wording in place of the open one, or beside the frozen one as the next version.

    The item is a draft again until the new wording is approved; what was published stays as it was.
    `opened` is the mark of the wording the editor began with. Raises WordingChanged if it is another by now,
    and ItemRetired.
    """
    content = _playable(content)
    latest = locked_version(item)
    if Item.objects.filter(pk=item.pk, state=ItemState.RETIRED).exists():
        raise ItemRetired
    if opened and opened != latest.mark:
        raise WordingChanged
    if latest.frozen_at is None:
        version = put_wording(version=latest, content=content, author=by)
    else:
        version = ItemVersion.objects.create(
            item=item,
            number=latest.number + 1,
            created_by=by,
            created_at=now,
            author=by,
            **wording_fields(content),
        )
        version.facts.set(latest.facts.all())
    Item.objects.filter(pk=item.pk).update(state=ItemState.DRAFT)
    item.state = ItemState.DRAFT
    tie_to_case(item=item, content=content, by=by, now=now)
    check_version(version=version)
    index_items([item])
    record(actor=by, verb="edit_item", target=f"item:{item.pk}", detail={"version": version.number}, now=now)
    return version


def put_wording(
    *, version: ItemVersion, content: ItemContent, author: User | None, turn: int | None = None
) -> ItemVersion:
    """Other words for a wording that is not frozen. The checks and the index are the caller's to run.

    Raises InvalidItem where its picture is gone.
    """
    content = holding_picture(content)
    changes = {"author": author, "revision": F("revision") + 1, **wording_fields(content)}
    changes |= {} if turn is None else {"turn": turn}
    ItemVersion.objects.filter(pk=version.pk, frozen_at=None).update(**changes)
    return ItemVersion.objects.get(pk=version.pk)


@transaction.atomic
def requote_item(
    *, item: Item, source: Source, content: ItemContent, facts: Sequence[Fact], now: datetime
) -> ItemVersion:
    """Tie an item to a newer edition of its source; `content` differs in quotation and title at most.

    Where a player sees a difference, a frozen wording stays and the next one is frozen beside it: the
    question and its key are the approved ones, and so the approval stands.
    """
    latest = latest_version(item)
    Item.objects.filter(pk=item.pk).update(source=source)
    item.source = source
    seen_alike = as_seen(content) == as_seen(content_of(latest))
    if latest.frozen_at is None or seen_alike:
        ItemVersion.objects.filter(pk=latest.pk).update(**wording_fields(content))
        version = ItemVersion.objects.select_related("item__source").get(pk=latest.pk)
    else:
        version = ItemVersion.objects.create(
            item=item, number=latest.number + 1, created_at=now, frozen_at=now, **wording_fields(content)
        )
        record(
            actor=None, verb="requote_item", target=f"item:{item.pk}", detail={"version": version.number},
            now=now,
        )  # fmt: skip
    version.facts.set(facts)
    if not seen_alike:
        told = list(latest.findings.filter(check_code=NEW_EDITION))
        if version.pk != latest.pk:
            waived = latest.findings.exclude(waived_by=None)
            Finding.objects.bulk_create(_again(finding, version) for finding in waived)
        check_version(version=version)
        Finding.objects.bulk_create(_again(finding, version) for finding in told)
    index_items([item])
    return version


def locked_version(item: Item) -> ItemVersion:
    """The newest wording, held until the transaction ends, so that two editors come one after the other."""
    return ItemVersion.objects.select_for_update().filter(item=item).order_by("-number")[0]


def _playable(content: ItemContent) -> ItemContent:
    """With its picture held and its case in the words of now. Raises InvalidItem."""
    content = with_case_text(holding_picture(content))
    if faults := formats.get(content.format).faults(content):
        raise InvalidItem(faults)
    return content


def _again(finding: Finding, version: ItemVersion) -> Finding:
    finding.pk, finding.version = None, version
    return finding
