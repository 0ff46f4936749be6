"""The work of the kind `ingest`: a stored document becomes facts and drafts."""

from typing import Any

from django.utils import timezone

from content.generation.actions import ingest
from content.jobs.models import Job
from content.jobs.registry import Progress, job
from content.sources.actions import INGEST
from content.sources.models import Source


@job(INGEST)
def ingest_source(job: Job, progress: Progress) -> dict[str, Any]:
    source = Source.objects.select_related("owner").get(pk=job.payload["source"])
    return ingest(source=source, progress=progress, now=timezone.now())
