"""A child of serve is killed: it comes back, and no promised work is lost."""

import json
import time

import pytest

from tests.faults.served_site import Site, until

pytestmark = pytest.mark.faults


@pytest.mark.parametrize("name", ["web", "worker", "beat"])
def test_a_killed_child_is_started_again(shared_site: Site, name: str) -> None:
    killed = shared_site.kill(name)
    until(lambda: shared_site.children().get(name, killed) != killed, within=30)
    assert set(shared_site.children()) == {"web", "worker", "beat"}
    assert shared_site.status() == 200
    assert f"{name} 意外退出（-9），0.2 秒后重新启动。" in shared_site.lines


def test_a_phone_that_asks_while_the_web_process_is_down_is_answered(shared_site: Site) -> None:
    shared_site.kill("web")
    assert shared_site.status(within=30) == 200


def test_work_asked_for_while_the_worker_is_dead_is_done_when_it_is_back(shared_site: Site) -> None:
    shared_site.kill("worker")
    shared_site.enqueue("while dead", steps=1)
    until(lambda: shared_site.state_of("while dead")[0] == "done", within=60)
    assert shared_site.stamps().count("while dead end") == 1


def test_after_beat_was_killed_lost_rings_are_still_found(shared_site: Site) -> None:
    shared_site.kill("beat")
    shared_site.enqueue("lost ring", steps=1)
    for message in (shared_site.folder / "queue" / "messages").glob("*.msg"):
        message.unlink()
    until(lambda: shared_site.state_of("lost ring")[0] == "done", within=30)


def test_the_worker_killed_in_the_middle_of_work_does_it_again_to_the_end(site: Site) -> None:
    site.enqueue("cut short", steps=20)
    until(lambda: "cut short begin" in site.stamps(), within=60)
    site.kill("worker")
    assert site.stamps() == ["cut short begin"]
    until(lambda: site.state_of("cut short")[0] == "done", within=60)
    _, attempts, result = site.state_of("cut short")
    assert (attempts, json.loads(result)) == (2, {"stamped": "cut short"})
    assert site.stamps() == ["cut short begin", "cut short begin", "cut short end"]
    assert site.rows("SELECT count(*) FROM content_job WHERE key = 'cut short'") == [(1,)]


def test_a_worker_that_starts_says_hello_before_the_first_beat(shared_site: Site) -> None:
    shared_site.kill("beat")
    shared_site.write("DELETE FROM content_workerbeat")
    shared_site.kill("worker")
    until(lambda: shared_site.rows("SELECT name FROM content_workerbeat"), within=60)


def test_a_child_that_keeps_dying_ends_the_site(site: Site) -> None:
    end = time.monotonic() + 30
    while site.process.poll() is None and time.monotonic() < end:
        if "beat" in site.children():
            site.kill("beat")
        time.sleep(0.05)
    assert site.process.wait(10) == 1
    assert site.children() == {}
    assert "beat 30 秒内退出了 5 次，全部停止。请看上面的出错信息。" in "\n".join(site.lines)
