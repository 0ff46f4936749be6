"""The life of a job row: queued → running → done or failed. Every step is a claim by one UPDATE."""

import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Exists, F, OuterRef, QuerySet
from django.utils import timezone

from content.jobs.bell import ring, ring_on_commit, ring_waiting
from content.jobs.domain import (
    HOLD,
    KEEP_FINISHED,
    LEASE,
    RING_AGAIN_AFTER,
    is_worn_out,
    retry_delay,
)
from content.jobs.errors import GaveUp, KeyBusy, LeaseLost, WorkerLost
from content.jobs.models import Job, JobState, WorkerBeat

FINISHED = (JobState.DONE, JobState.FAILED)
AT_ONCE = 100  # rows a sweep touches


def enqueue(*, kind: str, key: str, payload: dict[str, Any], now: datetime) -> Job:
    """Write the work in the caller's transaction; the bell rings after the commit.

    Returns the job that waits, new or already there. Its row stays locked until the caller commits,
    so a worker cannot start on it before it can see what the caller wrote.
    """
    is_new = False
    with transaction.atomic(savepoint=False):
        while (waiting := _lock_waiting(kind, key)) is None:
            is_new = True
            job = Job(kind=kind, key=key, payload=payload, created_at=now, run_after=now)
            Job.objects.bulk_create([job], ignore_conflicts=True)
        if is_new:
            ring_on_commit(waiting.id)
    return waiting


def _lock_waiting(kind: str, key: str) -> Job | None:
    return Job.objects.select_for_update().filter(kind=kind, key=key, state=JobState.QUEUED).first()


def lease_job(*, job_id: int, now: datetime) -> Job | None:
    """Queued → running; None where it is taken, not due, or waits for a sibling of its key."""
    token = secrets.token_hex(16)
    due = Job.objects.filter(id=job_id, state=JobState.QUEUED, run_after__lte=now)
    try:
        with transaction.atomic():
            won = due.update(
                state=JobState.RUNNING,
                lease_token=token,
                lease_until=now + LEASE,
                attempts=F("attempts") + 1,
            )
    except IntegrityError:  # job_one_running: the sibling rings for us when it ends
        return None
    return Job.objects.get(id=job_id) if won == 1 else None


def renew_lease(*, job: Job, done: int, total: int, text: str, now: datetime) -> None:
    """Raises LeaseLost when the job was given to somebody else."""
    renewed = _ours(job).update(
        lease_until=now + LEASE, progress_done=done, progress_total=total, progress_text=text[:120]
    )
    if renewed != 1:
        raise LeaseLost


def finish_job(*, job: Job, result: dict[str, Any], now: datetime) -> None:
    """Raises LeaseLost when the job was given to somebody else."""
    finished = _ours(job).update(
        state=JobState.DONE,
        result=result,
        finished_at=now,
        lease_until=None,
        progress_done=F("progress_total"),
        error_code="",
        error_text="",
    )
    if finished != 1:
        raise LeaseLost


def fail_job(*, job: Job, code: str, text: str, now: datetime) -> None:
    """Give up for good, with the sentence the desk shows."""
    _ours(job).update(
        state=JobState.FAILED, finished_at=now, lease_until=None, error_code=code[:48], error_text=text[:400]
    )


def retry_job(*, job: Job, now: datetime) -> None:
    """Try again later, or give up after the last attempt."""
    if is_worn_out(job.attempts):
        fail_job(job=job, code=GaveUp.code, text=str(GaveUp()), now=now)
    else:
        _put_back(job, run_after=now + retry_delay(job.attempts), now=now)


def _ours(job: Job) -> QuerySet[Job]:
    return Job.objects.filter(id=job.id, state=JobState.RUNNING, lease_token=job.lease_token)


def _put_back(job: Job, *, run_after: datetime, now: datetime) -> None:
    try:
        with transaction.atomic():
            _ours(job).update(state=JobState.QUEUED, run_after=run_after, lease_token="", lease_until=None)
    except IntegrityError:  # job_one_queued: a sibling waits and will do the same work
        _ours(job).update(state=JobState.DONE, finished_at=now, lease_until=None)


def sweep_jobs(*, now: datetime) -> int:
    """Take back what silent workers held and ring for what nobody heard. Returns how many it touched."""
    silent = list(Job.objects.filter(state=JobState.RUNNING, lease_until__lt=now)[:AT_ONCE])
    for job in silent:
        _take_back(job, now)
    running = Job.objects.filter(kind=OuterRef("kind"), key=OuterRef("key"), state=JobState.RUNNING)
    unheard = Job.objects.filter(
        ~Exists(running), state=JobState.QUEUED, run_after__lte=now - RING_AGAIN_AFTER
    )
    waiting = list(unheard.order_by("run_after").values_list("id", flat=True)[:AT_ONCE])
    for job_id in waiting:
        ring(job_id)
    return len(silent) + len(waiting)


def _take_back(job: Job, now: datetime) -> None:
    if job.attempts == 0:  # held by a command, never leased: there is nothing to run again
        _ours(job).update(state=JobState.DONE, finished_at=now, lease_until=None)
    elif is_worn_out(job.attempts):
        fail_job(job=job, code=WorkerLost.code, text=str(WorkerLost()), now=now)
    else:
        # due at once, and long enough ago for this same sweep to ring
        _put_back(job, run_after=now - RING_AGAIN_AFTER, now=now)


def delete_old_jobs(*, now: datetime) -> int:
    old = Job.objects.filter(state__in=FINISHED, finished_at__lt=now - KEEP_FINISHED)
    deleted, _ = Job.objects.filter(id__in=list(old.values_list("id", flat=True)[:500])).delete()
    WorkerBeat.objects.filter(seen_at__lt=now - KEEP_FINISHED).delete()
    return deleted


def mark_alive(*, name: str, now: datetime) -> None:
    beat = WorkerBeat(name=name[:96], seen_at=now)
    WorkerBeat.objects.bulk_create(
        [beat], update_conflicts=True, unique_fields=["name"], update_fields=["seen_at"]
    )


@contextmanager
def hold(
    kind: str,
    key: str,
    *,
    patience: timedelta = timedelta(seconds=60),
    clock: Callable[[], datetime] = timezone.now,
) -> Iterator[None]:
    """Keep every job of (kind, key) from running while the block runs, at most domain.HOLD.

    Waits for the one that runs now; raises KeyBusy when that takes longer than `patience`.
    Not inside a transaction: nobody else would see the row.
    """
    job = _seize(kind, key, give_up_at=clock() + patience, clock=clock)
    try:
        yield
    finally:
        _ours(job).update(state=JobState.DONE, finished_at=clock(), lease_until=None)
        ring_waiting(kind=kind, key=key)


def _seize(kind: str, key: str, *, give_up_at: datetime, clock: Callable[[], datetime]) -> Job:
    while (now := clock()) < give_up_at:
        row = Job(kind=kind, key=key, state=JobState.RUNNING, lease_token=secrets.token_hex(16))
        row.created_at = row.run_after = now
        row.lease_until = now + HOLD
        try:
            with transaction.atomic():
                row.save()
        except IntegrityError:  # job_one_running
            time.sleep(0.1)
        else:
            return row
    raise KeyBusy
