"""What the benches that measure a database share: clocks, CPU, how long a transaction held the write lock."""

import gc
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles

from django.db import connection, transaction

ASKED = 1000


class Locks:
    """How long each outermost transaction took, in ms: on SQLite it holds the one write lock so long."""

    def __init__(self) -> None:
        self.held: list[float] = []
        enter, leave = transaction.Atomic.__enter__, transaction.Atomic.__exit__
        begun: list[float] = []

        def timed_enter(block: transaction.Atomic) -> None:
            begun.append(time.perf_counter())
            enter(block)

        def timed_leave(block: transaction.Atomic, *error: object) -> None:
            leave(block, *error)
            since = begun.pop()
            if not begun:
                self.held.append((time.perf_counter() - since) * 1000)

        transaction.Atomic.__enter__, transaction.Atomic.__exit__ = timed_enter, timed_leave

    @contextmanager
    def of(self) -> Iterator[list[float]]:
        held = self.held = []
        yield held
        self.held = []  # what the bench itself writes next is nobody's lock


def settle() -> None:
    """As a minute later: fresh statistics, the filling's pages on the disk, no garbage to collect in a lock.

    Without the disk part the first commits of a fold pay for writing the hundred thousand rows put in before.
    """
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    os.sync()
    gc.collect()
    gc.freeze()


def timed(
    work: Callable[[], object], cpu_now: Callable[[], float] = time.process_time
) -> tuple[float, float]:
    """Seconds on the clock, and of CPU."""
    clock, cpu = time.perf_counter(), cpu_now()
    work()
    return time.perf_counter() - clock, cpu_now() - cpu


def all_cpu() -> float:
    """CPU seconds of this process and, where it runs on this machine, of its PostgreSQL server process."""
    if connection.vendor != "postgresql":
        return time.process_time()
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        stat = Path(f"/proc/{cursor.fetchone()[0]}/stat")
    ticks = sum(map(int, stat.read_text().split()[13:15])) if stat.exists() else 0
    return time.process_time() + ticks / os.sysconf("SC_CLK_TCK")


def asked(question: Callable[[], object]) -> dict[str, float]:
    """Median and 99th percentile in ms, and the median of this process's CPU."""
    clocks, cpus = zip(*[timed(question) for _ in range(ASKED)], strict=True)
    found = {"p50_ms": median(clocks), "p99_ms": quantiles(clocks, n=100)[98], "cpu_p50_ms": median(cpus)}
    return {name: round(seconds * 1000, 3) for name, seconds in found.items()}


def locks_found(held: list[float]) -> dict[str, float]:
    found = {"p50": median(held), "p99": quantiles(held, n=100)[98], "longest": max(held)}
    return {name: round(ms, 1) for name, ms in found.items()}
