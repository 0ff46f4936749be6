"""Boards to read: a page, the own line, and what a rebuild would give."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet, Subquery, Sum

from quiz.boards import domain
from quiz.boards.domain import ALL_SECONDS, ALL_TIME, Result, Standing
from quiz.boards.models import Board, BoardCount, BoardEntry, BoardResult
from quiz.people.models import Player

ACTIVITY = "activity"
SITE = "site"
PAGE_SIZE = 50
RESULT_FIELDS = ("attempt_id", "group", "counts", "points", "elapsed_ms", "finished_at")


@dataclass(frozen=True, slots=True)
class BoardRow:
    rank: int
    nickname: str
    ink: str
    points: int
    seconds: int
    attempts: int
    player_id: int


@dataclass(frozen=True, slots=True)
class BoardPage:
    """Page `number` (from 1) of `pages`; `count` entries in all."""

    rows: list[BoardRow]
    count: int
    number: int
    pages: int


@dataclass(frozen=True, slots=True)
class OwnRow:
    """The own line and the next better one; both gaps and the nickname are None for who leads.

    With equal points `gap_to_next` is 0 and `gap_seconds` says how much faster the next one was.
    """

    rank: int
    points: int
    seconds: int
    attempts: int
    gap_to_next: int | None
    gap_seconds: int | None
    next_nickname: str | None


@dataclass(frozen=True, slots=True)
class BoardRule:
    """Which attempt of a group counts ("first" or "best"), and whether each day is a group of its own."""

    counts: str
    daily: bool


def activity_board(activity_id: int) -> Board | None:
    """The board of an activity; None until somebody has finished."""
    return _board(ACTIVITY, activity_id, ALL_TIME)


def week_board(now: datetime) -> Board | None:
    return _board(SITE, 0, domain.week_period(now))


def all_time_board() -> Board | None:
    return _board(SITE, 0, ALL_TIME)


def listed_boards(now: datetime) -> QuerySet[Board]:
    """What people can look at: this week, all time, and every activity that somebody has finished."""
    site = Q(scope_kind=SITE, period__in=[domain.week_period(now), ALL_TIME])
    return Board.objects.filter(site | Q(scope_kind=ACTIVITY)).order_by("-id")


def _board(scope_kind: str, scope_id: int, period: str) -> Board | None:
    return Board.objects.filter(scope_kind=scope_kind, scope_id=scope_id, period=period).first()


def board_rule(board: Board | None) -> BoardRule | None:
    """The rule in force, from the board's latest result; None while there is none."""
    latest = BoardResult.objects.filter(board=board).order_by("-attempt_id")
    row = latest.values_list("counts", "group").first() if board else None
    return BoardRule(row[0], domain.is_daily(row[1])) if row else None


def board_page(board: Board | None, page: int = 1) -> BoardPage:
    """One page, best first. A page that does not exist becomes the nearest one that does."""
    column = list(_points_column(board)) if board else []
    count = sum(entries for _, entries in column)
    pages = max(1, -(-count // PAGE_SIZE))
    number = min(max(page, 1), pages)
    index = (number - 1) * PAGE_SIZE
    start = domain.page_start(column, index)
    if board is None or start is None:
        return BoardPage([], count, number, pages)
    lines = _lines_from(board, start)
    first_rank = start.above + _faster_count(board, lines[0][1]) + 1 if lines else 0
    ranks = domain.page_ranks(first_rank, index, [(line.points, line.seconds) for _, line in lines])
    return BoardPage(_rows(lines, ranks), count, number, pages)


def own_row(board: Board | None, player: Player | None) -> OwnRow | None:
    """Where a player stands and who is next; None when the player is not on the board."""
    if board is None or player is None:
        return None
    values = _entries(board).filter(player=player).values_list("points", "seconds", "attempts").first()
    if values is None:
        return None
    own = Standing(*values)
    better = _next_better(board, own)
    return OwnRow(
        rank=_above_count(board, own.points) + _faster_count(board, own) + 1,
        points=own.points,
        seconds=own.seconds,
        attempts=own.attempts,
        gap_to_next=better.points - own.points if better else None,
        gap_seconds=own.seconds - better.seconds if better else None,
        next_nickname=better.player.nickname if better else None,
    )


def _generation(board: Board) -> Subquery:
    """Read by the statement itself, so that a flip between two statements cannot empty a page."""
    return Subquery(Board.objects.filter(pk=board.pk).values("generation")[:1])


def _entries(board: Board) -> QuerySet[BoardEntry]:
    return BoardEntry.objects.filter(board=board, generation=_generation(board))


def _counts(board: Board) -> QuerySet[BoardCount]:
    return BoardCount.objects.filter(board=board, generation=_generation(board))


def _points_column(board: Board) -> QuerySet[BoardCount, tuple[int, int]]:
    column = _counts(board).filter(seconds=ALL_SECONDS).order_by("-points")
    return column.values_list("points", "entries")


def _above_count(board: Board, points: int) -> int:
    rows = _counts(board).filter(seconds=ALL_SECONDS, points__gt=points)
    return rows.aggregate(sum=Sum("entries"))["sum"] or 0


def _faster_count(board: Board, line: Standing) -> int:
    rows = _counts(board).filter(points=line.points, seconds__gt=ALL_SECONDS, seconds__lt=line.seconds)
    return rows.aggregate(sum=Sum("entries"))["sum"] or 0


def _lines_from(board: Board, start: domain.PageStart) -> list[tuple[int, Standing]]:
    """The page's (player id, line) pairs. Without a join: the skipped rows would be joined too."""
    ordered = _entries(board).filter(points__lte=start.points).order_by("-points", "seconds", "player_id")
    rows = ordered.values_list("player_id", "points", "seconds", "attempts")
    return [(player_id, Standing(*line)) for player_id, *line in rows[start.skip : start.skip + PAGE_SIZE]]


def _rows(lines: list[tuple[int, Standing]], ranks: list[int]) -> list[BoardRow]:
    players = Player.objects.in_bulk([player_id for player_id, _ in lines])
    return [
        BoardRow(rank, players[player_id].nickname, players[player_id].ink, *line, player_id)
        for rank, (player_id, line) in zip(ranks, lines, strict=True)
    ]


def _next_better(board: Board, own: Standing) -> BoardEntry | None:
    entries = _entries(board).select_related("player")
    faster = entries.filter(points=own.points, seconds__lt=own.seconds).order_by("-seconds", "-player_id")
    higher = entries.filter(points__gt=own.points).order_by("points", "-seconds", "-player_id")
    return faster.first() or higher.first()


def standings_of(*, board_id: int, player_ids: Collection[int]) -> dict[int, Standing]:
    """What the results say of these players: the line of every player who has a result."""
    return domain.standings(_results(board_id, player_ids))


def _results(board_id: int, player_ids: Collection[int]) -> Iterator[tuple[int, Result]]:
    rows = BoardResult.objects.filter(board_id=board_id, player_id__in=player_ids).order_by("player_id")
    for player_id, *fields in rows.values_list("player_id", *RESULT_FIELDS):
        yield player_id, Result(*fields)


def player_chunks(*, board_id: int, size: int) -> Iterator[list[int]]:
    """The ids of all players with results, ascending, `size` at a time."""
    ids = (
        BoardResult.objects.filter(board_id=board_id)
        .order_by("player_id")
        .values_list("player_id", flat=True)
    )
    last = 0
    while chunk := list(ids.filter(player_id__gt=last).distinct()[:size]):
        yield chunk
        last = chunk[-1]


def entries_of(*, board_id: int, generation: int, player_ids: Collection[int]) -> dict[int, Standing]:
    """The lines as the board holds them now."""
    rows = BoardEntry.objects.filter(board_id=board_id, generation=generation, player_id__in=player_ids)
    return {
        row[0]: Standing(*row[1:]) for row in rows.values_list("player_id", "points", "seconds", "attempts")
    }


def earlier_results(*, player_ids: Collection[int], group: str, before: datetime) -> dict[int, list[Result]]:
    """Player id → the results of one group that were finished before a moment, by the all-time board."""
    rows = BoardResult.objects.filter(
        board__scope_kind=SITE,
        board__period=ALL_TIME,
        player_id__in=player_ids,
        group=group,
        finished_at__lt=before,
    )
    found: dict[int, list[Result]] = {}
    for player_id, *fields in rows.values_list("player_id", *RESULT_FIELDS):
        found.setdefault(player_id, []).append(Result(*fields))
    return found


def posted_results(attempt_ids: Collection[int]) -> dict[int, dict[str, tuple[object, ...]]]:
    """Attempt id → board, as "site:0:all" → (player id, group, counts, points, ms, finished) it was told."""
    posted: dict[int, dict[str, tuple[object, ...]]] = {attempt_id: {} for attempt_id in attempt_ids}
    for row in BoardResult.objects.filter(attempt__in=attempt_ids).select_related("board"):
        name = f"{row.board.scope_kind}:{row.board.scope_id}:{row.board.period}"
        numbers = (row.points, row.elapsed_ms, row.finished_at)
        posted[row.attempt_id][name] = (row.player_id, row.group, row.counts, *numbers)
    return posted


def waiting_count(board: Board) -> int:
    """How many results the fold has not taken yet."""
    return BoardResult.objects.filter(board=board, folded_at=None).count()
