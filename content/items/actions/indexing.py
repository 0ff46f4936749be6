"""What the bank finds items by, written in the transaction that changes it."""

from collections.abc import Iterable
from itertools import batched

from django.db import transaction
from django.db.models import Count

from content.items.domain import ItemContent
from content.items.models import Finding, Item, ItemVersion
from content.items.queries import content_of
from content.items.search import pairs_of, texts_of
from content.items.search.cited import cited_article
from content.items.search.models import ItemPairs, Shingle
from content.items.search.shingles import shingles_of

AT_ONCE = 500
COPIED = ["format", "difficulty", "law", "article", "author", "complaints"]


def index_items(items: Iterable[Item | int]) -> None:
    """Bring what is found and filtered by up to the newest wordings, for one item or for ten thousand.

    Whoever writes wordings or findings past actions.writing and actions.checking calls it there and then.
    """
    ids = (item if isinstance(item, int) else item.pk for item in items)
    for some in batched(ids, AT_ONCE, strict=False):
        _index(some)


def count_complaints(version: ItemVersion) -> None:
    """After a finding of a wording came or went."""
    newer = ItemVersion.objects.filter(item=version.item_id, number__gt=version.number)
    if not newer.exists():
        complaints = Finding.objects.filter(version=version, waived_by=None).count()
        Item.objects.filter(pk=version.item_id).update(complaints=complaints)


@transaction.atomic
def _index(ids: tuple[int, ...]) -> None:
    items = {item.pk: item for item in Item.objects.select_for_update().filter(pk__in=ids).order_by("pk")}
    versions = ItemVersion.objects.filter(item__in=items).order_by("number")
    newest = {version.item_id: version for version in versions}
    open_findings = Finding.objects.filter(version__in=newest.values(), waived_by=None)
    complaints = dict(open_findings.values_list("version").annotate(count=Count("pk")))
    for item_id, version in newest.items():
        _copy(items[item_id], version, complaints.get(version.pk, 0))
    # an update of many rows with values of their own; nothing is ever inserted, the rows are locked
    Item.objects.bulk_create(
        [items[item_id] for item_id in newest],
        update_conflicts=True,
        unique_fields=["id"],
        update_fields=COPIED,
    )
    _write_index({items[item_id]: content_of(version) for item_id, version in newest.items()})


def _copy(item: Item, version: ItemVersion, complaints: int) -> None:
    item.format, item.difficulty = version.format, version.difficulty
    item.law, item.article = cited_article(version.citation)
    item.author_id, item.complaints = version.author_id, complaints


def _write_index(contents: dict[Item, ItemContent]) -> None:
    ItemPairs.objects.filter(item__in=contents).delete()
    ItemPairs.objects.bulk_create(
        ItemPairs(item=item, pairs=pairs_of(texts_of(content, item.code)))
        for item, content in contents.items()
    )
    Shingle.objects.filter(item__in=contents).delete()
    Shingle.objects.bulk_create(
        Shingle(item=item, hash=number)
        for item, content in contents.items()
        for number in shingles_of(content)
    )
