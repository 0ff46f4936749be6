"""What the review desk shows."""

from dataclasses import dataclass
from typing import Final

from django.db.models import Count, Q, QuerySet

from content.facts.models import Fact
from content.facts.queries import MarkedPassage, marked_passages
from content.items.models import Finding, Item, ItemState, ItemVersion
from content.items.queries import latest_version, open_findings, state_counts
from content.sources.models import Passage, Source
from content.staff.models import AuditEntry, User

AROUND: Final = 12  # passages shown before and after the one an item rests on
_DECISIONS: Final = ("approve_item", "reject_item")
_LOOK_BACK: Final = 50


@dataclass(frozen=True)
class Desk:
    """One item on the desk, with its place in the queue and in the source."""

    item: Item
    version: ItemVersion
    findings: list[Finding]
    waived: list[Finding]
    facts: list[Fact]
    passages: list[MarkedPassage]
    counts: dict[str, int]
    previous_id: int | None
    next_id: int | None

    @property
    def decided(self) -> int:
        return self.counts["approved"] + self.counts["rejected"] + self.counts["retired"]

    @property
    def total(self) -> int:
        return self.decided + self.counts["draft"]


def sources_in_review() -> QuerySet[Source]:
    """Sources with `drafts`, `approved` and `rejected` item counts, newest first."""

    def count(state: str) -> Count:
        return Count("items", filter=Q(items__state=state))

    return Source.objects.annotate(
        drafts=count("draft"), approved=count("approved"), rejected=count("rejected")
    ).order_by("-id")


def sources_with_drafts() -> QuerySet[Source]:
    drafts = Item.objects.filter(state=ItemState.DRAFT, source__isnull=False)
    return sources_in_review().filter(pk__in=drafts.values("source"))


def queue(source: Source | None) -> QuerySet[Item]:
    """The items of one source, or those written from nothing."""
    return Item.objects.filter(source=source)


def first_to_review(source_id: int | None) -> int | None:
    """The first draft of a queue, or its first item when all are decided."""
    items = Item.objects.filter(source=source_id).order_by("pk")
    first = items.filter(state=ItemState.DRAFT).first() or items.first()
    return first.pk if first else None


def next_draft_id(item: Item, *, back: bool = False) -> int | None:
    """The next draft of the same queue after this item, from the start again at the end."""
    drafts = queue(item.source).filter(state=ItemState.DRAFT).exclude(pk=item.pk)
    if back:
        found = drafts.filter(pk__lt=item.pk).order_by("-pk").first() or drafts.order_by("-pk").first()
    else:
        found = drafts.filter(pk__gt=item.pk).order_by("pk").first() or drafts.order_by("pk").first()
    return found.pk if found else None


def last_decided(user: User) -> Item | None:
    """The item of this person's newest decision that still stands."""
    entries = AuditEntry.objects.filter(actor=user, verb__in=_DECISIONS).order_by("-id")[:_LOOK_BACK]
    ids = [int(entry.target.removeprefix("item:")) for entry in entries]
    standing = Item.objects.filter(state__in=[ItemState.APPROVED, ItemState.REJECTED]).in_bulk(ids)
    return next((standing[pk] for pk in ids if pk in standing), None)


def has_decided(user: User) -> bool:
    return AuditEntry.objects.filter(actor=user, verb__in=_DECISIONS).exists()


def desk(item: Item) -> Desk:
    """Everything one look at an item needs, in a constant number of queries."""
    version = latest_version(item)
    facts = list(version.facts.order_by("number"))
    passages = _around(version, facts)
    return Desk(
        item=item,
        version=version,
        findings=list(open_findings(version)),
        waived=list(version.findings.exclude(waived_by=None).select_related("waived_by")),
        facts=facts,
        passages=passages,
        counts=state_counts(queue(item.source)),
        previous_id=next_draft_id(item, back=True),
        next_id=next_draft_id(item),
    )


def _around(version: ItemVersion, facts: list[Fact]) -> list[MarkedPassage]:
    """The passages of the source around the one the item rests on, marked."""
    source = version.item.source
    span = _span(version, facts)
    if source is None or span is None:
        return []
    here = Passage.objects.filter(source=source, start__lt=span[1], end__gt=span[0]).first()
    if here is None:
        return []
    near = source.passages.filter(number__range=(here.number - AROUND, here.number + AROUND))
    return marked_passages(source, near, current=span)


def _span(version: ItemVersion, facts: list[Fact]) -> tuple[int, int] | None:
    start, end = version.citation.get("start"), version.citation.get("end")
    if isinstance(start, int) and isinstance(end, int):
        return start, end
    return (facts[0].start, facts[0].end) if facts else None
