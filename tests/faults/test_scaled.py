"""The same tree on PostgreSQL and Redis, with two web processes."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
import redis

from tests.faults.served_site import Site, until
from tests.throwaway import throwaway_database

pytestmark = [pytest.mark.faults, pytest.mark.stores]


class ScaledSite(Site):
    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        with psycopg.connect(self.env["DATABASE_URL"]) as connection:
            return connection.execute(sql).fetchall()


@pytest.fixture
def scaled(tmp_path: Path) -> Iterator[Site]:
    if not (os.environ.get("TEST_DATABASE_URL") and os.environ.get("TEST_REDIS_URL")):
        pytest.skip("TEST_DATABASE_URL and TEST_REDIS_URL are not set")
    redis.Redis.from_url(os.environ["TEST_REDIS_URL"]).flushdb()
    with throwaway_database(os.environ["TEST_DATABASE_URL"]) as env:
        site = ScaledSite(tmp_path / "var")
        stores = {"DATABASE_URL": env["DATABASE_URL"], "REDIS_URL": os.environ["TEST_REDIS_URL"]}
        site.env |= stores | {"WEB_CONCURRENCY": "2"}
        site.start()
        yield site
        site.stop()


def test_two_web_processes_serve_and_the_worker_works(scaled: Site) -> None:
    assert scaled.names() == ["beat", "web", "web", "worker"]
    assert scaled.status() == 200
    scaled.enqueue("scaled", steps=1)
    until(lambda: scaled.state_of("scaled")[0] == "done", within=20)
    scaled.stop()
    assert scaled.names() == []


def test_a_worker_killed_in_the_middle_of_work_does_it_again_to_the_end(scaled: Site) -> None:
    scaled.enqueue("cut short", steps=20)
    until(lambda: "cut short begin" in scaled.stamps(), within=20)
    scaled.kill("worker")
    until(lambda: scaled.state_of("cut short")[0] == "done", within=60)
    assert scaled.state_of("cut short")[1:] == (2, {"stamped": "cut short"})
    assert scaled.stamps() == ["cut short begin", "cut short begin", "cut short end"]
