"""Results go in with the finished attempt; the fold takes them into entries; a rebuild starts afresh."""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from django.db import transaction
from django.db.models import F, Q

from content.jobs.actions import enqueue, hold
from quiz.boards import domain, projection, queries
from quiz.boards.domain import ALL_TIME, Result
from quiz.boards.errors import BoardMoved
from quiz.boards.models import Board, BoardResult
from quiz.boards.projection import Statement
from quiz.boards.queries import ACTIVITY, SITE
from quiz.people.models import Player
from quiz.play.models import Attempt

FOLD = "fold"
# Results in one transaction of the fold; bench_boards prints how long it holds SQLite's one write lock.
FOLD_CHUNK = 300
REBUILD_CHUNK = 300


class Scope(NamedTuple):
    kind: str
    id: int
    period: str


class Chunk(NamedTuple):
    """Unfolded results of a board, and what brings their players' lines up to date."""

    board: Board
    result_ids: list[int]
    statements: list[Statement]


def post_results(
    *,
    attempt: Attempt,
    player: Player,
    activity_id: int,
    group: str,
    counts: str,
    points: int,
    elapsed_ms: int,
    finished_at: datetime,
) -> None:
    """Tell the boards of a finished attempt, inside the caller's transaction. Harmless twice.

    Trial players reach no board; a run that counts no more reaches no board of a week.
    """
    if player.trial:
        return
    result = Result(attempt.pk, group, counts, points, elapsed_ms, finished_at)
    scopes = [Scope(ACTIVITY, activity_id, ALL_TIME), Scope(SITE, 0, ALL_TIME)]
    if _counts_this_week(player, result):
        scopes.append(Scope(SITE, 0, domain.week_period(finished_at)))
    boards = _boards_of(scopes)
    BoardResult.objects.bulk_create(
        [BoardResult(board=board, player=player, **result._asdict()) for board in boards],
        ignore_conflicts=True,
    )
    for board in boards:
        enqueue(kind=FOLD, key=fold_key(board.pk), payload={"board": board.pk}, now=finished_at)


def fold_key(board_id: int) -> str:
    """The key of a board's fold jobs: the jobs' own constraint keeps it to one at a time."""
    return f"board:{board_id}"


def _counts_this_week(player: Player, result: Result) -> bool:
    monday = domain.week_start(result.finished_at)
    earlier = queries.earlier_results(player_id=player.pk, group=result.group, before=monday)
    return domain.counts_this_week(result, earlier)


def _boards_of(scopes: list[Scope]) -> list[Board]:
    """The boards of these scopes in the order of their ids, made on first use."""
    boards = _find_boards(scopes)
    if len(boards) < len(scopes):
        Board.objects.bulk_create(
            [Board(scope_kind=scope.kind, scope_id=scope.id, period=scope.period) for scope in scopes],
            ignore_conflicts=True,
        )
        boards = _find_boards(scopes)
    return boards


def _find_boards(scopes: list[Scope]) -> list[Board]:
    condition = Q()
    for scope in scopes:
        condition |= Q(scope_kind=scope.kind, scope_id=scope.id, period=scope.period)
    return list(Board.objects.filter(condition).order_by("pk"))


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
