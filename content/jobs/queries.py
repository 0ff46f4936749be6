"""What a page may ask about work."""

from datetime import datetime

from content.jobs.domain import ALIVE_WITHIN
from content.jobs.models import Job, JobState, WorkerBeat


def worker_is_alive(now: datetime) -> bool:
    """Whether a worker was heard of lately. A lease in force counts: a busy pool may miss its beat."""
    return (
        WorkerBeat.objects.filter(seen_at__gte=now - ALIVE_WITHIN).exists()
        or Job.objects.filter(state=JobState.RUNNING, lease_until__gte=now, attempts__gt=0).exists()
    )


def latest_job(kind: str, key: str) -> Job | None:
    """The newest piece of work of a key, whatever became of it."""
    return Job.objects.filter(kind=kind, key=key).order_by("-id").first()


def latest_done(kind: str, key: str) -> Job | None:
    """The newest piece of work of a key that ended well; forgotten after domain.KEEP_FINISHED."""
    return Job.objects.filter(kind=kind, key=key, state=JobState.DONE).order_by("-id").first()
