from datetime import timedelta

import pytest

from content.jobs.actions import enqueue, hold, lease_job, sweep_jobs
from content.jobs.errors import KeyBusy
from content.jobs.models import Job
from content.jobs.queries import worker_is_alive

pytestmark = pytest.mark.django_db


def test_no_job_of_the_key_starts_while_a_command_holds_it(clock, rings) -> None:
    job = enqueue(kind="fold", key="board:1", payload={}, now=clock())
    other = enqueue(kind="fold", key="board:2", payload={}, now=clock())
    with hold("fold", "board:1", clock=clock):
        assert lease_job(job_id=job.id, now=clock()) is None
        assert lease_job(job_id=other.id, now=clock()) is not None
    assert rings == [job.id]
    assert lease_job(job_id=job.id, now=clock()) is not None


def test_a_command_waits_for_the_running_job_and_then_gives_up(clock, rings, monkeypatch) -> None:
    lease_job(job_id=enqueue(kind="fold", key="board:1", payload={}, now=clock()).id, now=clock())
    waits: list[float] = []
    monkeypatch.setattr("time.sleep", lambda seconds: waits.append(seconds) or clock.forward(seconds=seconds))
    with (
        pytest.raises(KeyBusy, match="等它做完再试"),
        hold("fold", "board:1", patience=timedelta(seconds=1), clock=clock),
    ):
        raise AssertionError("held a busy key")
    assert sum(waits) == pytest.approx(1)


def test_a_command_that_fails_lets_go(clock, rings) -> None:
    with pytest.raises(ZeroDivisionError), hold("fold", "board:1", clock=clock):
        _ = 1 / 0
    with hold("fold", "board:1", clock=clock):
        assert Job.objects.filter(state="running").count() == 1


def test_the_hold_of_a_killed_command_ends_and_runs_nothing(clock, rings) -> None:
    holding = hold("fold", "board:1", clock=clock)
    holding.__enter__()
    sweep_jobs(now=clock.forward(minutes=5))
    assert Job.objects.get().state == "running"
    sweep_jobs(now=clock.forward(seconds=1))
    assert (Job.objects.get().state, rings) == ("done", [])


def test_a_command_at_work_is_no_sign_of_a_worker(clock, rings) -> None:
    with hold("fold", "board:1", clock=clock):
        assert worker_is_alive(clock()) is False
