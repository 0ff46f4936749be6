"""A game that goes on while its processes are killed, and what everybody must see after each kill."""

import asyncio
import contextlib
import os
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from http.client import HTTPException
from random import Random
from typing import Any, Final

from django.db import close_old_connections
from django.utils import timezone

from config.serving.stores import FOLDER, kill_own_store
from content.jobs.models import Job
from quiz.activities.demo import guess
from quiz.play.models import Attempt, Score

from ..actions import BOARDS, FINISH
from ..domain.states import Phase
from ..models import Room, RoomSeat, Round
from .client import post_move
from .phone import Phone
from .room import Proving, Taken
from .tree import Site

GIVE_UP_S: Final = 60.0
SAME_CLOCK_S: Final = 0.4
MOST_KILLS, KILLS_WITHIN_S = 3, 35.0  # serve gives up at the fifth death of a child in 30 s


@dataclass
class Outcome:
    """`back_s`: how long after each kill everybody was back, by what was killed."""

    back_s: dict[str, list[float]] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)
    acked: dict[int, set[str]] = field(default_factory=dict)
    unscored: int = 0


class Chaos:
    """`within_s`: how soon after a kill everybody must be back."""

    def __init__(
        self,
        site: Site,
        proving: Proving,
        seats: list[Taken],
        targets: list[str],
        within_s: float,
        rng: Random,
    ) -> None:
        self._site, self._proving, self._within_s, self._rng = site, proving, within_s, rng
        self._targets, self._killed = targets, dict[str, list[float]]()
        self._phones = [Phone(site.port, seat.ticket, seat.seat_id, Random(seat.seat_id)) for seat in seats]
        self.outcome = Outcome()

    async def play(self, kills: int) -> Outcome:
        living = [asyncio.create_task(phone.live()) for phone in self._phones]
        items = len(self._proving.items)
        await self._until(lambda: self._all_show(Phase.LOBBY, 0), "everybody in the lobby")
        for number in range(1, items + 1):
            await self._item(number, kills * number // items - kills * (number - 1) // items)
        await self._move_to(Phase.PODIUM, 0, "end")
        await self._until(lambda: self._all_show(Phase.PODIUM, items), "everybody at the podium")
        await self._compare_scores()
        for task in living:
            task.cancel()
        await asyncio.gather(*living, return_exceptions=True)
        self.outcome.acked = {phone.seat_id: set(phone.acked.values()) for phone in self._phones}
        return self.outcome

    async def _item(self, number: int, kills: int) -> None:
        await self._move_to(Phase.QUESTION, number, "next")
        await self._until(lambda: self._all_show(Phase.QUESTION, number), f"item {number}")
        await asyncio.sleep(self._phones[0].state["opens_ms"] / 1000)
        answering = list(self._phones)
        self._rng.shuffle(answering)
        share = len(answering) // (kills + 1)
        for turn in range(kills):
            some, answering = answering[:share], answering[share:]
            await self._hurt(number, some)
            if turn == kills - 1:
                break
        for phone in answering:
            self._answer(phone, number)
        await self._until(lambda: all(phone.waiting is None for phone in self._phones), "every ack")
        if await _read(_phase, self._proving.room.pk) == Phase.QUESTION:
            await self._move_to(Phase.RESULT, number, "next")
        await self._until(lambda: self._all_show(Phase.RESULT, number), f"result {number}")

    def _answer(self, phone: Phone, number: int) -> None:
        phone.answer(number, guess(self._proving.items[number - 1], self._rng))

    async def _hurt(self, number: int, some: list[Phone]) -> None:
        """While some answer, one process dies and a third of the sockets with it."""
        points = {phone.seat_id: _points(phone) for phone in self._phones}
        for phone in some:
            asyncio.get_running_loop().call_later(self._rng.uniform(0, 1.5), self._answer, phone, number)
        await asyncio.sleep(self._rng.uniform(0, 1.5))
        target = await self._target()
        await asyncio.to_thread(self._kill, target)
        killed_at = time.monotonic()
        for phone in self._rng.sample(self._phones, len(self._phones) // 3):
            phone.drop()
        closes_at = await _read(_closes_at, self._proving.room.pk, number)
        await asyncio.sleep(0.1)
        took = await self._until(
            lambda: self._all_show(Phase.QUESTION, number, closes_at), f"everybody after {target}", killed_at
        )
        self.outcome.back_s.setdefault(target, []).append(round(took, 2))
        if took > self._within_s:
            self.outcome.wrong.append(f"{target}: back after {took:.1f} s")
        changed = sum(_points(phone) != points[phone.seat_id] for phone in self._phones)
        if changed:
            self.outcome.wrong.append(f"{target}: {changed} other scores")

    async def _target(self) -> str:
        """Waits while each was killed as often as serve forgives."""
        while not (may_die := [name for name in self._targets if self._fresh_kills(name) < MOST_KILLS]):
            await asyncio.sleep(0.5)
        name = self._rng.choice(may_die)
        self._killed.setdefault(name, []).append(time.monotonic())
        return name

    def _fresh_kills(self, name: str) -> int:
        since = time.monotonic() - KILLS_WITHIN_S
        return sum(at > since for at in self._killed.get(name, []))

    def _kill(self, target: str) -> None:
        if target in ("postgres", "redis"):
            kill_own_store(os.environ[FOLDER], target)
        else:
            self._site.kill(target)

    def _all_show(self, phase: Phase, number: int, closes_at: float | None = None) -> bool:
        """Whether every phone is there with this state, and with the time that is left."""
        return all(
            phone.is_connected
            and (phone.state["phase"], phone.state["number"]) == (phase, number)
            and (closes_at is None or _same_clock(phone, closes_at))
            for phone in self._phones
        )

    async def _move_to(self, phase: Phase, number: int, move: str) -> None:
        """Presses until the rows say so: a host whose press was lost presses again."""
        room_id, end = self._proving.room.pk, time.monotonic() + GIVE_UP_S
        while time.monotonic() < end:
            now_phase, now_number, version = await _read(_place, room_id)
            if now_phase == phase and number in (0, now_number):
                return
            with contextlib.suppress(OSError, HTTPException):
                await asyncio.to_thread(post_move, self._proving, self._site.port, move, version)
            await asyncio.sleep(0.1)
        raise TimeoutError(f"the room did not come to {phase} {number}")

    async def _until(self, is_so: Callable[[], bool], what: str, since: float | None = None) -> float:
        """Seconds until it was so."""
        since = time.monotonic() if since is None else since
        while not is_so():
            if time.monotonic() - since > GIVE_UP_S:
                raise TimeoutError(f"never came: {what}; {self._seen()}; {self._site.lines[-5:]}")
            await asyncio.sleep(0.02)
        return time.monotonic() - since

    def _seen(self) -> str:
        """What the phones show, for the person who reads why it failed."""
        states = [(phone.state.get("phase"), phone.state.get("number")) for phone in self._phones]
        away = sum(not phone.is_connected for phone in self._phones)
        return f"{away} away, shown {Counter(states).most_common(3)}"

    async def _compare_scores(self) -> None:
        """What every phone shows at the end is what the worker has written."""
        end = time.monotonic() + GIVE_UP_S
        while await _read(_unfinished, self._proving.room.pk) and time.monotonic() < end:
            await asyncio.sleep(0.5)
        scores = await _read(_scores, self._proving.room.pk)
        for phone in self._phones:
            if scores.get(phone.seat_id) != _points(phone):
                self.outcome.unscored += 1


def _points(phone: Phone) -> int:
    return int(phone.state["data"]["mine"]["points"])


def _same_clock(phone: Phone, closes_at: float) -> bool:
    theirs = phone.closes_at()
    return theirs is not None and abs(theirs - closes_at) < SAME_CLOCK_S


async def _read[T](work: Callable[..., T], *args: Any) -> T:
    """Rows in a thread; a store that was just killed is asked again."""

    def read() -> T:
        end = time.monotonic() + GIVE_UP_S
        while True:
            close_old_connections()
            try:
                return work(*args)
            except Exception:
                if time.monotonic() > end:
                    raise
                time.sleep(0.2)

    return await asyncio.to_thread(read)


def _place(room_id: int) -> tuple[str, int, int]:
    return Room.objects.values_list("phase", "number", "version").get(pk=room_id)


def _phase(room_id: int) -> str:
    return _place(room_id)[0]


def _closes_at(room_id: int, number: int) -> float:
    """By the clock of the phones."""
    closes_at = Round.objects.values_list("closes_at", flat=True).get(room=room_id, number=number)
    assert closes_at is not None
    return time.monotonic() + (closes_at - timezone.now()).total_seconds()


def _unfinished(room_id: int) -> bool:
    """Whether the worker still has something to do for the room."""
    waiting = Job.objects.filter(kind__in=(FINISH, BOARDS), key=f"room:{room_id}", finished_at=None)
    return waiting.exists() or Attempt.objects.filter(seat__room=room_id, finished_at=None).exists()


def _scores(room_id: int) -> dict[int, int]:
    attempts = dict(RoomSeat.objects.filter(room=room_id).values_list("attempt_id", "pk"))
    rows = Score.objects.filter(attempt__in=attempts).values_list("attempt_id", "points")
    return {attempts[attempt_id]: points for attempt_id, points in rows}
