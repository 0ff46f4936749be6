"""One phone that is there and never answers, so that rounds are closed by the host and by nobody else."""

import threading
from types import TracebackType
from typing import Self

from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect
from websockets.typing import Subprotocol


class Sleeper:
    def __init__(self, port: int, ticket: str) -> None:
        self._socket = connect(
            f"ws://127.0.0.1:{port}/live/",
            subprotocols=[Subprotocol("yida.json"), Subprotocol(f"ticket.{ticket}")],
            compression=None,
            proxy=None,
        )
        threading.Thread(target=self._read, daemon=True).start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._socket.close()

    def _read(self) -> None:
        try:
            for _ in self._socket:
                continue
        except ConnectionClosed:
            return
