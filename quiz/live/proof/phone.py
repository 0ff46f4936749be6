"""A phone that comes back by itself, as the page of a phone does, and keeps what it was told."""

import asyncio
import contextlib
import json
import time
from dataclasses import dataclass, field
from random import Random
from typing import Any, Final

from websockets.asyncio.client import ClientConnection
from websockets.exceptions import InvalidHandshake, WebSocketException

from .client import open_socket

FIRST_PAUSE_S, LONGEST_PAUSE_S = 0.2, 2.0
RESEND_S: Final = 1.0


@dataclass
class Sent:
    """An answer that is sent again and again until it is acknowledged or refused."""

    number: int
    id: str
    answer: Any


@dataclass
class Phone:
    """`state`: the last whole state; `came_at`: when, by this machine's clock."""

    port: int
    ticket: str
    seat_id: int
    rng: Random
    state: dict[str, Any] = field(default_factory=dict)
    came_at: float = 0.0
    acked: dict[int, str] = field(default_factory=dict)
    refused: set[str] = field(default_factory=set)
    connections: int = 0
    waiting: Sent | None = None
    _socket: ClientConnection | None = None

    async def live(self) -> None:
        """Until it is cancelled."""
        sending = asyncio.create_task(self._resend())
        pause = FIRST_PAUSE_S
        try:
            while True:
                try:
                    await self._listen()
                    pause = FIRST_PAUSE_S
                except (OSError, TimeoutError, WebSocketException):
                    pause = min(LONGEST_PAUSE_S, 2 * pause)
                self._socket = None
                await asyncio.sleep(pause * self.rng.uniform(0.5, 1))
        finally:
            sending.cancel()

    @property
    def is_connected(self) -> bool:
        return self._socket is not None

    def drop(self) -> None:
        """The network is gone: no close frame."""
        if self._socket is not None:
            self._socket.transport.abort()

    def answer(self, number: int, answer: Any) -> None:
        self.waiting = Sent(number, f"{self.seat_id}-{number}", answer)

    def closes_at(self) -> float | None:
        """When the round in hand closes, by this machine's clock."""
        left_ms = self.state.get("closes_ms")
        return None if left_ms is None else self.came_at + left_ms / 1000

    async def _listen(self) -> None:
        socket = await open_socket(self.port, self.ticket)
        try:
            async for text in socket:
                await self._hear(socket, json.loads(text))
        finally:
            self._socket = None
            socket.transport.abort()

    async def _hear(self, socket: ClientConnection, frame: dict[str, Any]) -> None:
        match frame["t"]:
            case "state":
                self.state, self.came_at = frame, time.monotonic()
                if self._socket is None:
                    self.connections += 1
                self._socket = socket
            case "ack":
                self.acked[frame["number"]] = frame["id"]
                self._done(frame["id"])
            case "refused":
                self.refused.add(frame["id"])
                self._done(frame["id"])
            case "ping":
                await socket.send('{"t":"pong"}')

    def _done(self, id: str) -> None:
        if self.waiting is not None and self.waiting.id == id:
            self.waiting = None

    async def _resend(self) -> None:
        while True:
            sent, socket = self.waiting, self._socket
            if sent is not None and socket is not None and self.state.get("number") == sent.number:
                message = {"t": "answer", "number": sent.number, "id": sent.id, "answer": sent.answer}
                with contextlib.suppress(OSError, InvalidHandshake, WebSocketException):
                    await socket.send(json.dumps(message | {"ms": 1000}))
            await asyncio.sleep(RESEND_S * self.rng.uniform(0.5, 1))
