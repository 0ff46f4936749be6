"""The fold takes results into entries; a rebuild starts afresh. Results come in by posting."""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from django.db import transaction
from django.db.models import F

from content.jobs.actions import hold
from quiz.boards import projection, queries
from quiz.boards.errors import BoardMoved
from quiz.boards.models import Board, BoardResult
from quiz.boards.posting import FOLD, fold_key
from quiz.boards.projection import Statement

# Results in one transaction of the fold; bench_boards prints how long it holds SQLite's one write lock.
FOLD_CHUNK = 300
REBUILD_CHUNK = 300


class Chunk(NamedTuple):
    """Unfolded results of a board, and what brings their players' lines up to date."""

    board: Board
    result_ids: list[int]
    statements: list[Statement]


def fold_board(*, board_id: int, now: datetime, tell: Callable[[int], object] | None = None) -> int:
    """Take a board's unfolded results into its entries until none is left; returns how many.

    `tell` hears the number so far after each chunk. May be stopped anywhere and run again.
    """
    folded = 0
    while chunk := _read_chunk(board_id):
        if _write_chunk(chunk, now):
            folded += len(chunk.result_ids)
            if tell:
                tell(folded)
    return folded


def _read_chunk(board_id: int) -> Chunk | None:
    """The next chunk, computed before the write lock is taken. The board is read first: see `folds`.

    By `folded_at`, never by "id above the last one": commits arrive out of order.
    """
    board = Board.objects.get(pk=board_id)
    unfolded = BoardResult.objects.filter(board=board, folded_at=None).order_by("finished_at")
    rows = list(unfolded.values_list("pk", "player_id")[:FOLD_CHUNK])
    if not rows:
        return None
    players = sorted({player_id for _, player_id in rows})
    place = {"board_id": board_id, "generation": board.generation}
    before = queries.entries_of(**place, player_ids=players)
    after = queries.standings_of(board_id=board_id, player_ids=players)
    statements = projection.line_statements(**place, before=before, after=after)
    return Chunk(board, [pk for pk, _ in rows], statements)


@transaction.atomic
def _write_chunk(chunk: Chunk, now: datetime) -> bool:
    """Entries, counts and folded_at together; False when somebody wrote to the board since it was read."""
    board = chunk.board
    if not _claim(board, generation=board.generation, now=now):
        return False
    projection.run_statements(chunk.statements)
    BoardResult.objects.filter(pk__in=chunk.result_ids).update(folded_at=now)
    return True


def _claim(board: Board, *, generation: int, now: datetime) -> bool:
    """Raise `folds` if it still is what `board` was read with; PostgreSQL waits here for another writer."""
    unmoved = Board.objects.filter(pk=board.pk, folds=board.folds)
    return unmoved.update(folds=F("folds") + 1, generation=generation, folded_at=now) == 1


def rebuild_board(*, board_id: int, now: datetime) -> None:
    """Compute a board afresh from its results beside the one that is read, then put it in its place.

    No fold runs meanwhile. Results that arrive are folded at the end or later. Raises BoardMoved, with
    the board as it was, when somebody wrote to it all the same (a fold that outlived its lease).
    """
    with hold(FOLD, fold_key(board_id)):
        board = Board.objects.get(pk=board_id)
        projection.drop_other_generations(board)
        _fill_generation(board_id, board.generation + 1)
        if not _claim(board, generation=board.generation + 1, now=now):
            raise BoardMoved
        projection.drop_other_generations(Board.objects.get(pk=board_id))
        fold_board(board_id=board_id, now=now)


def _fill_generation(board_id: int, generation: int) -> None:
    for players in queries.player_chunks(board_id=board_id, size=REBUILD_CHUNK):
        lines = queries.standings_of(board_id=board_id, player_ids=players)
        place = {"board_id": board_id, "generation": generation}
        statements = projection.line_statements(**place, before={}, after=lines)
        with transaction.atomic():
            projection.run_statements(statements)
