"""What a question page and an answer cost the web process, one JSON line per engine.

python -m tests.bench.bench_web [--requests N] [--database postgres://…]: the embedded SQLite always, the
given PostgreSQL beside it. Each in a database of its own, with the web process as `serve` starts it and the
load from another process.
"""

import argparse
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

from tests.throwaway import ROOT, finish, start, throwaway_database

LOAD = "tests.bench.web_load"
TICKS = os.sysconf("SC_CLK_TCK")


@contextmanager
def web_process(env: Mapping[str, str]) -> Iterator[tuple[int, int]]:
    """Port and process id of the web child."""
    with socket.create_server(("127.0.0.1", 0), backlog=1024) as listener:
        port, place = listener.getsockname()[1], str(listener.fileno())
        command = [sys.executable, "-m", "config.serving.child", "web", str(os.getpid()), place]
        process = subprocess.Popen(command, env=dict(env), cwd=ROOT, pass_fds=[listener.fileno()])
        try:
            until_up(port)
            yield port, process.pid
        finally:
            process.terminate()
            process.wait(10)


def until_up(port: int) -> None:
    """The socket is open before the process is there: the first answer waits for it."""
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", "/healthz")
    connection.getresponse().read()
    connection.close()


def cpu_seconds(pid: int) -> float:
    """User and system time of the process with all its threads."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def measure(part: str, requests: int, port: int, pid: int, env: Mapping[str, str]) -> dict[str, float]:
    before, clock = cpu_seconds(pid), time.monotonic()
    told = json.loads(finish(start(LOAD, part, port, requests, env=env)))
    cpu = (cpu_seconds(pid) - before) / told["requests"]
    return {
        "cpu_ms": round(cpu * 1000, 2),
        "per_s_per_core": round(1 / cpu),
        "median_ms": told["median_ms"],
        "per_s_seen": round(told["requests"] / (time.monotonic() - clock)),
    }


def run(url: str, requests: int) -> dict[str, object]:
    with throwaway_database(url) as env:
        finish(start(LOAD, "prepare", requests, env=env))
        with web_process(env) as (port, pid):
            measure("page", 100, port, pid, env)  # warms templates and connections
            parts = {part: measure(part, requests, port, pid, env) for part in ("baseline", "page", "answer")}
    ratio = {
        part: round(parts[part]["cpu_ms"] / parts["baseline"]["cpu_ms"], 1) for part in ("page", "answer")
    }
    return {"bench": "web", "engine": "postgresql" if url else "sqlite", **parts, "ratio_of_cpu": ratio}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--requests", type=int, default=1000)
    parser.add_argument("--database", default=os.environ.get("TEST_DATABASE_URL", ""))
    options = parser.parse_args()
    for url in dict.fromkeys(["", options.database]):
        print(json.dumps(run(url, options.requests)), flush=True)


if __name__ == "__main__":
    main()
