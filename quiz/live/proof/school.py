"""The phones of a school that play on while bots come in by another address."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from http.client import HTTPException
from random import Random
from typing import Any, Final

from quiz.activities.demo import guess

from ..domain.states import Phase
from .client import Phone, open_socket, post_move
from .room import Proving, Taken, reading_times

ANSWER_WITHIN_S: Final = 1.5


@dataclass
class School:
    """`ack_ms`: of every answer; `acked`: seat id → client ids; `refused`, `missing`: without an ack."""

    rounds: int = 0
    sent: int = 0
    refused: int = 0
    missing: int = 0
    disconnected: int = 0
    ack_ms: list[float] = field(default_factory=list)
    acked: dict[int, set[str]] = field(default_factory=dict)


class Lesson:
    """Plays item after item as long as `goes_on`, and at least one, up to the last of the room."""

    def __init__(self, proving: Proving, port: int, seats: list[Taken], rng: Random) -> None:
        self._proving, self._port, self._seats, self._rng = proving, port, seats, rng
        self.school = School()

    async def play(self, goes_on: Callable[[], bool]) -> School:
        phones = [Phone(await open_socket(self._port, seat.ticket)) for seat in self._seats]
        for number in range(1, len(self._proving.items) + 1):
            await self._round(phones, number)
            self.school.rounds = number
            if not goes_on():
                break
        for seat, phone in zip(self._seats, phones, strict=True):
            self.school.acked[seat.seat_id] = phone.acked
            self.school.disconnected += phone.reading.done()
            phone.reading.cancel()
        return self.school

    async def _round(self, phones: list[Phone], number: int) -> None:
        await self._move("next")
        await asyncio.gather(*[phone.wait_for(Phase.QUESTION, number) for phone in phones])
        await asyncio.sleep(reading_times(self._proving)[number - 1] / 1000 + 0.3)
        answer = guess(self._proving.items[number - 1], self._rng)
        await asyncio.gather(
            *[self._answer(phone, place, number, answer) for place, phone in enumerate(phones)]
        )
        await self._move("next")
        await asyncio.gather(*[phone.wait_for(Phase.RESULT, number) for phone in phones])
        await self._move("next")

    async def _answer(self, phone: Phone, place: int, number: int, answer: Any) -> None:
        self.school.sent += 1
        wait_ms = self._rng.uniform(0, 1000 * ANSWER_WITHIN_S)
        sent = await phone.answer(number, f"school{place}-{number}", answer, wait_ms)
        try:
            self.school.ack_ms.append(1000 * (await phone.wait_for("ack", number) - sent))
        except TimeoutError:
            was_refused = ("refused", number) in phone.seen
            self.school.refused += was_refused
            self.school.missing += not was_refused

    async def _move(self, move: str) -> None:
        try:
            status = await asyncio.to_thread(post_move, self._proving, self._port, move)
        except (OSError, HTTPException) as error:
            raise RuntimeError(f"the host's press of {move} was lost") from error
        if status != 200:
            raise RuntimeError(f"the host's press of {move} was answered by {status}")
