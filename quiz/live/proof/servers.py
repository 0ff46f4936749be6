"""Web processes as serve starts them, behind one listening socket, without worker and beat."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from typing import Final

from .inside import PROJECT

UP_WITHIN_S: Final = 60.0
PAGE_WITHIN_S: Final = 60.0


@dataclass(frozen=True)
class Servers:
    port: int
    pids: list[int]


@contextmanager
def web_servers(env: Mapping[str, str], count: int) -> Iterator[Servers]:
    """On every core but the last where there is more than one: that one is the load's."""
    with socket.create_server(("127.0.0.1", 0), backlog=4096) as listener:
        port, place = listener.getsockname()[1], listener.fileno()
        words = ["-m", "config.serving.child", "web", str(os.getpid()), str(place)]
        command = [*pinned(range(cores() - 1) or range(1)), sys.executable, *words]
        processes = [
            subprocess.Popen(command, env=dict(env), cwd=PROJECT, pass_fds=[place]) for _ in range(count)
        ]
        try:
            wait_until_up(port, count)
            yield Servers(port, [process.pid for process in processes])
        finally:
            for process in processes:
                process.terminate()
            for process in processes:
                process.wait(10)


def cores() -> int:
    return os.cpu_count() or 1


def pinned(places: range) -> list[str]:
    """The words before a command that keep it on these cores; none where that cannot be said."""
    if shutil.which("taskset") is None or cores() < 2:
        return []
    return ["taskset", "-c", ",".join(map(str, places))]


def wait_until_up(port: int, count: int = 1) -> None:
    """The socket is open before the processes are there; the first answers wait for them."""
    end = time.monotonic() + UP_WITHIN_S
    for _ in range(10 * count):
        while not answers(port):
            if time.monotonic() > end:
                raise TimeoutError("the web process did not answer")
            time.sleep(0.1)


def answers(port: int) -> bool:
    connection = HTTPConnection("127.0.0.1", port, timeout=PAGE_WITHIN_S)
    try:
        connection.request("GET", "/healthz")
        return connection.getresponse().status == 200
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()
