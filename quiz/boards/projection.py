"""Writes the entries of one generation and keeps the counting table in step with them.

The statements are made before the transaction and only run inside it: SQLite has one writer, and making
them takes longer than running them. In SQL, since the ORM can neither add on conflict nor match pairs.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from django.db import connection
from django.db.models import Model, QuerySet

from quiz.boards import domain
from quiz.boards.domain import Standing
from quiz.boards.models import Board, BoardCount, BoardEntry

DELETE_CHUNK = 500
PUT_LINES = (
    "INSERT INTO {table} (board_id, generation, player_id, points, seconds, attempts) VALUES {rows} "
    "ON CONFLICT (board_id, generation, player_id) DO UPDATE "
    "SET points = excluded.points, seconds = excluded.seconds, attempts = excluded.attempts"
)
ADD_COUNTS = (
    "INSERT INTO {table} (board_id, generation, points, seconds, entries) VALUES {rows} "
    "ON CONFLICT (board_id, generation, points, seconds) DO UPDATE "
    "SET entries = {table}.entries + excluded.entries"
)
# The check entries >= 0 sees a negative line before the conflict does, so taking away is an UPDATE.
TAKE_COUNTS = (
    "WITH gone (board_id, generation, points, seconds, entries) AS (VALUES {rows}) "
    "UPDATE {table} SET entries = {table}.entries + gone.entries FROM gone "
    "WHERE {table}.board_id = gone.board_id AND {table}.generation = gone.generation "
    "AND {table}.points = gone.points AND {table}.seconds = gone.seconds"
)
DROP_EMPTY = (
    "DELETE FROM {table} WHERE entries = 0 AND (board_id, generation, points, seconds) IN (VALUES {rows})"
)


class Statement(NamedTuple):
    sql: str
    values: list[int]


def line_statements(
    *, board_id: int, generation: int, before: Mapping[int, Standing], after: Mapping[int, Standing]
) -> list[Statement]:
    """What makes the lines `before`, as the table holds them, into `after`, and the counts with them."""
    lines = domain.changed(before, after)
    old = [before[player_id] for player_id in lines if player_id in before]
    changes = domain.count_changes(old, lines.values())
    place = (board_id, generation)
    more = [(*place, *change) for change in changes if change.by > 0]
    fewer = [(*place, *change) for change in changes if change.by < 0]
    return [
        *_statement(PUT_LINES, BoardEntry, [(*place, player_id, *line) for player_id, line in lines.items()]),
        *_statement(ADD_COUNTS, BoardCount, more),
        *_statement(TAKE_COUNTS, BoardCount, fewer),
        *_statement(DROP_EMPTY, BoardCount, [row[:-1] for row in fewer]),
    ]


def _statement(template: str, model: type[Model], rows: Sequence[Sequence[int]]) -> list[Statement]:
    """One statement for all rows; none for no rows."""
    if not rows:
        return []
    table = connection.ops.quote_name(model._meta.db_table)
    row = "(" + ", ".join(["%s"] * len(rows[0])) + ")"
    sql = template.format(table=table, rows=", ".join([row] * len(rows)))
    return [Statement(sql, [value for values in rows for value in values])]


def run_statements(statements: Iterable[Statement]) -> None:
    """Inside the caller's transaction."""
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement.sql, statement.values)


def drop_other_generations(board: Board) -> None:
    """Delete in chunks what nobody reads: a replaced generation, or one that a stopped rebuild left."""
    for model in (BoardEntry, BoardCount):
        rows = model.objects.filter(board=board)
        _delete_in_chunks(rows.filter(generation__lt=board.generation))
        _delete_in_chunks(rows.filter(generation__gt=board.generation))


def _delete_in_chunks(rows: QuerySet[BoardEntry] | QuerySet[BoardCount]) -> None:
    while chunk := list(rows.values_list("pk", flat=True)[:DELETE_CHUNK]):
        rows.filter(pk__in=chunk).delete()
