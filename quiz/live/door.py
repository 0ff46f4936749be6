"""The websocket door of the hub: plain ASGI, as uvicorn's websockets-sansio serves it.

It knows Origin, ticket, sizes and rates; what a message means is the hub's affair.
"""

import asyncio
import json
import time
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any, Final
from urllib.parse import parse_qs

from django.conf import settings

from .errors import LiveError
from .hub import Connection, Hub
from .tickets import Ticket, read_ticket

PATH: Final = "/live/"
CHECK_PATH: Final = "/live/check/"
MOST_ECHOES, ECHO_PATIENCE_S, LONGEST_ECHO = 8, 10, 16
HTML, JSON = "yida.html", "yida.json"
TICKET: Final = "ticket."
LONGEST_TEXT: Final = 4096
# A person taps; a hundred messages in ten seconds is a program that has gone wrong.
MOST_MESSAGES, WITHIN_S = 100, 10.0
BAD, FORBIDDEN, TOO_MANY = 4400, 4403, 4429

type Event = MutableMapping[str, Any]
type Receive = Callable[[], Awaitable[Event]]
type Send = Callable[[Event], Awaitable[None]]


async def serve_socket(hub: Hub, scope: Event, receive: Receive, send: Send) -> None:
    """One socket from the handshake to its end."""
    await receive()  # websocket.connect
    if scope["path"] == CHECK_PATH and is_own_origin(scope):
        await _echo(receive, send)
        return
    asked = scope["subprotocols"]
    ticket = next((read_ticket(name[len(TICKET) :]) for name in asked if name.startswith(TICKET)), None)
    flavour = next((name for name in asked if name in (HTML, JSON)), None)
    if scope["path"] != PATH or ticket is None or flavour is None or not is_own_origin(scope):
        await send({"type": "websocket.close", "code": FORBIDDEN})
        return
    await send({"type": "websocket.accept", "subprotocol": flavour})
    await _Socket(hub, ticket, flavour == HTML, receive, send).run()


async def _echo(receive: Receive, send: Send) -> None:
    """For /check: a socket without a ticket that says back what it hears, a few times, to be timed."""
    await send({"type": "websocket.accept"})
    for _ in range(MOST_ECHOES):
        try:
            event = await asyncio.wait_for(receive(), ECHO_PATIENCE_S)
        except TimeoutError:
            break
        if event["type"] == "websocket.disconnect":
            return
        await send({"type": "websocket.send", "text": (event.get("text") or "")[:LONGEST_ECHO]})
    await send({"type": "websocket.close", "code": 1000})


class _Socket:
    def __init__(self, hub: Hub, ticket: Ticket, html: bool, receive: Receive, send: Send) -> None:
        self._hub, self._receive, self._send = hub, receive, send
        self._task = asyncio.current_task()
        self._ending: int | None = None
        self._door = Connection(ticket, html, self._push, self._shut)
        self._counted_since, self._counted = time.monotonic(), 0
        self._asked_at: float | None = None

    async def run(self) -> None:
        try:
            await self._hub.enter(self._door)
            self._ask_for_pong()
            await self._listen()
        except LiveError as error:
            say = {"t": "goodbye", "why": error.code, "say": str(error)}
            await self._send_quietly({"type": "websocket.send", "text": json.dumps(say, ensure_ascii=False)})
            self._ending = FORBIDDEN
        except asyncio.CancelledError:
            if self._ending is None:  # the server stops
                raise
        finally:
            self._hub.leave(self._door)
        if self._ending is not None:
            await self._send_quietly({"type": "websocket.close", "code": self._ending})

    async def _listen(self) -> None:
        while (event := await self._receive())["type"] != "websocket.disconnect":
            if not self._is_calm():
                self._ending = TOO_MANY
                return
            text = event.get("text")
            if text is None or len(text) > LONGEST_TEXT or not self._take(text):
                self._ending = BAD
                return

    def _take(self, text: str) -> bool:
        """False for what no client of ours sends."""
        try:
            message = json.loads(text)
            if "\\u" in text:  # half a character, which no frame and no row can hold, is a ValueError here
                json.dumps(message, ensure_ascii=False).encode()
        except (ValueError, RecursionError):
            return False
        match message:
            case {"t": "pong"}:
                self._measure()
            case {"t": "ping"}:
                self._push('{"t":"pong"}')
            case {"t": "answer", "number": number, "id": str(id), "ms": ms, **given}:
                # true is an int of Python, and no number of a round in any store
                return type(number) is type(ms) is int and self._answer(number, id, ms, given)
            case _:
                return False
        return True

    def _answer(self, number: int, client_id: str, ms: int, given: dict[Any, Any]) -> bool:
        """False where there is nothing that could be an answer."""
        match given:
            case {"form": str(form)}:
                posted = parse_qs(form, keep_blank_values=True)
                self._hub.answers.answer(self._door, number, client_id, posted, ms, form=True)
            case {"answer": answer}:
                self._hub.answers.answer(self._door, number, client_id, answer, ms, form=False)
            case _:
                return False
        return True

    def _is_calm(self) -> bool:
        now = time.monotonic()
        if now - self._counted_since > WITHIN_S:
            self._counted_since, self._counted = now, 0
        self._counted += 1
        return self._counted <= MOST_MESSAGES

    def _ask_for_pong(self) -> None:
        self._asked_at = time.monotonic()
        self._push('{"t":"ping"}')

    def _measure(self) -> None:
        if self._asked_at is not None:
            self._door.rtt_ms = (time.monotonic() - self._asked_at) * 1000
            self._asked_at = None

    def _push(self, text: str) -> bool:
        """Sends without waiting; False when the other side has stopped reading, and nothing was sent.

        Driven by hand: the server's send stops before writing when its buffer is full, and only then.
        """
        sending = self._send({"type": "websocket.send", "text": text}).__await__()
        try:
            next(sending)
        except StopIteration:
            return True
        except (OSError, RuntimeError):
            return False  # it is gone: the listener hears of it in a moment
        sending.close()
        return False

    def _shut(self, code: int) -> None:
        self._ending = code
        if self._task is not None:
            self._task.cancel()

    async def _send_quietly(self, event: Event) -> None:
        try:
            await asyncio.wait_for(self._send(event), 2)
        except (OSError, RuntimeError):
            return  # nobody is there to hear it


def is_own_origin(scope: Event) -> bool:
    """A page of this site, or a program that is no browser and sends no Origin."""
    headers = {name: value.decode("latin-1") for name, value in scope["headers"]}
    origin, host = headers.get(b"origin"), headers.get(b"host")
    if origin is None:
        return True
    own = (f"http://{host}", f"https://{host}")
    return origin in own or origin in settings.CSRF_TRUSTED_ORIGINS
