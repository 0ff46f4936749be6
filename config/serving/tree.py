"""The children of serve: started, started again when they die, stopped together."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from config.serving import phrases
from config.serving.restarts import MOST_DEATHS, Deaths

PROJECT = Path(__file__).resolve().parents[2]
STOP_WITHIN = 4.0  # seconds of grace; the whole stop takes less than 5


class KeepsDying(Exception):
    """A child died too often; the message is for the person at the terminal."""


@dataclass
class Child:
    """One process of the tree: `web`, `worker` or `beat`; `start_at` is set while it is down."""

    name: str
    deaths: Deaths = field(default_factory=Deaths)
    process: subprocess.Popen[bytes] | None = None
    start_at: float | None = 0.0


class Tree:
    """Call `tend` a few times a second from the main thread: a child is killed when the thread that
    started it ends."""

    def __init__(
        self, names: list[str], *, listener: int, env: Mapping[str, str], say: Callable[[str], None]
    ) -> None:
        self.children = [Child(name) for name in names]
        self._listener, self._env, self._say = listener, env, say

    def tend(self) -> None:
        """Start what is due; raises KeepsDying."""
        now = time.monotonic()
        for child in self.children:
            if child.process is not None and (code := child.process.poll()) is not None:
                self._bury(child, code, now)
            if child.start_at is not None and child.start_at <= now:
                self._start(child)

    def _bury(self, child: Child, code: int, now: float) -> None:
        child.process = None
        delay = child.deaths.count(now)
        if delay is None:
            raise KeepsDying(phrases.GIVING_UP.format(name=child.name, deaths=MOST_DEATHS))
        self._say(phrases.RESTARTING.format(name=child.name, code=code, delay=delay))
        child.start_at = now + delay

    def _start(self, child: Child) -> None:
        command = [sys.executable, "-m", "config.serving.child", child.name]
        child.start_at = None
        child.process = subprocess.Popen(
            [*command, str(os.getpid()), str(self._listener)],
            env=self._env,
            cwd=PROJECT,
            stdin=subprocess.DEVNULL,
            pass_fds=[self._listener] if child.name == "web" else [],
            start_new_session=True,  # Ctrl-C reaches serve alone, which stops them in order
        )

    def stop(self) -> None:
        """End every child, the slow ones by force."""
        alive = [child.process for child in self.children if child.process is not None]
        for process in alive:
            process.terminate()
        end = time.monotonic() + STOP_WITHIN
        while time.monotonic() < end and any(process.poll() is None for process in alive):
            time.sleep(0.05)
        for process in alive:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
