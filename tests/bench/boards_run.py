"""The measuring process of bench_boards: its database is new and its own."""

import json
import random
import sys
import time
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from django.core.management import call_command
from django.db import connection
from django.db.models import Q

from quiz.boards import actions, queries
from quiz.boards.models import Board, BoardEntry, BoardResult
from quiz.people.models import Player
from quiz.play.models import Attempt, Paper
from tests.bench.timing import Locks, all_cpu, asked, locks_found, settle, timed

START = datetime(2026, 11, 24, 1, tzinfo=UTC)
chance = random.Random(20261124)


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


def fold_all() -> None:
    for board_id in Board.objects.values_list("pk", flat=True):
        actions.fold_board(board_id=board_id, now=START)


def rank_by_count(board: Board, player: Player) -> int:
    """The baseline: one rank by counting the better rows."""
    entries = BoardEntry.objects.filter(board=board, generation=board.generation)
    own = entries.get(player=player)
    better = Q(points__gt=own.points) | Q(points=own.points, seconds__lt=own.seconds)
    return entries.filter(better).count() + 1


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
