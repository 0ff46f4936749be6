"""Writes the entries of one generation and keeps the counting table in step with them."""

from collections.abc import Iterable, Mapping, Sequence

from django.db import connection
from django.db.models import QuerySet

from quiz.boards import domain
from quiz.boards.domain import CountChange, Standing
from quiz.boards.models import Board, BoardCount, BoardEntry

DELETE_CHUNK = 500
COLUMNS = "board_id, generation, points, seconds"
INSERT = (
    "INSERT INTO {table} ({columns}, entries) VALUES {rows} ON CONFLICT ({columns}) "
    "DO UPDATE SET entries = {table}.entries + excluded.entries"
)
# The check entries >= 0 sees a negative line before the conflict does, so taking away is an UPDATE.
TAKE_AWAY = (
    "WITH gone ({columns}, entries) AS (VALUES {rows}) "
    "UPDATE {table} SET entries = {table}.entries + gone.entries FROM gone "
    "WHERE {table}.board_id = gone.board_id AND {table}.generation = gone.generation "
    "AND {table}.points = gone.points AND {table}.seconds = gone.seconds"
)
DROP_EMPTY = "DELETE FROM {table} WHERE entries = 0 AND ({columns}) IN (VALUES {rows})"


def store_lines(
    *, board_id: int, generation: int, before: Mapping[int, Standing], after: Mapping[int, Standing]
) -> None:
    """Make the lines `before`, as the table holds them, into `after`, inside the caller's transaction."""
    lines = domain.changed(before, after)
    BoardEntry.objects.bulk_create(
        [
            BoardEntry(board_id=board_id, generation=generation, player_id=player_id, **line._asdict())
            for player_id, line in lines.items()
        ],
        update_conflicts=True,
        unique_fields=["board", "generation", "player"],
        update_fields=["points", "seconds", "attempts"],
    )
    old = [before[player_id] for player_id in lines if player_id in before]
    _change_counts(board_id, generation, domain.count_changes(old, lines.values()))


def _change_counts(board_id: int, generation: int, changes: Iterable[CountChange]) -> None:
    more = [(board_id, generation, *change) for change in changes if change.by > 0]
    fewer = [(board_id, generation, *change) for change in changes if change.by < 0]
    _run(INSERT, more)
    _run(TAKE_AWAY, fewer)
    _run(DROP_EMPTY, [row[:-1] for row in fewer])


def _run(statement: str, rows: Sequence[Sequence[int]]) -> None:
    """One statement for all rows; the ORM can neither add on conflict nor match pairs."""
    if not rows:
        return
    one = "(" + ", ".join(["%s"] * len(rows[0])) + ")"
    table = connection.ops.quote_name(BoardCount._meta.db_table)
    sql = statement.format(table=table, columns=COLUMNS, rows=", ".join([one] * len(rows)))
    with connection.cursor() as cursor:
        cursor.execute(sql, [value for row in rows for value in row])


def drop_other_generations(board: Board) -> None:
    """Delete in chunks what nobody reads: a replaced generation, or one that a stopped rebuild left."""
    for model in (BoardEntry, BoardCount):
        rows = model.objects.filter(board=board)
        _delete_in_chunks(rows.filter(generation__lt=board.generation))
        _delete_in_chunks(rows.filter(generation__gt=board.generation))


def _delete_in_chunks(rows: QuerySet[BoardEntry] | QuerySet[BoardCount]) -> None:
    while chunk := list(rows.values_list("pk", flat=True)[:DELETE_CHUNK]):
        rows.filter(pk__in=chunk).delete()
