"""Whose turn it is to write in this process.

Threads that wait for SQLite's lock sleep in ever longer steps: a crowd at the door would be slow, and answers
would wait with it. A lock of this process hands on at once. Who sits down waits in a queue of its own
first, so that the writer of answers waits for one of them at most.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Final

_WRITING: Final = Lock()
_AT_THE_DOOR: Final = Lock()


@contextmanager
def turn_to_sit_down() -> Iterator[None]:
    with _AT_THE_DOOR, _WRITING:
        yield


@contextmanager
def turn_of_answers() -> Iterator[None]:
    with _WRITING:
        yield
