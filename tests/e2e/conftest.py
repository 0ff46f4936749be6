"""A real server process with a database of its own, and a real Chromium the size of a phone."""

import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page

ROOT = Path(__file__).parents[2]
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@dataclass
class Site:
    url: str
    database: Path
    codes: dict[str, str]

    def activity(self, name: str) -> str:
        return f"{self.url}/activities/{self.codes[name]}/"

    def responses(self) -> list[tuple[int, int, int]]:
        """(attempt, number, revision), oldest first."""
        with sqlite3.connect(self.database) as connection:
            rows = connection.execute("SELECT attempt_id, number, revision FROM quiz_response ORDER BY id")
            return rows.fetchall()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    var = tmp_path_factory.mktemp("var")
    env = {**os.environ, "YIDA_VAR": str(var), "DATABASE_URL": "", "REDIS_URL": ""}
    _run(env, "manage.py", "migrate", "--run-syncdb", "--verbosity=0")
    codes = dict(line.split() for line in _run(env, "-m", "tests.e2e.seed").splitlines())
    port = _free_port()
    command = ["-m", "uvicorn", "config.asgi:application", "--port", str(port), "--log-level", "warning"]
    server = subprocess.Popen([sys.executable, *command], cwd=ROOT, env=env)
    try:
        _wait_for(f"http://127.0.0.1:{port}/privacy/")
        yield Site(f"http://127.0.0.1:{port}", var / "yida.sqlite3", codes)
    finally:
        server.terminate()
        server.wait(timeout=10)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        return browser_type_launch_args
    return {**browser_type_launch_args, "executable_path": found, "args": ["--no-sandbox"]}


@pytest.fixture
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    phone = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "locale": "zh-CN"}
    return {**browser_context_args, **phone}


@pytest.fixture
def complaints(page: Page) -> list[str]:
    """What the browser complains about: script errors and refusals of the content policy."""
    heard: list[str] = []
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("console", lambda line: heard.append(line.text) if "Content Security" in line.text else None)
    return heard


def _run(env: dict[str, str], *command: str) -> str:
    done = subprocess.run([sys.executable, *command], cwd=ROOT, env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(url: str, seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            urlopen(url, timeout=2).close()
            return
        except URLError:
            time.sleep(0.2)
    raise TimeoutError(f"{url} did not answer in {seconds} s")
