"""What the sources desk shows."""

from collections import Counter
from datetime import datetime
from typing import Any, Final

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from content.facts.models import Fact
from content.facts.queries import marked_passages
from content.generation.models import RecipeStop
from content.items.models import UNDECIDED, Item, ItemState
from content.items.queries import edition_findings, state_counts
from content.jobs.models import Job, JobState
from content.jobs.queries import latest_job, worker_is_alive
from content.sources.actions import INGEST, ingest_key
from content.sources.domain.doubts import doubts
from content.sources.domain.folding import unbroken
from content.sources.models import Source, SourceState
from content.sources.queries import document_of, newer_edition, resemblances, resembling

OPEN: Final = (JobState.QUEUED, JobState.RUNNING)


def sources_with_counts() -> QuerySet[Source]:
    """Newest first, with `fact_count`, `drafts`, `submitted`, `approved` and whether it `is_replaced`."""

    # each by itself: a join of facts and items would multiply them
    facts = _count(Fact.objects.filter(source=OuterRef("pk"), askable=True))
    drafts, submitted, approved = (
        _count(Item.objects.filter(source=OuterRef("pk"), state=state))
        for state in (ItemState.DRAFT, ItemState.IN_REVIEW, ItemState.APPROVED)
    )
    newer = Exists(Source.objects.filter(replaces=OuterRef("pk")))
    return (
        Source.objects.select_related("owner")
        .annotate(fact_count=facts, drafts=drafts, submitted=submitted, approved=approved, is_replaced=newer)
        .order_by("-id")
    )


def failed_sources() -> QuerySet[Source]:
    """Documents that gave no facts or whose work was given up, newest first."""
    given_up = Q(state=SourceState.LOADED, pk__in=_sources_of(JobState.FAILED))
    failed = Source.objects.filter(Q(state=SourceState.FAILED) | given_up, replaced_by=None)
    return failed.exclude(pk__in=_sources_of(*OPEN)).order_by("-id")


def sources_to_confirm() -> QuerySet[Source]:
    """Documents whose text nobody has said to be right yet."""
    return Source.objects.filter(state=SourceState.ARRIVED).order_by("-id")


def sources_to_check() -> list[tuple[Source, int]]:
    """Newer editions, newest first, and how many items they made doubtful, on whichever side those stand."""
    counted = Counter(finding.version.item.source_id for finding in edition_findings())
    found: Counter[Source] = Counter()
    for source in Source.objects.select_related("replaced_by").filter(pk__in=list(counted)):
        found[source if source.replaces_id else source.replaced_by] += counted[source.pk]
    return sorted(found.items(), key=lambda one: -one[0].pk)


def is_in_work(source: Source) -> bool:
    job = latest_job(INGEST, ingest_key(source))
    return job is not None and job.state in OPEN


def stopped_recipes() -> frozenset[str]:
    """What an administrator has switched off."""
    return frozenset(RecipeStop.objects.values_list("recipe", flat=True))


def sources_in_work() -> QuerySet[Source]:
    """Documents whose extraction waits or runs."""
    return Source.objects.filter(pk__in=_sources_of(*OPEN)).order_by("-id")


def _sources_of(*states: JobState) -> list[int]:
    jobs = Job.objects.filter(kind=INGEST, state__in=states)
    return [payload["source"] for payload in jobs.values_list("payload", flat=True)]


def _count(rows: QuerySet[Any]) -> Coalesce:
    return Coalesce(Subquery(rows.order_by().values("source").annotate(n=Count("id")).values("n")), 0)


def source_page(source: Source, now: datetime) -> dict[str, Any]:
    """Everything the page of one source shows, while its job runs and after."""
    job = latest_job(INGEST, ingest_key(source))
    working = job is not None and job.state in OPEN
    facts = source.facts.aggregate(
        usable=Count("id", filter=Q(askable=True)), refused_count=Count("id", filter=Q(askable=False))
    )
    counts = state_counts(Item.objects.filter(source=source))
    return {
        "source": source,
        "job": job,
        "working": working,
        "failed": job is not None and job.state == JobState.FAILED,
        "worker_alive": worker_is_alive(now) if working else True,
        "counts": counts,
        "undecided": sum(counts[state] for state in UNDECIDED),
        "passages": [] if working else marked_passages(source, source.passages.all()),
        "newer": newer_edition(source),
        "to_check": edition_findings()
        .filter(version__item__source__in=[source.pk, source.replaces_id])
        .count(),
        **facts,
    }


def confirm_page(source: Source, asked: Source | None) -> dict[str, Any]:
    """The text as it was read, where to look, and which document it may be a newer edition of."""
    document = document_of(source)
    likely = resemblances(source, [asked])[0] if asked else resembling(source)
    return {
        "source": source,
        "likely": likely,
        "doubts": doubts(document, source.encoding),
        "passages": [
            {"number": one.number, "kind": one.kind, "text": unbroken(source.text[one.start : one.end])}
            for one in document.passages
        ],
    }
