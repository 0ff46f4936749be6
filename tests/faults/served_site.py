"""The real process tree on a free port, with its own data folder, and means to hurt it."""

import http.client
import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

PROJECT = Path(__file__).resolve().parents[2]


def until(what: Callable[[], Any], within: float) -> Any:
    """The first true answer of `what`; fails the test when there is none in time."""
    end = time.monotonic() + within
    while time.monotonic() < end:
        if answer := what():
            return answer
        time.sleep(0.05)
    pytest.fail(f"not within {within} s: {what.__name__}")


class Site:
    """One `manage.py serve` and its data folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        kept = {
            name: value
            for name, value in os.environ.items()
            if name not in ("HOST", "DATABASE_URL", "REDIS_URL")
        }
        settings = {"DJANGO_SETTINGS_MODULE": "tests.faults.settings", "YIDA_VAR": str(folder), "PORT": "0"}
        self.env = {**kept, **settings}
        self.lines: list[str] = []
        self.process: subprocess.Popen[str] | None = None

    def manage(self, *words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "manage.py", *words]
        return subprocess.run(command, cwd=PROJECT, env=self.env, capture_output=True, text=True, timeout=60)

    def start(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "manage.py", "serve"],
            cwd=PROJECT,
            env=self.env,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        threading.Thread(target=self._read, daemon=True).start()
        self.url = until(self.address, within=60)

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.lines.append(line.rstrip())

    def address(self) -> str | None:
        found = [line.partition("已就绪：")[2] for line in self.lines if "已就绪：" in line]
        return found[0] if found else None

    def status(self, within: float = 20, host: str | None = None) -> int | None:
        """What /healthz answers, asked under the name `host`; None where there is no answer."""
        connection = http.client.HTTPConnection(urlsplit(self.url).netloc, timeout=within)
        try:
            connection.request("GET", "/healthz", headers={"Host": host} if host else {})
            return connection.getresponse().status
        except (OSError, http.client.HTTPException):
            return None
        finally:
            connection.close()

    def running(self) -> list[tuple[str, int]]:
        """(name, process id) of what runs below this very serve, wherever it hangs now."""
        mark = f" {self.process.pid} "
        listed = subprocess.run(
            ["ps", "-wweo", "pid=,stat=,args="], capture_output=True, text=True, check=True
        )
        lines = [
            line for line in listed.stdout.splitlines() if "config.serving.child" in line and mark in line
        ]
        ours = [line.split() for line in lines]
        return [
            (words[words.index("config.serving.child") + 1], int(words[0]))
            for words in ours
            if words[1][0] != "Z"
        ]

    def children(self) -> dict[str, int]:
        return dict(self.running())

    def names(self) -> list[str]:
        return sorted(name for name, _ in self.running())

    def kill(self, name: str) -> int:
        pid = self.children()[name]
        os.kill(pid, signal.SIGKILL)
        return pid

    def stop(self) -> None:
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            self.process.wait(10)

    def enqueue(self, key: str, steps: int) -> None:
        call = f"enqueue(kind='stamp', key={key!r}, payload={{'steps': {steps}}}, now=timezone.now())"
        imports = "from content.jobs.actions import enqueue; from django.utils import timezone"
        done = self.manage("shell", "--no-imports", "-c", f"{imports}; {call}")
        assert done.returncode == 0, done.stderr

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        with closing(sqlite3.connect(self.folder / "yida.sqlite3", timeout=20)) as database:
            return database.execute(sql).fetchall()

    def write(self, sql: str) -> None:
        with closing(sqlite3.connect(self.folder / "yida.sqlite3", timeout=20)) as database, database:
            database.execute(sql)

    def state_of(self, key: str) -> tuple[str, int, str]:
        """state, attempts, result"""
        return self.rows(f"SELECT state, attempts, result FROM content_job WHERE key = '{key}'")[0]

    def stamps(self) -> list[str]:
        path = self.folder / "stamps"
        return path.read_text(encoding="utf-8").split("\n")[:-1] if path.exists() else []
