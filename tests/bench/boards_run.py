"""The measuring process of bench_boards: its database is new and its own."""

import gc
import json
import os
import random
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median, quantiles

from django.core.management import call_command
from django.db import connection, transaction
from django.db.models import Q

from quiz.boards import actions, queries
from quiz.boards.models import Board, BoardEntry, BoardResult
from quiz.people.models import Player
from quiz.play.models import Attempt, Paper

START = datetime(2026, 11, 24, 1, tzinfo=UTC)
ASKED = 1000
chance = random.Random(20261124)


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


def add_players(count: int) -> list[Player]:
    players = [Player(nickname=f"{number}号", created_at=START) for number in range(count)]
    return Player.objects.bulk_create(players, batch_size=2000)


def post(players: Iterable[Player], activity_id: int) -> tuple[int, float]:
    """Finish an attempt of each player on three boards; returns the results and the insert's seconds."""
    paper = Paper.objects.create(created_at=START)
    made = [Attempt(player=player, paper=paper, item_count=10, started_at=START) for player in players]
    attempts = Attempt.objects.bulk_create(made, batch_size=2000)
    scopes = [("activity", activity_id, "all"), ("site", 0, "all"), ("site", 0, "2026-W48")]
    boards = [Board.objects.get_or_create(scope_kind=k, scope_id=i, period=p)[0] for k, i, p in scopes]
    rows = [row for attempt in attempts for row in results_of(attempt, boards, activity_id)]
    begun = time.perf_counter()
    for first in range(0, len(rows), 500):
        BoardResult.objects.bulk_create(rows[first : first + 500])
    return len(rows), time.perf_counter() - begun


def results_of(attempt: Attempt, boards: list[Board], activity_id: int) -> list[BoardResult]:
    fields = {
        "attempt": attempt,
        "player_id": attempt.player_id,
        "group": f"act:{activity_id}",
        "counts": "first",
        "points": 100 * min(10, max(0, round(chance.gauss(6, 2)))),
        "elapsed_ms": chance.randrange(20_000, 400_000),
        "finished_at": START + timedelta(milliseconds=attempt.pk),
    }
    return [BoardResult(board=board, **fields) for board in boards]


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


def fold_all() -> None:
    for board_id in Board.objects.values_list("pk", flat=True):
        actions.fold_board(board_id=board_id, now=START)


def asked(question: Callable[[], object]) -> dict[str, float]:
    """Median and 99th percentile in ms, and the median of this process's CPU."""
    clocks, cpus = zip(*[timed(question) for _ in range(ASKED)], strict=True)
    found = {"p50_ms": median(clocks), "p99_ms": quantiles(clocks, n=100)[98], "cpu_p50_ms": median(cpus)}
    return {name: round(seconds * 1000, 3) for name, seconds in found.items()}


def rank_by_count(board: Board, player: Player) -> int:
    """The baseline: one rank by counting the better rows."""
    entries = BoardEntry.objects.filter(board=board, generation=board.generation)
    own = entries.get(player=player)
    better = Q(points__gt=own.points) | Q(points=own.points, seconds__lt=own.seconds)
    return entries.filter(better).count() + 1


def locks_found(held: list[float]) -> dict[str, float]:
    found = {"p50": median(held), "p99": quantiles(held, n=100)[98], "longest": max(held)}
    return {name: round(ms, 1) for name, ms in found.items()}


def main(entries: int) -> None:
    call_command("migrate", verbosity=0)
    locks = Locks()
    players = add_players(entries)
    inserted, insert_s = post(players, 1)
    settle()
    with locks.of() as first_locks:
        fold_s, fold_cpu = timed(fold_all, all_cpu)
    again = chance.sample(players, entries // 5)
    post(again, 2)
    settle()
    with locks.of() as again_locks:
        again_s, again_cpu = timed(fold_all, all_cpu)
    board = queries.all_time_board()
    with locks.of() as rebuild_locks:
        rebuild_s, _ = timed(lambda: actions.rebuild_board(board_id=board.pk, now=START))
    board.refresh_from_db()
    pages = queries.board_page(board).pages
    own = asked(lambda: queries.own_row(board, chance.choice(players)))
    counting = asked(lambda: rank_by_count(board, chance.choice(players)))
    page = asked(lambda: queries.board_page(board, chance.randint(1, pages)))
    insert_per_s = inserted / insert_s
    line = {
        "bench": "boards",
        "engine": connection.vendor,
        "entries": entries,
        "boards_per_attempt": 3,
        "fold_attempts_per_s": round(entries / fold_s),
        "fold_cpu_us_per_attempt": round(fold_cpu / entries * 1e6),
        "refold_attempts_per_s": round(len(again) / again_s),
        "refold_cpu_us_per_attempt": round(again_cpu / len(again) * 1e6),
        "lock_ms": {
            "fold": locks_found(first_locks),
            "refold": locks_found(again_locks),
            "rebuild": locks_found(rebuild_locks),
        },
        "rebuild_entries_per_s": round(entries / rebuild_s),
        "own_rank": own,
        "page": page,
        "baseline": {"insert_results_per_s": round(insert_per_s), "rank_by_count": counting},
        "ratio": {
            "fold_to_insert": round(entries * 3 / fold_s / insert_per_s, 3),
            "rank_by_count_to_own_rank_p50": round(counting["p50_ms"] / own["p50_ms"], 1),
        },
    }  # fmt: skip
    sys.stdout.write(json.dumps(line) + "\n")


if __name__ == "__main__":
    main(int(sys.argv[1]))
