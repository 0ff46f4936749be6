"""Somebody who looks at pages of the same process while a room is played."""

import threading
import time
from http.client import HTTPConnection, HTTPException
from typing import Final

PAUSE_S: Final = 0.005


class Reader(threading.Thread):
    """Asks again and again between `begin` and `end`; `took_ms` of each page."""

    def __init__(self, port: int, path: str) -> None:
        super().__init__(daemon=True)
        self._port, self._path = port, path
        self._begun, self._ended = threading.Event(), threading.Event()
        self.took_ms: list[float] = []
        self.failed = 0
        self.start()

    def begin(self) -> None:
        self._begun.set()

    def end(self) -> list[float]:
        self._ended.set()
        self._begun.set()
        self.join(30)
        return self.took_ms

    def run(self) -> None:
        self._begun.wait()
        connection = HTTPConnection("127.0.0.1", self._port, timeout=30)
        while not self._ended.is_set():
            since = time.perf_counter()
            try:
                connection.request("GET", self._path)
                response = connection.getresponse()
                response.read()
                if response.status != 200:
                    raise HTTPException(response.status)
            except (OSError, HTTPException):
                connection.close()
                self.failed += 1
            else:
                self.took_ms.append((time.perf_counter() - since) * 1000)
            time.sleep(PAUSE_S)
