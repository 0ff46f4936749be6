"""Answers reach the disk in groups: one thread, one connection, one commit for all that came meanwhile.

An answer is acknowledged only after the commit that holds it. The transaction inserts only where the round
is still open (on PostgreSQL the rounds are locked FOR SHARE, so that a close waits for it; on SQLite its
own transaction is the lock), and a unique constraint stands behind the check in memory.
"""

import asyncio
import json
import logging
import queue
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db import DataError, Error, IntegrityError, connection, transaction

from content.items.domain import JsonDict
from quiz.play.domain.marking import Timing
from quiz.play.models import Response

from .models import Round
from .turns import turn_of_answers

WINDOW_S: Final = 0.01
MOST_ROWS: Final = 500
# Of these the rows are the cause, not the store: trying again gives the same.
REFUSALS: Final = (DataError, IntegrityError, ValueError, OverflowError)
_RETRY_S: Final = (0.1, 0.3, 1.0, 2.0)
logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Answer:
    """One row to be. `told` hears in the loop, after the commit, whether it is on disk."""

    room_id: int
    attempt_id: int
    number: int
    revision: int
    client_id: str
    answer: JsonDict
    spent_ms: int
    timing: Timing
    received_at: datetime
    told: Callable[[bool], None]


class Writer:
    """Call `add` in the event loop. `drain` waits until all that was added before is decided."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._pending: list[Answer] = []
        self._timer: asyncio.TimerHandle | None = None
        self._busy = False
        self._idle: list[asyncio.Future[None]] = []
        self._batches: queue.SimpleQueue[list[Answer] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, name="live-writer", daemon=True)
        self._thread.start()

    def add(self, answer: Answer) -> None:
        self._pending.append(answer)
        if self._timer is None and not self._busy:
            self._timer = self._loop.call_later(WINDOW_S, self._hand_over)

    async def drain(self) -> None:
        if self._busy or self._pending:
            idle = self._loop.create_future()
            self._idle.append(idle)
            await idle

    def stop(self) -> None:
        self._batches.put(None)

    def _hand_over(self) -> None:
        self._timer = None
        if self._pending and not self._busy:
            self._busy, batch, self._pending = True, self._pending, []
            self._batches.put(batch)

    def _decided(self, batch: list[Answer], kept: set[tuple[int, str]]) -> None:
        self._busy = False
        for answer in batch:
            answer.told((answer.attempt_id, answer.client_id) in kept)
        if self._pending:
            # a window of its own again: few large commits cost a third of many small ones
            self._timer = self._loop.call_later(WINDOW_S, self._hand_over)
        elif not self._busy:
            for idle in self._idle:
                idle.set_result(None)
            self._idle = []

    def _work(self) -> None:
        while (batch := self._batches.get()) is not None:
            kept = _write_until_it_holds(batch)
            self._loop.call_soon_threadsafe(self._decided, batch, kept)
        connection.close()


def _write_until_it_holds(batch: list[Answer]) -> set[tuple[int, str]]:
    """A store that is away is waited for, about a minute; nobody is told anything meanwhile. A batch that
    the store refuses is taken apart at once: the rows at fault are given up, the others are written."""
    for pause in (*_RETRY_S, *[_RETRY_S[-1]] * 30):
        try:
            with turn_of_answers():
                return write(batch)
        except REFUSALS:
            connection.close()
            return _halves(batch)
        except Error:
            logger.exception("a batch of %d answers did not reach the database; trying again", len(batch))
            connection.close()
            time.sleep(pause)
    return set()


def _halves(batch: list[Answer]) -> set[tuple[int, str]]:
    if len(batch) == 1:
        logger.error(
            "the database refuses the answer %s of attempt %d", batch[0].client_id, batch[0].attempt_id
        )
        return set()
    middle = len(batch) // 2
    return _write_until_it_holds(batch[:middle]) | _write_until_it_holds(batch[middle:])


def write(batch: Sequence[Answer]) -> set[tuple[int, str]]:
    """(attempt id, client id) of those that are on disk now, in one transaction."""
    kept: set[tuple[int, str]] = set()
    with transaction.atomic():
        is_open = _open_rounds({(answer.room_id, answer.number) for answer in batch})
        timely = [answer for answer in batch if (answer.room_id, answer.number) in is_open]
        for first in range(0, len(timely), MOST_ROWS):
            kept |= _insert(timely[first : first + MOST_ROWS])
    return kept


def _open_rounds(asked: set[tuple[int, int]]) -> set[tuple[int, int]]:
    rounds = Round.objects.filter(room__in={room_id for room_id, _ in asked}, closed_at=None)
    if connection.vendor == "postgresql":
        table = connection.ops.quote_name(Round._meta.db_table)
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT room_id, number FROM {table} WHERE room_id = ANY(%s) AND closed_at IS NULL "
                "ORDER BY id FOR SHARE",
                [list({room_id for room_id, _ in asked})],
            )
            return set(cursor.fetchall()) & asked
    return set(rounds.values_list("room_id", "number")) & asked


def _insert(answers: Sequence[Answer]) -> set[tuple[int, str]]:
    """One statement; a row that is there already, by client_id or revision, is left and not returned."""
    table = connection.ops.quote_name(Response._meta.db_table)
    json_place = "%s::jsonb" if connection.vendor == "postgresql" else "%s"
    row = f"(%s, %s, %s, %s, {json_place}, %s, {json_place}, %s)"
    sql = (
        f"INSERT INTO {table} (attempt_id, number, revision, client_id, answer, spent_ms, timing, "
        f"received_at) VALUES {', '.join([row] * len(answers))} "
        "ON CONFLICT DO NOTHING RETURNING attempt_id, client_id"
    )
    adapt = connection.ops.adapt_datetimefield_value
    values = [
        value
        for one in answers
        for value in (
            one.attempt_id,
            one.number,
            one.revision,
            one.client_id,
            json.dumps(one.answer, ensure_ascii=False),
            one.spent_ms,
            json.dumps(one.timing),
            adapt(one.received_at),
        )
    ]
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return set(cursor.fetchall())
