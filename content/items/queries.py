"""Reading the bank."""

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet, TextField
from django.db.models.functions import Cast

from content.items.domain import NEW_EDITION, ItemContent
from content.items.models import Finding, Item, ItemState, ItemVersion


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
            version__item__state__in=[ItemState.APPROVED, ItemState.DRAFT],
        )
        .select_related("version__item")
        .order_by("version__item")
    )


def approvable_versions(items: QuerySet[Item]) -> QuerySet[ItemVersion]:
    """The open wordings of those of the items that are drafts and about which no check complains."""
    complained = Finding.objects.filter(version=OuterRef("pk"), waived_by=None)
    versions = ItemVersion.objects.filter(
        ~Exists(complained), item__in=items, item__state=ItemState.DRAFT, frozen_at=None
    )
    return versions.select_related("item").order_by("item")


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


def state_counts(items: QuerySet[Item]) -> dict[str, int]:
    """How many items stand in each state, in one query: {"draft": 3, …}."""
    states = ("draft", "approved", "rejected", "retired")
    return items.aggregate(**{state: Count("id", filter=Q(state=state)) for state in states})
