"""Results come to the boards: in the transaction that finishes an attempt, or from a room that has ended."""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from django.db.models import F, Q

from content.jobs.actions import enqueue
from quiz.boards import domain, queries
from quiz.boards.domain import ALL_TIME, Result
from quiz.boards.models import Board, BoardResult
from quiz.boards.queries import ACTIVITY, SITE
from quiz.people.models import Player
from quiz.play.models import Attempt

FOLD = "fold"


class Scope(NamedTuple):
    kind: str
    id: int
    period: str


def fold_key(board_id: int) -> str:
    """The key of a board's fold jobs: the jobs' own constraint keeps it to one at a time."""
    return f"board:{board_id}"


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
    _post({player.pk: result}, [Scope(ACTIVITY, activity_id, ALL_TIME)])


def post_room_results(*, results: Mapping[int, Result]) -> None:
    """Tell the boards of the site, by player id, of results of one group and moment, new or changed.

    Inside the caller's transaction; harmless twice. The caller leaves out trial players.
    """
    if results:
        _post(results, [])
        change_results(
            numbers={result.attempt_id: (result.points, result.elapsed_ms) for result in results.values()}
        )


def _post(results: Mapping[int, Result], own: list[Scope]) -> None:
    """`own`: boards that take all of them, beside those of the site."""
    group, finished_at = {(one.group, one.finished_at) for one in results.values()}.pop()
    this_week = _counting_this_week(results, group, finished_at)
    week = Scope(SITE, 0, domain.week_period(finished_at))
    boards = _boards_of([*own, Scope(SITE, 0, ALL_TIME), *([week] if this_week else [])])
    BoardResult.objects.bulk_create(
        [
            BoardResult(board=board, player_id=player_id, **result._asdict())
            for board in boards
            for player_id, result in results.items()
            if board.period != week.period or player_id in this_week
        ],
        ignore_conflicts=True,
    )
    _ring(boards, finished_at)


def change_results(*, numbers: Mapping[int, tuple[int, int]]) -> None:
    """Results of these attempts that are there with other numbers, (points, ms) by attempt id, are put right
    and folded again; a fold that has read them starts over. Inside the caller's transaction; harmless twice.

    Which boards of a week took a run was decided when it was handed in, and stays so.
    """
    rows = BoardResult.objects.filter(attempt__in=numbers).order_by("pk")
    changed = [row for row in rows if (row.points, row.elapsed_ms) != numbers[row.attempt_id]]
    if not changed:
        return
    board_ids = {row.board_id for row in changed}
    boards = list(Board.objects.select_for_update().filter(pk__in=board_ids).order_by("pk"))
    Board.objects.filter(pk__in=board_ids).update(folds=F("folds") + 1)
    for row in changed:
        row.points, row.elapsed_ms = numbers[row.attempt_id]
        row.folded_at = None
    BoardResult.objects.bulk_update(changed, ["points", "elapsed_ms", "folded_at"])
    _ring(boards, changed[0].finished_at)


def _ring(boards: list[Board], now: datetime) -> None:
    for board in boards:
        enqueue(kind=FOLD, key=fold_key(board.pk), payload={"board": board.pk}, now=now)


def _counting_this_week(results: Mapping[int, Result], group: str, finished_at: datetime) -> set[int]:
    monday = domain.week_start(finished_at)
    earlier = queries.earlier_results(player_ids=list(results), group=group, before=monday)
    return {
        player_id
        for player_id, result in results.items()
        if domain.counts_this_week(result, earlier.get(player_id, []))
    }


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
