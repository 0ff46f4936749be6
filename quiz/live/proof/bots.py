"""A flood of programs from one address: each asks for a seat, and who gets one opens a socket and stays.

Runs in a process of its own, so that it does not slow the phones that are measured.
"""

import asyncio
import json
from collections import Counter
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from typing import Final

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException
from websockets.typing import Subprotocol

AT_ONCE: Final = 16
PATIENCE_S: Final = 60


@dataclass(frozen=True)
class Flooded:
    """What the bots got: status → how many heard it (0: no answer), and how many came in by socket."""

    statuses: dict[int, int]
    sockets: int


def flood(port: int, code: str, bots: int, address: str) -> Flooded:
    return asyncio.run(_Flood(port, code, address).run(bots))


class _Flood:
    def __init__(self, port: int, code: str, address: str) -> None:
        self._port, self._code, self._address = port, code, address
        self._gate = asyncio.Semaphore(AT_ONCE)
        self._statuses = Counter[int]()
        self._sockets: list[ClientConnection] = []

    async def run(self, bots: int) -> Flooded:
        await asyncio.gather(*[self._bot(number) for number in range(bots)])
        flooded = Flooded(dict(self._statuses), len(self._sockets))
        for socket in self._sockets:
            socket.transport.abort()
        return flooded

    async def _bot(self, number: int) -> None:
        async with self._gate:
            status, ticket = await asyncio.to_thread(self._ask, f"机器{number}")
            self._statuses[status] += 1
            if ticket:
                await self._open(ticket)

    def _ask(self, name: str) -> tuple[int, str]:
        """(status, ticket where there was one)."""
        line = HTTPConnection("127.0.0.1", self._port, PATIENCE_S, source_address=(self._address, 0))
        body, kind = json.dumps({"nickname": name}), {"Content-Type": "application/json"}
        try:
            line.request("POST", f"/api/v1/rooms/{self._code}/seats/", body, kind)
            response = line.getresponse()
            told = json.loads(response.read())
            return response.status, told.get("ticket", "")
        except (OSError, HTTPException):
            return 0, ""
        finally:
            line.close()

    async def _open(self, ticket: str) -> None:
        try:
            self._sockets.append(
                await connect(
                    f"ws://127.0.0.1:{self._port}/live/",
                    subprotocols=[Subprotocol("yida.json"), Subprotocol(f"ticket.{ticket}")],
                    local_addr=(self._address, 0),
                    compression=None,
                    proxy=None,
                    ping_interval=None,
                    open_timeout=PATIENCE_S,
                )
            )
        except (OSError, TimeoutError, WebSocketException):
            return  # shown by `sockets`: no promise is made to a bot
