"""The bell's other end: Celery tasks, each one call. The schedule is in config/celery.py."""

from datetime import timedelta
from typing import Any

from celery import Task, shared_task
from celery.signals import worker_ready
from django.utils import timezone

from content.jobs import actions, bell, running


@shared_task(name=bell.RUN_JOB)
def run_job(job_id: int) -> None:
    running.run(job_id, clock=timezone.now)


@shared_task(name="content.sweep_jobs")
def sweep_jobs() -> None:
    actions.sweep_jobs(now=timezone.now())


@shared_task(name="content.heartbeat", bind=True)
def heartbeat(self: Task) -> None:
    actions.mark_alive(name=self.request.hostname or "worker", now=timezone.now())


@worker_ready.connect
def begin_work(sender: Any, **rest: Any) -> None:
    """Say hello and look for work left from before, rather than wait for the first tick of beat."""
    now = timezone.now()
    actions.mark_alive(name=sender.hostname, now=now)
    actions.sweep_jobs(now=now)


@shared_task(name="content.clean_up")
def clean_up() -> None:
    now = timezone.now()
    actions.delete_old_jobs(now=now)
    bell.forget_rung(before=now - timedelta(minutes=10))
