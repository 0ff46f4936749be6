"""The worker's part of the statistics, and when it is due."""

from datetime import datetime, timedelta
from typing import Final

from django.utils import timezone

from content.jobs.actions import enqueue
from content.jobs.models import Job
from content.jobs.queries import latest_done, latest_job
from content.jobs.registry import Progress, job

from .computing import analyse

ANALYSE: Final = "analyse"
RECENT: Final = "recent"  # keys of its jobs
EVERYTHING: Final = "everything"
EVERY: Final = timedelta(hours=1)
# An attempt may be handed in, and a room's marks brought to disk, some time after the moment they bear.
OVERLAP: Final = timedelta(hours=1)


@job(ANALYSE)
def analyse_items(job: Job, progress: Progress) -> dict[str, int]:
    """Compute what was played since the last run that ended well, or by its key everything."""
    before = None if job.key == EVERYTHING else latest_done(ANALYSE, RECENT)
    since = before.created_at - OVERLAP if before else None
    found = analyse(since=since, now=timezone.now(), tell=lambda done, total: progress(done, total))
    return {"versions": found}


def analyse_when_due(*, now: datetime) -> None:
    """The job rows are the memory: beat has none over a restart."""
    last = latest_job(ANALYSE, RECENT)
    if last is None or last.created_at <= now - EVERY:
        enqueue(kind=ANALYSE, key=RECENT, payload={}, now=now)


def analyse_all(*, now: datetime) -> None:
    enqueue(kind=ANALYSE, key=EVERYTHING, payload={}, now=now)
