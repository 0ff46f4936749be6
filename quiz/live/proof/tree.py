"""A whole site of one's own: serve with its children, and means to kill each of them."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping
from types import TracebackType
from typing import Final, Self

from .inside import PROJECT
from .servers import wait_until_up

AGAIN_AFTER_S: Final = 0.1


class Site:
    """`manage.py serve` on one port, started again whenever it ends, as an init system does."""

    def __init__(self, env: Mapping[str, str], port: int, web_processes: int) -> None:
        self.port = port
        self._env = {**env, "PORT": str(port), "HOST": "127.0.0.1", "WEB_CONCURRENCY": str(web_processes)}
        self._process: subprocess.Popen[str] | None = None
        self._ending = threading.Event()
        self._nurse = threading.Thread(target=self._keep_alive)
        self.lines: list[str] = []

    def __enter__(self) -> Self:
        self._nurse.start()
        wait_until_up(self.port)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ending.set()
        if self._process is not None and self._process.poll() is None:
            self._process.terminate()
        self._nurse.join()

    def _keep_alive(self) -> None:
        while not self._ending.is_set():
            self._process = self._start()
            assert self._process.stdout is not None
            for line in self._process.stdout:
                self.lines.append(line.rstrip())
            self._process.wait()
            self._ending.wait(AGAIN_AFTER_S)

    def _start(self) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "manage.py", "serve"],
            cwd=PROJECT,
            env=self._env,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )

    def kill(self, name: str) -> None:
        """kill -9 of serve, or of one of its children of this name."""
        assert self._process is not None
        for pid in [self._process.pid] if name == "serve" else self._children(name)[:1]:
            os.kill(pid, signal.SIGKILL)

    def _children(self, name: str) -> list[int]:
        assert self._process is not None
        mark = ["config.serving.child", name, str(self._process.pid)]
        return [pid for pid, words in _running() if mark in (words[2:5], words[1:4])]


def _running() -> list[tuple[int, list[str]]]:
    listed = subprocess.run(["ps", "-wweo", "pid=,args="], capture_output=True, text=True, check=True)
    lines = [line.split() for line in listed.stdout.splitlines()]
    return [(int(pid), words) for pid, *words in lines]
