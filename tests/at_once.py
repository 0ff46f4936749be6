"""Real threads with a connection each, let go at one moment. For tests with real transactions."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

from django.db import connections

PATIENCE = 60  # seconds until a call that never begins fails the test


def at_once(*calls: Callable[[], Any], refusals: type[Exception] | tuple[()] = ()) -> list[Any]:
    """What each call gave; of a call that was refused by one of `refusals`, the class of its error. Any other
    error is the test's."""
    gate = Barrier(len(calls))

    def run(call: Callable[[], Any]) -> Any:
        gate.wait(PATIENCE)
        try:
            return call()
        except refusals as refused:
            return type(refused)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(calls)) as threads:
        return list(threads.map(run, calls))
