"""What the review desk shows."""

from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from content.facts.models import Fact
from content.facts.queries import MarkedPassage, marked_passages
from content.items.models import Finding, Item, ItemState, ItemVersion
from content.items.queries import latest_version, open_findings, state_counts
from content.sources.models import Passage, Source


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


def queue(source: Source | None) -> QuerySet[Item]:
    """The items of one source, or those written from nothing."""
    return Item.objects.filter(source=source)


def next_draft_id(item: Item, *, back: bool = False) -> int | None:
    """The next draft of the same queue after this item, from the start again at the end."""
    drafts = queue(item.source).filter(state=ItemState.DRAFT).exclude(pk=item.pk)
    if back:
        found = drafts.filter(pk__lt=item.pk).order_by("-pk").first() or drafts.order_by("-pk").first()
    else:
        found = drafts.filter(pk__gt=item.pk).order_by("pk").first() or drafts.order_by("pk").first()
    return found.pk if found else None


def desk(item: Item) -> Desk:
    """Everything one look at an item needs, in a constant number of queries."""
    version = latest_version(item)
    facts = list(version.facts.order_by("number"))
    return Desk(
        item=item,
        version=version,
        findings=list(open_findings(version)),
        waived=list(version.findings.exclude(waived_by=None).select_related("waived_by")),
        facts=facts,
        passages=_section_of(version, facts),
        counts=state_counts(queue(item.source)),
        previous_id=next_draft_id(item, back=True),
        next_id=next_draft_id(item),
    )


def _section_of(version: ItemVersion, facts: list[Fact]) -> list[MarkedPassage]:
    """The section of the source the item rests on, marked."""
    source = version.item.source
    span = _span(version, facts)
    if source is None or span is None:
        return []
    here = Passage.objects.filter(source=source, start__lt=span[1], end__gt=span[0]).first()
    if here is None:
        return []
    return marked_passages(source, source.passages.filter(section=here.section), current=span)


def _span(version: ItemVersion, facts: list[Fact]) -> tuple[int, int] | None:
    start, end = version.citation.get("start"), version.citation.get("end")
    if isinstance(start, int) and isinstance(end, int):
        return start, end
    return (facts[0].start, facts[0].end) if facts else None
