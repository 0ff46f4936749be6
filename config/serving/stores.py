"""A PostgreSQL and a Redis of one's own, on free ports and in a folder that goes; to measure and to kill."""

import os
import shutil
import signal
import socket
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Self

import psycopg
import redis

USUAL_PLACES = "/usr/lib/postgresql"
START_WITHIN = 20.0
AGAIN_AFTER_S = 0.3
FOLDER = "YIDA_STORES"
UNPRIVILEGED = "nobody"  # PostgreSQL refuses to run as root


@contextmanager
def named_or_own(environ: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """DATABASE_URL and REDIS_URL: those of the environment where both are named, else own ones."""
    named = {name: environ.get(name, "") for name in ("DATABASE_URL", "REDIS_URL")}
    if all(named.values()):
        yield named
        return
    with OwnStores() as own:
        yield own.environment


class CannotStart(Exception):
    """The programs are not here; the message names the one that is missing."""


@dataclass
class OwnStores:
    """Who dies is started again. The file NAME.pid in `folder` holds the process id of postgres and redis."""

    folder: Path = field(init=False)
    _processes: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)
    _ending: threading.Event = field(default_factory=threading.Event)

    def __enter__(self) -> Self:
        self._temporary = TemporaryDirectory(prefix="yida-stores-", ignore_cleanup_errors=True)
        self.folder = Path(self._temporary.name)
        self._postgres, self._initdb = program("postgres"), program("initdb")
        self._redis = program("redis-server")
        self._ports = {"postgres": free_port(), "redis": free_port()}
        self._as = {"user": UNPRIVILEGED} if os.geteuid() == 0 else {}
        if self._as:
            shutil.chown(self.folder, UNPRIVILEGED)
        self._run(self._initdb, "-D", self.folder / "pg", "-U", "yida", "-A", "trust", "-E", "UTF8", "-N")
        for name in ("postgres", "redis"):
            self.start(name)
        with psycopg.connect(self._url("postgres"), autocommit=True) as connection:
            connection.execute("CREATE DATABASE yida")
        self._nurse = threading.Thread(target=self._keep_alive, daemon=True)
        self._nurse.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ending.set()
        self._nurse.join()
        for process in self._processes.values():
            process.terminate()
            process.wait()
        self._temporary.cleanup()

    @property
    def environment(self) -> dict[str, str]:
        return {
            "DATABASE_URL": self._url("yida"),
            "REDIS_URL": f"redis://127.0.0.1:{self._ports['redis']}/0",
            FOLDER: str(self.folder),
        }

    def start(self, name: str) -> None:
        port = str(self._ports[name])
        if name == "postgres":
            command = [self._postgres, "-D", str(self.folder / "pg"), "-p", port, "-k", str(self.folder)]
            command += ["-c", "listen_addresses=127.0.0.1", "-c", "max_connections=100"]
        else:
            command = [self._redis, "--port", port, "--bind", "127.0.0.1", "--dir", str(self.folder)]
            command += ["--appendonly", "yes"]
        self._processes[name] = process = subprocess.Popen(
            command,
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            **self._as,  # type: ignore[call-overload]
        )
        (self.folder / f"{name}.pid").write_text(str(process.pid), encoding="ascii")
        if not self._ending.is_set():
            self._wait_for(name)

    def _keep_alive(self) -> None:
        while not self._ending.wait(AGAIN_AFTER_S):
            for name, process in self._processes.items():
                if process.poll() is not None:
                    self.start(name)

    def _url(self, database: str) -> str:
        return f"postgres://yida@127.0.0.1:{self._ports['postgres']}/{database}"

    def _wait_for(self, name: str) -> None:
        end = time.monotonic() + START_WITHIN
        while not self._answers(name):
            if time.monotonic() > end:
                raise CannotStart(name)
            if self._processes[name].poll() is not None:  # what the dead one held is not free yet
                time.sleep(AGAIN_AFTER_S)
                return self.start(name)
            time.sleep(0.05)
        return None

    def _answers(self, name: str) -> bool:
        try:
            if name == "postgres":
                psycopg.connect(self._url("postgres"), connect_timeout=1).close()
            else:
                redis.Redis.from_url(self.environment["REDIS_URL"]).ping()
        except (psycopg.OperationalError, redis.RedisError):
            return False
        return True

    def _run(self, *words: object) -> None:
        subprocess.run(
            [str(word) for word in words],
            cwd=self.folder,
            check=True,
            capture_output=True,
            **self._as,  # type: ignore[call-overload]
        )


def kill_own_store(folder: str, name: str) -> None:
    os.kill(int((Path(folder) / f"{name}.pid").read_text()), signal.SIGKILL)


def program(name: str) -> str:
    """Its path, in PATH or where Debian keeps the newest PostgreSQL. Raises CannotStart."""
    found = shutil.which(name) or next(
        (str(path) for path in sorted(Path(USUAL_PLACES).glob(f"*/bin/{name}"), reverse=True)), None
    )
    if found is None:
        raise CannotStart(name)
    return found


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port
