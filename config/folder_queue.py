"""The queue of a site without Redis: a folder of messages, asked often enough that a worker ends in time."""

from typing import Any

from kombu.transport import filesystem

LOOKS_UP_EVERY = 0.2  # seconds; in between the worker does not see that it is to stop


class Transport(filesystem.Transport):
    def drain_events(self, connection: Any, timeout: float | None = None) -> None:  # type: ignore[override]
        """Wait for one message; raises socket.timeout, after which Celery looks up and asks again."""
        super().drain_events(connection, timeout=LOOKS_UP_EVERY)
