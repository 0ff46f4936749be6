"""The worker's part of a correction."""

from django.utils import timezone

from content.items.models import ItemVersion
from content.jobs.models import Job
from content.jobs.registry import Progress, job

from .actions import REMARK
from .following import apply_corrections


@job(REMARK)
def remark(job: Job, progress: Progress) -> dict[str, int]:
    """Mark again what was played of the wording payload["version"]."""
    version = ItemVersion.objects.get(pk=job.payload["version"])
    return apply_corrections(
        version=version, now=timezone.now(), tell=lambda done, total: progress(done, total)
    )
