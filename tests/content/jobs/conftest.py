"""A clock that a test moves by hand, a bell that only counts, and kinds of work that last one test."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest

from content.jobs import bell, registry


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 11, 24, 4, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **length: float) -> datetime:
        self.now += timedelta(**length)
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def rings(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    heard: list[int] = []
    monkeypatch.setattr(
        bell.current_app, "send_task", lambda name, args, **options: heard.extend(args) or None
    )
    return heard


@pytest.fixture
def handle() -> Iterator[Callable[[str, registry.Handler], None]]:
    """`handle(kind, handler)`: registers it for this test only."""
    before = dict(registry._handlers)
    yield lambda kind, handler: registry.job(kind)(handler) and None
    registry._handlers.clear()
    registry._handlers.update(before)
