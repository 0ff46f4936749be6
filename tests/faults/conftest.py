"""Sites to hurt."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
import redis

from tests.faults.served_site import Site
from tests.throwaway import throwaway_database


@pytest.fixture(scope="session")
def set_up_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of a site that was started and stopped, to copy: setting it up takes seconds."""
    first = Site(tmp_path_factory.mktemp("first") / "var")
    first.start()
    first.stop()
    return first.folder


@pytest.fixture
def stopped_site(set_up_once: Path, tmp_path: Path) -> Iterator[Site]:
    site = Site(tmp_path / "var")
    shutil.copytree(set_up_once, site.folder)
    yield site
    site.stop()


@pytest.fixture
def site(stopped_site: Site) -> Site:
    """A site that is up."""
    stopped_site.start()
    return stopped_site


@pytest.fixture(scope="module")
def shared_site(set_up_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """One site for the tests after which it must be well again."""
    site = Site(tmp_path_factory.mktemp("shared") / "var")
    shutil.copytree(set_up_once, site.folder)
    site.start()
    yield site
    site.stop()


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
