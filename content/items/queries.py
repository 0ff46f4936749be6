"""Reading the bank."""

from collections.abc import Collection

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet, TextField
from django.db.models.functions import Cast

from content.items.domain import NEW_EDITION, ItemContent
from content.items.models import UNDECIDED, Finding, Item, ItemComment, ItemState, ItemVersion
from content.sources.models import Source


def content_of(version: ItemVersion) -> ItemContent:
    """The row as the plain value that formats, checks and exports understand."""
    return ItemContent(
        format=version.format,
        stem=version.stem,
        body=version.body,
        key=version.key,
        rationale=version.rationale,
        citation=version.citation,
        option_notes=version.option_notes,
        difficulty=version.difficulty,
    )


def latest_version(item: Item) -> ItemVersion:
    """The newest wording, frozen or not."""
    version: ItemVersion = item.versions.order_by("-number")[0]
    return version


def open_findings(version: ItemVersion) -> QuerySet[Finding]:
    """Complaints nobody has mended or waived."""
    return version.findings.filter(waived_by=None).order_by("id")


def edition_findings() -> QuerySet[Finding]:
    """What newer editions made doubtful and nobody has decided on, with the item and its wording."""
    newer = ItemVersion.objects.filter(item=OuterRef("version__item"), number__gt=OuterRef("version__number"))
    return (
        Finding.objects.filter(
            ~Exists(newer),
            check_code=NEW_EDITION,
            waived_by=None,
            version__item__state__in=[ItemState.APPROVED, *UNDECIDED],
        )
        .select_related("version__item")
        .order_by("version__item")
    )


def approvable_versions(items: QuerySet[Item]) -> QuerySet[ItemVersion]:
    """The open wordings of those of the items that nobody has decided on and no check complains about."""
    complained = Finding.objects.filter(version=OuterRef("pk"), waived_by=None)
    versions = ItemVersion.objects.filter(
        ~Exists(complained), item__in=items, item__state__in=UNDECIDED, frozen_at=None
    )
    return versions.select_related("item").order_by("item")


def approved_versions(most: int | None = None, among: QuerySet[Item] | None = None) -> list[ItemVersion]:
    """The newest frozen wording of every approved item, or of so many, with its item; the oldest first."""
    items = Item.objects.all() if among is None else among
    items = items.filter(state=ItemState.APPROVED).order_by("pk")[:most]
    frozen = ItemVersion.objects.filter(item__in=items, frozen_at__isnull=False)
    newest = {version.item_id: version for version in frozen.select_related("item").order_by("number")}
    return [newest[item_id] for item_id in sorted(newest)]


def items_with_versions() -> QuerySet[Item]:
    """Items with their wordings and findings in three queries, whatever their number."""
    versions = ItemVersion.objects.prefetch_related("findings").order_by("number")
    return Item.objects.select_related("source", "owner", "retired_by").prefetch_related(
        Prefetch("versions", versions)
    )


def items_with_tags() -> QuerySet[Item]:
    """The same with tags, in one query more."""
    return items_with_versions().prefetch_related("tags")


def suiting(items: QuerySet[Item], audience: str) -> QuerySet[Item]:
    """Those that say they suit this audience; an item that says nothing is none of them."""
    # SQLite has no containment in JSON
    written = items.annotate(suits_written=Cast("suits", TextField()))
    return written.filter(suits_written__contains=f'"{audience}"')


def topics_beside(source: Source | None) -> list[str]:
    """The topics of the items of one source, or of those without one, for a writer to choose from."""
    items = Item.objects.filter(source=source).exclude(topic="")
    return list(items.values_list("topic", flat=True).distinct().order_by("topic"))


def state_counts(items: QuerySet[Item]) -> dict[str, int]:
    """How many items stand in each state, in one query: {"draft": 3, …}."""
    return items.aggregate(**{state: Count("id", filter=Q(state=state)) for state in ItemState.values})


def newest_versions(items: QuerySet[Item]) -> QuerySet[ItemVersion]:
    """The newest wording of each of the items, with its item."""
    return _newest().filter(item__in=items).order_by("item")


def comments_on(item: Item) -> QuerySet[ItemComment]:
    """The oldest first, with who wrote and who settled them."""
    return item.comments.select_related("author", "resolved_by").order_by("pk")


def open_comments() -> QuerySet[ItemComment]:
    """What nobody has marked as done."""
    return ItemComment.objects.filter(resolved_at=None).order_by()


def newest_by_code(codes: Collection[str]) -> dict[str, ItemVersion]:
    """The newest wordings of the items with these codes, with their items."""
    return {version.item.code: version for version in _newest().filter(item__code__in=codes)}


def newest_by_stem(keys: Collection[str]) -> dict[str, list[ItemVersion]]:
    """The newest wordings whose stem_key is one of these, oldest item first, with their items."""
    found: dict[str, list[ItemVersion]] = {}
    for version in _newest().filter(stem_key__in=keys).order_by("item"):
        found.setdefault(version.stem_key, []).append(version)
    return found


def _newest() -> QuerySet[ItemVersion]:
    newer = ItemVersion.objects.filter(item=OuterRef("item"), number__gt=OuterRef("number"))
    return ItemVersion.objects.filter(~Exists(newer)).select_related("item")
