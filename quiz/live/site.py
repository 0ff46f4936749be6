"""The hub of this web process, and how the threads of pages reach it."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, Final
from urllib.parse import urlsplit

from django.conf import settings

from .hub import Hub
from .relay import LocalRelay, RedisRelay, Relay

PATIENCE_S: Final = 15
LOOPBACK: Final = ("127.0.0.1", "localhost", "[::1]")
_hub: Hub | None = None


def typed_addresses() -> list[str]:
    """The addresses of this site that phones can type: none of the machine itself where there are others."""
    urls: list[str] = settings.CSRF_TRUSTED_ORIGINS
    return [url for url in urls if urlsplit(url).netloc.rsplit(":", 1)[0] not in LOOPBACK] or urls


def hub_here() -> Hub:
    """In the event loop of the server; made with its first call there."""
    global _hub
    if _hub is None or _hub.loop is not asyncio.get_running_loop():
        relay: Relay = RedisRelay(settings.REDIS_URL) if settings.REDIS_URL else LocalRelay()
        _hub = Hub(relay, typed_addresses())
    return _hub


def ask_hub[T](ask: Callable[[Hub], Coroutine[Any, Any, T]]) -> T:
    """From the thread of a page: what the hub answers. Raises what it raises."""
    if _hub is None:
        raise RuntimeError("no event loop of a server in this process")
    return asyncio.run_coroutine_threadsafe(ask(_hub), _hub.loop).result(PATIENCE_S)


def tell_hub(ask: Callable[[Hub], Coroutine[Any, Any, None]]) -> None:
    """The same where nothing is lost if this process has no hub: what it would show is in the rows."""
    if _hub is not None and not _hub.loop.is_closed():
        ask_hub(ask)
