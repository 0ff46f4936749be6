"""What the review desk shows."""

from dataclasses import dataclass
from typing import Final

from django.db.models import Count, Q, QuerySet

from content.facts.models import Fact
from content.facts.queries import MarkedPassage, marked_passages
from content.generation.redrafting import is_regenerable
from content.items.models import UNDECIDED, Finding, Item, ItemComment, ItemState, ItemVersion
from content.items.queries import (
    approvable_versions,
    comments_on,
    latest_version,
    open_findings,
    state_counts,
)
from content.sources.models import Passage, Source
from content.staff.models import User
from content.staff.queries import colleagues_of, house_rules

AROUND: Final = 12  # passages shown before and after the one an item rests on


@dataclass(frozen=True)
class Desk:
    """One item on the desk, with its place in the queue and in the source."""

    item: Item
    version: ItemVersion
    findings: list[Finding]
    waived: list[Finding]
    comments: list[ItemComment]
    facts: list[Fact]
    passages: list[MarkedPassage]
    counts: dict[str, int]
    finding_count: int
    ready_count: int
    regenerable: bool
    previous_id: int | None
    next_id: int | None

    @property
    def here(self) -> int | None:
        """The number of the passage that holds the quoted span."""
        return next((passage.number for passage in self.passages if passage.current), None)

    @property
    def open_comments(self) -> list[ItemComment]:
        return [comment for comment in self.comments if comment.resolved_at is None]

    @property
    def settled_comments(self) -> list[ItemComment]:
        return [comment for comment in self.comments if comment.resolved_at is not None]

    @property
    def undecided(self) -> bool:
        return self.item.state in UNDECIDED

    @property
    def decided(self) -> int:
        return self.counts["approved"] + self.counts["rejected"] + self.counts["retired"]

    @property
    def total(self) -> int:
        return sum(self.counts.values())


def sources_in_review() -> QuerySet[Source]:
    """Sources with `drafts`, `submitted`, `approved` and `rejected` item counts, newest first."""

    def count(state: str) -> Count:
        return Count("items", filter=Q(items__state=state))

    return Source.objects.annotate(
        drafts=count("draft"),
        submitted=count("in_review"),
        approved=count("approved"),
        rejected=count("rejected"),
    ).order_by("-id")


def sources_with_drafts() -> QuerySet[Source]:
    drafts = Item.objects.filter(state=ItemState.DRAFT, source__isnull=False)
    return sources_in_review().filter(pk__in=drafts.values("source"))


def waiting_for(user: User) -> QuerySet[Item]:
    """等您审: what was submitted and is not of this person's writing, the oldest first.

    Who is alone in the house is her own reviewer, unless the house wants two people.
    """
    waiting = Item.objects.filter(state=ItemState.IN_REVIEW).order_by("pk")
    alone = not house_rules().two_people and not colleagues_of(user).exists()
    return waiting if alone else waiting.exclude(author=user)


def queue(source: Source | None) -> QuerySet[Item]:
    """The items of one source, or those written from nothing."""
    return Item.objects.filter(source=source)


def first_to_review(source_id: int | None) -> int | None:
    """The first draft of a queue, else the first submitted one, else its first item at all."""
    items = Item.objects.filter(source=source_id).order_by("pk")
    open_items = (items.filter(state=state).first() for state in UNDECIDED)
    first = next(filter(None, open_items), None) or items.first()
    return first.pk if first else None


def next_id(item: Item, user: User, *, waiting: bool = False, back: bool = False) -> int | None:
    """What comes after this item, from the start again at the end.

    What waits for this person stands among all that do (`waiting`), any other item among the drafts of its
    source.
    """
    line = waiting_for(user) if waiting else queue(item.source).filter(state=ItemState.DRAFT)
    ids = line.exclude(pk=item.pk).order_by("-pk" if back else "pk").values_list("pk", flat=True)
    ahead = ids.filter(**{"pk__lt" if back else "pk__gt": item.pk})
    return ahead.first() or ids.first()


def ready_versions(source: Source | None) -> QuerySet[ItemVersion]:
    """The wordings of a queue about which no check complains, waiting for approval."""
    return approvable_versions(queue(source))


def open_finding_count(source: Source | None) -> int:
    """Complaints about what is undecided in a queue that nobody has mended or waived."""
    drafts = Finding.objects.filter(
        waived_by=None, version__item__source=source, version__item__state__in=UNDECIDED
    )
    return drafts.filter(version__frozen_at=None).count()


@dataclass(frozen=True)
class Batch:
    """What one press would approve, and how many stay because of findings or of their author."""

    ready: list[ItemVersion]
    complained: int
    own: int


def batch(source: Source | None, user: User) -> Batch:
    versions = list(ready_versions(source))
    undecided = queue(source).filter(state__in=UNDECIDED).count()
    two_people = house_rules().two_people
    ready = [version for version in versions if not (two_people and version.author_id == user.pk)]
    return Batch(ready=ready, complained=undecided - len(versions), own=len(versions) - len(ready))


def desk(item: Item, user: User) -> Desk:
    """Everything one look at an item needs, in a constant number of queries."""
    version = latest_version(item)
    facts = list(version.facts.order_by("number"))
    passages = _around(version, facts)
    waiting = item.state == ItemState.IN_REVIEW and waiting_for(user).filter(pk=item.pk).exists()
    return Desk(
        item=item,
        version=version,
        findings=list(open_findings(version)),
        waived=list(version.findings.exclude(waived_by=None).select_related("waived_by")),
        comments=list(comments_on(item)),
        facts=facts,
        passages=passages,
        counts=state_counts(queue(item.source)),
        finding_count=open_finding_count(item.source),
        ready_count=ready_versions(item.source).count(),
        regenerable=is_regenerable(item, version),
        previous_id=next_id(item, user, waiting=waiting, back=True),
        next_id=next_id(item, user, waiting=waiting),
    )


def _around(version: ItemVersion, facts: list[Fact]) -> list[MarkedPassage]:
    source, span = version.item.source, _span(version, facts)
    return passages_around(source, span) if source and span else []


def passages_around(source: Source, span: tuple[int, int]) -> list[MarkedPassage]:
    """The passages of the source around the one that holds the span, marked."""
    here = _passage_at(source, span)
    if here is None:
        return []
    near = source.passages.filter(number__range=(here.number - AROUND, here.number + AROUND))
    return marked_passages(source, near, current=span)


def quoted_passage(version: ItemVersion) -> Passage | None:
    source, span = version.item.source, _span(version, list(version.facts.order_by("number")))
    return _passage_at(source, span) if source and span else None


def _passage_at(source: Source, span: tuple[int, int]) -> Passage | None:
    return Passage.objects.filter(source=source, start__lt=span[1], end__gt=span[0]).first()


def items_resting_on(fact: Fact) -> QuerySet[Item]:
    """The items whose wordings, old or new, rest on the fact."""
    return Item.objects.filter(pk__in=fact.item_versions.values("item")).order_by("pk")


def first_item_of(fact: Fact) -> int | None:
    """A draft on the fact, else any item on it."""
    items = items_resting_on(fact)
    first = items.filter(state=ItemState.DRAFT).first() or items.first()
    return first.pk if first else None


def _span(version: ItemVersion, facts: list[Fact]) -> tuple[int, int] | None:
    start, end = version.citation.get("start"), version.citation.get("end")
    if isinstance(start, int) and isinstance(end, int):
        return start, end
    return (facts[0].start, facts[0].end) if facts else None
