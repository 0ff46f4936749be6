"""What the sources desk shows."""

from datetime import datetime
from typing import Any

from django.db.models import Count, Q, QuerySet

from content.facts.queries import marked_passages
from content.items.models import Item
from content.items.queries import state_counts
from content.jobs.models import Job, JobState
from content.jobs.queries import worker_is_alive
from content.sources.models import Source


def sources_with_counts() -> QuerySet[Source]:
    """Newest first, with `fact_count`, `drafts` and `approved`."""

    def items(state: str) -> Count:
        return Count("items", filter=Q(items__state=state), distinct=True)

    facts = Count("facts", filter=Q(facts__askable=True), distinct=True)
    return Source.objects.annotate(
        fact_count=facts, drafts=items("draft"), approved=items("approved")
    ).order_by("-id")


def source_page(source: Source, now: datetime) -> dict[str, Any]:
    """Everything the page of one source shows, while its job runs and after."""
    job = Job.objects.filter(kind="ingest", key=f"source:{source.pk}").order_by("-id").first()
    working = job is not None and job.state in (JobState.QUEUED, JobState.RUNNING)
    facts = source.facts.aggregate(
        askable=Count("id", filter=Q(askable=True)), refused=Count("id", filter=Q(askable=False))
    )
    return {
        "source": source,
        "job": job,
        "working": working,
        "failed": job is not None and job.state == JobState.FAILED,
        "worker_alive": worker_is_alive(now) if working else True,
        "counts": state_counts(Item.objects.filter(source=source)),
        "passages": [] if working else marked_passages(source, source.passages.all()),
        **facts,
    }
