import pytest

from content.jobs.actions import enqueue, lease_job, mark_alive
from content.jobs.queries import latest_job, worker_is_alive

pytestmark = pytest.mark.django_db


def test_nobody_works_until_a_worker_was_heard(clock) -> None:
    assert worker_is_alive(clock()) is False
    mark_alive(name="celery@a", now=clock())
    assert worker_is_alive(clock()) is True


def test_a_worker_silent_for_half_a_minute_counts_as_gone(clock) -> None:
    mark_alive(name="celery@a", now=clock())
    assert worker_is_alive(clock.forward(seconds=30)) is True
    assert worker_is_alive(clock.forward(seconds=1)) is False


def test_a_worker_busy_with_long_work_is_alive_without_a_beat(clock, rings) -> None:
    job = enqueue(kind="stamp", key="a", payload={}, now=clock())
    lease_job(job_id=job.id, now=clock())
    assert worker_is_alive(clock.forward(seconds=30)) is True
    assert worker_is_alive(clock.forward(seconds=1)) is False


def test_the_latest_job_of_a_key_is_the_newest(clock, rings) -> None:
    old = enqueue(kind="stamp", key="a", payload={}, now=clock())
    lease_job(job_id=old.id, now=clock())
    new = enqueue(kind="stamp", key="a", payload={}, now=clock())
    assert latest_job("stamp", "a") == new
    assert latest_job("stamp", "b") is None
