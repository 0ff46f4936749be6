"""The queue: it only says that a row waits. A lost ring costs seconds, never a job."""

from datetime import datetime

from celery import current_app
from django.conf import settings
from django.db import transaction

from content.jobs.models import Job, JobState

RUN_JOB = "content.run_job"


def ring(job_id: int) -> None:
    current_app.send_task(RUN_JOB, args=[job_id], retry=False)


def ring_on_commit(job_id: int) -> None:
    # robust: the row is safe by then, so a broker that is away must not fail the caller
    transaction.on_commit(lambda: ring(job_id), robust=True)


def ring_waiting(*, kind: str, key: str) -> None:
    """Ring for the job that could not start while its sibling ran."""
    waiting = Job.objects.filter(kind=kind, key=key, state=JobState.QUEUED).values_list("id", flat=True)
    for job_id in waiting:
        ring(job_id)


def forget_rung(*, before: datetime) -> int:
    """Delete the messages the filesystem broker keeps after they were read; Redis keeps none."""
    folder = settings.QUEUE_DIR / "rung"
    if not folder.is_dir():
        return 0
    read = [path for path in folder.iterdir() if path.stat().st_mtime < before.timestamp()]
    for path in read:
        path.unlink(missing_ok=True)
    return len(read)
