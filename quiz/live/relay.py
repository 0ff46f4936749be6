"""How web processes hear of each other's changes: not at all when there is one, through Redis when not."""

import asyncio
import json
import logging
import threading
import time
from collections.abc import Callable
from typing import Final, Protocol

import redis

CHANNEL: Final = "yida:live"
logger = logging.getLogger(__name__)
type Heard = Callable[[int, int, str], None]


class Relay(Protocol):
    is_shared: bool

    def listen(self, loop: asyncio.AbstractEventLoop, heard: Heard) -> None:
        """`heard(room id, version, notice)` is called in the loop."""

    def tell(self, room_id: int, version: int, notice: str) -> None: ...


class LocalRelay:
    """One process: nobody else is to be told."""

    is_shared = False

    def listen(self, loop: asyncio.AbstractEventLoop, heard: Heard) -> None:
        return None

    def tell(self, room_id: int, version: int, notice: str) -> None:
        return None


class RedisRelay:
    """Messages only ring: whoever hears one reads the rows."""

    is_shared = True

    def __init__(self, url: str) -> None:
        self._redis = redis.Redis.from_url(url, socket_connect_timeout=1, socket_timeout=5)

    def listen(self, loop: asyncio.AbstractEventLoop, heard: Heard) -> None:
        threading.Thread(target=self._listen, args=(loop, heard), name="live-relay", daemon=True).start()

    def _listen(self, loop: asyncio.AbstractEventLoop, heard: Heard) -> None:
        while not loop.is_closed():
            try:
                self._follow(loop, heard)
            except redis.RedisError:
                logger.warning("the relay lost Redis; trying again")
                time.sleep(0.5)

    def _follow(self, loop: asyncio.AbstractEventLoop, heard: Heard) -> None:
        channel = self._redis.pubsub(ignore_subscribe_messages=True)
        channel.subscribe(CHANNEL)
        while not loop.is_closed():
            message = channel.get_message(timeout=4)
            if message is not None:
                loop.call_soon_threadsafe(heard, *json.loads(message["data"]))

    def tell(self, room_id: int, version: int, notice: str) -> None:
        data = json.dumps([room_id, version, notice])
        threading.Thread(target=self._publish, args=(data,), daemon=True).start()

    def _publish(self, data: str) -> None:
        try:
            self._redis.publish(CHANNEL, data)
        except redis.RedisError:
            logger.warning("the relay could not tell the other processes; they see it at the next change")
