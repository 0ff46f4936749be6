"""People play while processes are killed: no answer that was acknowledged is lost, no board is wrong."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.faults.program import Program
from tests.faults.served_site import PROJECT, Site, until

STORES = pytest.param("scaled", marks=pytest.mark.stores)
pytestmark = pytest.mark.faults
PLAYERS = 6


@pytest.fixture(params=["site", STORES])
def played(request: pytest.FixtureRequest) -> Site:
    """The embedded site, and the one on PostgreSQL and Redis."""
    return request.getfixturevalue(request.param)


@pytest.fixture
def second_worker(played: Site) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-m", "config.serving.child", "worker", str(os.getpid())]
    worker = subprocess.Popen(command, cwd=PROJECT, env=played.env)
    yield worker
    worker.kill()
    worker.wait()


def play_one(site: Site, turn: int) -> int:
    return sum(1 for _ in Program(site.url, f"路人{turn}号").play(turn))


def play_all(site: Site, first: int = 0) -> int:
    """Several at once; how many answers were acknowledged."""
    with ThreadPoolExecutor(3) as pool:
        return sum(pool.map(lambda turn: play_one(site, turn), range(first, first + PLAYERS)))


def waiting(site: Site) -> int:
    return site.rows("SELECT count(*) FROM quiz_boardresult WHERE folded_at IS NULL")[0][0]


def expect_everything_in_order(site: Site, acknowledged: int) -> None:
    until(lambda: waiting(site) == 0, within=90)
    assert site.rows("SELECT count(*) FROM quiz_response") == [(acknowledged,)]
    for command in (["rebuild_boards", "--check"], ["verify_scores"], ["rebuild_boards"]):
        done = site.manage(*command)
        assert done.returncode == 0, done.stdout + done.stderr


def test_a_worker_killed_again_and_again_leaves_the_boards_right(played: Site) -> None:
    with ThreadPoolExecutor(1) as pool:
        playing = pool.submit(play_all, played)
        while not playing.done():
            if waiting(played):
                killed = played.kill("worker")
                until(lambda pid=killed: played.children().get("worker", pid) != pid, within=60)
    expect_everything_in_order(played, playing.result())


def test_of_two_workers_one_is_killed_in_the_middle(played: Site, second_worker) -> None:
    with ThreadPoolExecutor(1) as pool:
        playing = pool.submit(play_all, played)
        until(lambda: waiting(played) or playing.done(), within=60)
        second_worker.kill()
    expect_everything_in_order(played, playing.result())


def test_while_the_worker_stands_still_people_play_and_the_board_waits(played: Site) -> None:
    before = play_all(played)
    until(lambda: waiting(played) == 0, within=60)
    worker = played.children()["worker"]
    os.kill(worker, signal.SIGSTOP)
    during = play_all(played, first=PLAYERS)
    assert waiting(played) > 0
    os.kill(worker, signal.SIGCONT)
    expect_everything_in_order(played, before + during)


def test_an_answer_acknowledged_right_before_the_web_process_dies_is_there(site: Site) -> None:
    ming = Program(site.url, "西湖小明")
    attempt = ming.begin()
    for number in (1, 2, 3):
        given = ming.answer(attempt["id"], number)
        site.kill("web")
        until(lambda: site.status() == 200, within=60)
        found = ming.ask("GET", f"attempts/{attempt['id']}/items/{number}")
        assert found["state"] == ("right" if given["feedback"]["right"] else "wrong")
    assert site.rows("SELECT count(*) FROM quiz_response") == [(3,)]
