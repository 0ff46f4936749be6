"""The load where there is no compiler: the same rounds in Python, for fewer phones."""

import asyncio
import json
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from random import Random
from typing import Any, Final
from urllib.parse import urlencode

from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

from ..domain.states import Phase
from .measured import Measured, percentile
from .pages import Reader
from .room import CSRF, Proving, Taken, answer_text, reading_times
from .script import LEAST_WAIT_MS, PUSHES, client_id
from .servers import Servers

MOST_PLAYERS: Final = 1000
AT_ONCE: Final = 50
PATIENCE_S: Final = 60


def play(
    proving: Proving, seats: list[Taken], servers: Servers, pages: Reader, rounds: int, spread: bool
) -> Measured:
    game = _Game(proving, servers, pages, rounds, 1000 if spread else 0)
    asyncio.run(game.play([seat.ticket for seat in seats]))
    return game.measured


class Phone:
    """Notes when which frame came. `seen`: (kind or phase, number) → moment."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self.seen: dict[tuple[str, int], float] = {}
        self.acked: set[str] = set()
        self._came = asyncio.Condition()
        self.reading = asyncio.create_task(self._read())

    async def _read(self) -> None:
        async for text in self._socket:
            frame = json.loads(text)
            if frame["t"] == "ping":
                await self._socket.send('{"t":"pong"}')
                continue
            async with self._came:
                self.seen.setdefault((frame.get("phase", frame["t"]), frame["number"]), time.monotonic())
                if frame["t"] == "ack":
                    self.acked.add(frame["id"])
                self._came.notify_all()

    async def wait_for(self, kind: str, number: int) -> float:
        async with asyncio.timeout(PATIENCE_S), self._came:
            await self._came.wait_for(lambda: (kind, number) in self.seen)
        return self.seen[kind, number]

    async def answer(self, number: int, id: str, answer: Any, wait_ms: float) -> float:
        """When it was sent."""
        await asyncio.sleep(wait_ms / 1000)
        sent = time.monotonic()
        message = {"t": "answer", "number": number, "id": id, "answer": answer, "ms": 1000}
        await self._socket.send(json.dumps(message))
        return sent


class _Game:
    def __init__(
        self, proving: Proving, servers: Servers, pages: Reader, rounds: int, jitter_ms: int
    ) -> None:
        self._proving, self._servers, self._pages = proving, servers, pages
        self._rounds, self._jitter_ms, self._rng = rounds, jitter_ms, Random(2)
        self.measured = Measured()

    async def play(self, tickets: list[str]) -> None:
        self.measured.rss_before_kb = memory_kb(self._servers.pids)
        since, gate = time.monotonic(), asyncio.Semaphore(AT_ONCE)
        phones = await asyncio.gather(*[self._sit(ticket, gate) for ticket in tickets])
        self.measured.connect_s = time.monotonic() - since
        self.measured.rss_after_kb = memory_kb(self._servers.pids)
        for number in range(1, self._rounds + 1):
            await self._round(phones, number)
        await self._push_while_pages_are_read()
        self.measured.acked = {id for phone in phones for id in phone.acked}
        self.measured.disconnected = sum(phone.reading.done() for phone in phones)
        for phone in phones:
            phone.reading.cancel()

    async def _sit(self, ticket: str, gate: asyncio.Semaphore) -> Phone:
        async with gate:
            phone = Phone(await open_socket(self._servers.port, ticket))
            await phone.wait_for(Phase.LOBBY, 0)
            return phone

    async def _round(self, phones: list[Phone], number: int) -> None:
        measured, reading_ms = self.measured, reading_times(self._proving)[number - 1]
        with self._cpu(measured.frame_cpu_s):
            go = time.monotonic()
            await self._move("next")
            shown = await asyncio.gather(*[phone.wait_for(Phase.QUESTION, number) for phone in phones])
        measured.frame_ms.append(1000 * (max(shown) - go))
        await asyncio.sleep((reading_ms + LEAST_WAIT_MS) / 1000)
        answer = json.loads(answer_text(self._proving.items[number - 1], self._rng).replace("{abc:4}", "a"))
        with self._cpu(measured.answer_cpu_s):
            sending = [
                phone.answer(number, client_id(place, number), answer, self._rng.uniform(0, self._jitter_ms))
                for place, phone in enumerate(phones)
            ]
            sent = await asyncio.gather(*sending)
            acked = await asyncio.gather(*[phone.wait_for("ack", number) for phone in phones])
        took = [1000 * (end - begin) for begin, end in zip(sent, acked, strict=True)]
        measured.ack_p50_ms.append(percentile(took, 50))
        measured.ack_p99_ms.append(percentile(took, 99))
        measured.ack_last_ms.append(1000 * (max(acked) - min(sent)))
        with self._cpu(measured.result_cpu_s):
            close = time.monotonic()
            await self._move("next")
            told = await asyncio.gather(*[phone.wait_for(Phase.RESULT, number) for phone in phones])
        measured.result_ms.append(1000 * (max(told) - close))
        await self._move("next")
        await asyncio.sleep(2 * LEAST_WAIT_MS / 1000)

    async def _push_while_pages_are_read(self) -> None:
        await self._move("next")
        self._pages.begin()
        for turn in range(PUSHES):
            await self._move("resume" if turn % 2 else "pause")
        await asyncio.to_thread(self._pages.end)

    async def _move(self, move: str) -> None:
        await asyncio.to_thread(post_move, self._proving, self._servers.port, move)

    @contextmanager
    def _cpu(self, seconds: list[float]) -> Iterator[None]:
        before = cpu_s(self._servers.pids)
        yield
        if before is not None and (after := cpu_s(self._servers.pids)) is not None:
            seconds.append(after - before)


async def open_socket(port: int, ticket: str, flavour: str = "yida.json") -> ClientConnection:
    return await connect(
        f"ws://127.0.0.1:{port}/live/",
        subprotocols=[Subprotocol(flavour), Subprotocol(f"ticket.{ticket}")],
        compression=None,
        proxy=None,
        ping_interval=None,
        open_timeout=PATIENCE_S,
    )


def post_move(proving: Proving, port: int, move: str, seen: int | None = None) -> int:
    """The status of the answer."""
    connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE_S)
    fields = {"csrfmiddlewaretoken": CSRF, "move": move} | ({} if seen is None else {"seen": seen})
    headers = {"Content-Type": "application/x-www-form-urlencoded", **proving.host_headers}
    try:
        connection.request("POST", proving.moves, urlencode(fields), headers)
        return connection.getresponse().status
    finally:
        connection.close()


def cpu_s(pids: list[int]) -> float | None:
    """CPU seconds of the processes so far; None where the system has no such clock."""
    if sys.platform != "linux":
        return None
    return sum(time.clock_gettime(~pid << 3 | 2) for pid in pids)


def memory_kb(pids: list[int]) -> int:
    if sys.platform != "linux":
        return 0
    return sum(int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * 4 for pid in pids)
