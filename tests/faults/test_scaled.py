"""The same tree on PostgreSQL and Redis, with two web processes."""

import pytest

from tests.faults.served_site import Site, until

pytestmark = [pytest.mark.faults, pytest.mark.stores]


def test_two_web_processes_serve_and_the_worker_works(scaled: Site) -> None:
    assert scaled.names() == ["beat", "web", "web", "worker"]
    assert scaled.status() == 200
    scaled.enqueue("scaled", steps=1)
    until(lambda: scaled.state_of("scaled")[0] == "done", within=60)
    scaled.stop()
    assert scaled.names() == []


def test_a_worker_killed_in_the_middle_of_work_does_it_again_to_the_end(scaled: Site) -> None:
    scaled.enqueue("cut short", steps=20)
    until(lambda: "cut short begin" in scaled.stamps(), within=60)
    scaled.kill("worker")
    until(lambda: scaled.state_of("cut short")[0] == "done", within=60)
    assert scaled.state_of("cut short")[1:] == (2, {"stamped": "cut short"})
    assert scaled.stamps() == ["cut short begin", "cut short begin", "cut short end"]
