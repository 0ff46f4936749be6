import pytest

from content.jobs.actions import enqueue
from content.jobs.models import Job
from content.jobs.running import run

pytestmark = pytest.mark.django_db


class PaperJam(Exception):
    code = "paper_jam"


def stamp(clock, key="a"):
    return enqueue(kind="stamp", key=key, payload={"letter": key}, now=clock())


def test_the_handler_gets_the_job_and_its_answer_is_the_result(clock, rings, handle) -> None:
    handle("stamp", lambda job, progress: {"stamped": job.payload["letter"]})
    job = stamp(clock)
    run(job.id, clock=clock)
    job.refresh_from_db()
    assert (job.state, job.result, job.finished_at) == ("done", {"stamped": "a"}, clock())


def test_a_second_ring_does_not_run_it_again(clock, rings, handle) -> None:
    runs = []
    handle("stamp", lambda job, progress: runs.append(job.id) or {})
    job = stamp(clock)
    run(job.id, clock=clock)
    run(job.id, clock=clock)
    assert runs == [job.id]


def test_an_error_with_a_code_is_final_and_its_sentence_is_kept(clock, rings, handle) -> None:
    def jam(job, progress):
        raise PaperJam("卡纸了，请换一张再试。")

    handle("stamp", jam)
    run(stamp(clock).id, clock=clock)
    job = Job.objects.get()
    assert (job.state, job.error_code, job.error_text) == ("failed", "paper_jam", "卡纸了，请换一张再试。")


def test_a_surprise_is_tried_again_and_may_come_right(clock, rings, handle, caplog) -> None:
    def stumble(job, progress):
        if job.attempts < 3:
            raise RuntimeError("ink ran out")
        return {"attempt": job.attempts}

    handle("stamp", stumble)
    job = stamp(clock)
    for wait in (0, 2, 8):
        run(job.id, clock=clock)
        clock.forward(seconds=wait)
        run(job.id, clock=clock)
    job.refresh_from_db()
    assert (job.state, job.result) == ("done", {"attempt": 3})
    assert [record.message for record in caplog.records] == [f"job {job.id} (stamp a) went wrong"] * 2
    assert "ink ran out" in caplog.text


def test_a_retry_waits_for_its_time(clock, rings, handle) -> None:
    handle("stamp", lambda job, progress: 1 / 0)
    job = stamp(clock)
    run(job.id, clock=clock)
    clock.forward(seconds=1)
    run(job.id, clock=clock)
    job.refresh_from_db()
    assert (job.state, job.attempts) == ("queued", 1)


def test_the_fifth_surprise_is_the_last_and_says_so(clock, rings, handle) -> None:
    handle("stamp", lambda job, progress: 1 / 0)
    job = stamp(clock)
    for _ in range(6):
        run(job.id, clock=clock)
        clock.forward(hours=1)
    job.refresh_from_db()
    assert (job.state, job.attempts, job.error_code) == ("failed", 5, "gave_up")
    assert job.error_text.startswith("后台试了几次都没做成")


def test_a_kind_nobody_knows_fails_with_a_sentence(clock, rings) -> None:
    job = stamp(clock)
    run(job.id, clock=clock)
    job.refresh_from_db()
    assert (job.state, job.error_code) == ("failed", "unknown_kind")


def test_the_end_of_one_rings_for_the_sibling_that_came_meanwhile(clock, rings, handle) -> None:
    def letter_arrives(job, progress):
        siblings.append(stamp(clock))
        run(siblings[0].id, clock=clock)  # its own ring comes while the first still runs
        return {}

    siblings: list[Job] = []
    handle("stamp", letter_arrives)
    run(stamp(clock).id, clock=clock)
    siblings[0].refresh_from_db()
    assert (rings, siblings[0].state) == ([siblings[0].id], "queued")


def test_progress_writes_twice_a_second_at_most(clock, rings, handle, django_assert_num_queries) -> None:
    def count_to_ten(job, progress):
        with django_assert_num_queries(3):
            for done in range(1, 11):
                progress(done, 10, f"第{done}个")
                clock.forward(milliseconds=150)
        return {}

    handle("stamp", count_to_ten)
    run(stamp(clock).id, clock=clock)
    assert Job.objects.values_list("progress_done", "progress_total").get() == (10, 10)


def test_a_handler_whose_lease_is_gone_is_stopped_by_its_progress(clock, rings, handle) -> None:
    def overtaken(job, progress):
        Job.objects.update(lease_token="another worker")
        progress(1, 2)
        raise AssertionError("went on")

    handle("stamp", overtaken)
    run(stamp(clock).id, clock=clock)
    assert Job.objects.values_list("state", "attempts").get() == ("running", 1)
