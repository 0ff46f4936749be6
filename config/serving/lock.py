"""One web process per data folder in the embedded default: a lock that ends with its holder."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class AlreadyServed(Exception):
    """Another process holds the folder; the message says which."""


@contextmanager
def web_lock(folder: Path, who: str) -> Iterator[None]:
    """Hold `folder`/web.lock, which then names the holder; raises AlreadyServed at once if it is held."""
    with (folder / "web.lock").open("a+", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            raise AlreadyServed(file.read().strip()) from None
        file.truncate(0)
        file.write(f"PID {os.getpid()} {who}\n")
        file.flush()
        yield
