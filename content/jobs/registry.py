"""Who does which kind of work. A feature registers its handler, the worker looks it up."""

from collections.abc import Callable
from typing import Any, Protocol

from content.jobs.errors import UnknownKind
from content.jobs.models import Job


class Progress(Protocol):
    """Tells the row how far the work is and renews the lease; raises LeaseLost when it is gone."""

    def __call__(self, done: int, total: int, text: str = "") -> None: ...


Handler = Callable[[Job, Progress], dict[str, Any]]
_handlers: dict[str, Handler] = {}


def job(kind: str) -> Callable[[Handler], Handler]:
    """Register the handler of a kind. It may run twice for one job: it must be idempotent.

    It returns the result as JSON. An exception with a `code` is final and its sentence is shown;
    any other is logged and the job is tried again.
    """

    def register(handler: Handler) -> Handler:
        if _handlers.setdefault(kind, handler) is not handler:
            raise ValueError(f"two handlers for the job kind {kind!r}")
        return handler

    return register


def handler_of(kind: str) -> Handler:
    try:
        return _handlers[kind]
    except KeyError:
        raise UnknownKind from None
