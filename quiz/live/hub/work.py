"""How the hub reads and writes rows, in threads, and does things later, in its event loop."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from django.db import connection

logger = logging.getLogger(__name__)


class Work:
    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.loop = loop
        self._threads = ThreadPoolExecutor(2, thread_name_prefix="live-rows")
        self.tasks: set[asyncio.Task[Any]] = set()

    async def in_thread[**P, T](self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        return await self.loop.run_in_executor(
            self._threads, lambda: _with_fresh_connection(work, args, kwargs)
        )

    def later(self, work: Awaitable[Any]) -> None:
        """Soon, by itself. `tasks`: what was begun so and is not over."""
        task = asyncio.ensure_future(logged(work))
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)


async def logged(work: Awaitable[Any]) -> None:
    """Nobody waits for it, so what goes wrong is written down."""
    try:
        await work
    except Exception:
        logger.exception("in a room")


def _with_fresh_connection(work: Callable[..., Any], args: Any, kwargs: Any) -> Any:
    """A connection that broke meanwhile is made anew."""
    connection.close_if_unusable_or_obsolete()
    return work(*args, **kwargs)
