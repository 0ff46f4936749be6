"""The rows' own rules. Runs by a worker are in test_running.py, `hold` in test_hold.py."""

import pytest
from django.db import transaction

from content.jobs.actions import (
    delete_old_jobs,
    enqueue,
    fail_job,
    finish_job,
    lease_job,
    mark_alive,
    renew_lease,
    sweep_jobs,
)
from content.jobs.errors import LeaseLost
from content.jobs.models import Job, WorkerBeat

pytestmark = pytest.mark.django_db


def stamp(clock, key="a"):
    return enqueue(kind="stamp", key=key, payload={"letter": key}, now=clock())


@pytest.mark.django_db(transaction=True)
def test_the_bell_rings_only_after_the_commit(clock, rings) -> None:
    with transaction.atomic():
        job = stamp(clock)
        assert rings == []
    assert rings == [job.id]


@pytest.mark.django_db(transaction=True)
def test_work_of_a_transaction_that_fails_is_never_heard_of(clock, rings) -> None:
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        stamp(clock)
        _ = 1 / 0
    assert (rings, Job.objects.count()) == ([], 0)


@pytest.mark.django_db(transaction=True)
def test_asking_twice_for_the_same_waiting_work_rings_once(clock, rings) -> None:
    first, second = stamp(clock), stamp(clock)
    assert first == second
    assert rings == [first.id]


@pytest.mark.parametrize(("waiting_before", "queries"), [(0, 3), (1, 1)])
def test_enqueue_costs_few_queries(clock, django_assert_num_queries, waiting_before, queries) -> None:
    for _ in range(waiting_before):
        stamp(clock)
    with django_assert_num_queries(queries):
        stamp(clock)


def test_one_job_is_leased_by_one_worker(clock) -> None:
    job = stamp(clock)
    leased = lease_job(job_id=job.id, now=clock())
    assert (leased.state, leased.attempts, len(leased.lease_token)) == ("running", 1, 32)
    assert lease_job(job_id=job.id, now=clock()) is None


def test_a_sibling_waits_while_the_same_key_runs(clock) -> None:
    first = lease_job(job_id=stamp(clock).id, now=clock())
    second = stamp(clock)
    assert lease_job(job_id=second.id, now=clock()) is None
    assert lease_job(job_id=stamp(clock, key="b").id, now=clock()) is not None
    finish_job(job=first, result={}, now=clock())
    assert lease_job(job_id=second.id, now=clock()).id == second.id


def test_who_lost_the_lease_changes_nothing(clock, rings) -> None:
    slow = lease_job(job_id=stamp(clock).id, now=clock())
    sweep_jobs(now=clock.forward(seconds=31))
    again = lease_job(job_id=slow.id, now=clock())
    fail_job(job=slow, code="x", text="x", now=clock())
    with pytest.raises(LeaseLost):
        finish_job(job=slow, result={"by": "slow"}, now=clock())
    finish_job(job=again, result={"by": "again"}, now=clock())
    assert Job.objects.values_list("state", "result", "attempts").get() == ("done", {"by": "again"}, 2)


def test_progress_keeps_the_lease(clock, rings) -> None:
    job = lease_job(job_id=stamp(clock).id, now=clock())
    renew_lease(job=job, done=1, total=3, text="读第一节", now=clock.forward(seconds=20))
    sweep_jobs(now=clock.forward(seconds=20))
    job.refresh_from_db()
    assert (job.state, job.progress_done, job.progress_total) == ("running", 1, 3)
    assert job.progress_text == "读第一节"


def test_the_sweep_rings_for_a_lost_ring(clock, rings) -> None:
    job = stamp(clock)
    assert sweep_jobs(now=clock.forward(seconds=4)) == 0
    assert sweep_jobs(now=clock.forward(seconds=1)) == 1
    assert rings == [job.id]


def test_the_sweep_takes_back_the_work_of_a_dead_worker(clock, rings) -> None:
    job = lease_job(job_id=stamp(clock).id, now=clock())
    assert sweep_jobs(now=clock.forward(seconds=30)) == 0
    sweep_jobs(now=clock.forward(seconds=1))
    assert rings == [job.id]
    assert lease_job(job_id=job.id, now=clock()).attempts == 2


def test_dead_work_with_a_waiting_sibling_is_left_to_the_sibling(clock, rings) -> None:
    dead = lease_job(job_id=stamp(clock).id, now=clock())
    sibling = stamp(clock)
    sweep_jobs(now=clock.forward(seconds=31))
    dead.refresh_from_db()
    assert (dead.state, rings) == ("done", [sibling.id])


def test_work_that_kills_every_worker_is_given_up(clock, rings) -> None:
    job = stamp(clock)
    for _ in range(5):
        assert lease_job(job_id=job.id, now=clock()) is not None
        sweep_jobs(now=clock.forward(seconds=31))
    job.refresh_from_db()
    assert (job.state, job.error_code, job.attempts) == ("failed", "worker_lost", 5)


def test_finished_work_is_forgotten_after_a_fortnight(clock) -> None:
    job = lease_job(job_id=stamp(clock).id, now=clock())
    finish_job(job=job, result={}, now=clock())
    waiting = stamp(clock)
    assert delete_old_jobs(now=clock.forward(days=14)) == 0
    assert delete_old_jobs(now=clock.forward(seconds=1)) == 1
    assert list(Job.objects.all()) == [waiting]


def test_a_worker_has_one_row_however_often_it_beats(clock) -> None:
    mark_alive(name="celery@a", now=clock())
    mark_alive(name="celery@a", now=clock.forward(seconds=10))
    assert list(WorkerBeat.objects.values_list("name", "seen_at")) == [("celery@a", clock())]
