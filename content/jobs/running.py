"""One run of one job by a worker: lease, handle, record what became of it."""

import logging
from collections.abc import Callable
from datetime import datetime

from content.jobs.actions import fail_job, finish_job, lease_job, renew_lease, retry_job
from content.jobs.bell import ring_waiting
from content.jobs.domain import write_is_due
from content.jobs.errors import LeaseLost
from content.jobs.models import Job
from content.jobs.registry import handler_of

log = logging.getLogger(__name__)
Clock = Callable[[], datetime]


class LeaseProgress:
    """The Progress of a leased job."""

    def __init__(self, job: Job, clock: Clock) -> None:
        self._job, self._clock = job, clock
        self._written_at: datetime | None = None

    def __call__(self, done: int, total: int, text: str = "") -> None:
        now = self._clock()
        if write_is_due(self._written_at, now):
            self._written_at = now
            renew_lease(job=self._job, done=done, total=total, text=text, now=now)


def run(job_id: int, *, clock: Clock) -> None:
    """Do the work if it is there to be done; ringing twice for one job is harmless."""
    job = lease_job(job_id=job_id, now=clock())
    if job is None:
        return
    try:
        result = handler_of(job.kind)(job, LeaseProgress(job, clock))
        finish_job(job=job, result=result, now=clock())
    except LeaseLost:
        log.warning("job %s (%s %s) was given to another worker", job.id, job.kind, job.key)
    except Exception as error:  # noqa: BLE001 - the border of every feature's code
        _record_failure(job, error, clock())
    ring_waiting(kind=job.kind, key=job.key)


def _record_failure(job: Job, error: Exception, now: datetime) -> None:
    code = getattr(error, "code", None)
    if isinstance(code, str):
        fail_job(job=job, code=code, text=str(error), now=now)
    else:
        log.error("job %s (%s %s) went wrong", job.id, job.kind, job.key, exc_info=error)
        retry_job(job=job, now=now)
