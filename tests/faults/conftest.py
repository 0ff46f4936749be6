"""Sites to hurt."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.served_site import Site


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
