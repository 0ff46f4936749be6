"""Short reading times, and somebody who sits in a room with a phone."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from quiz.live import actions
from quiz.live.models import Room, RoomSeat
from tests.e2e.live_hands import READING_MS, let_sit
from tests.factories.live import connect, make_seat

Sit = Callable[[Room], RoomSeat]


@pytest.fixture
def short_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actions.leading, "reading_ms", lambda stem: READING_MS)


@pytest.fixture
def seated(phone: Page, asgi_server: str) -> Sit:
    """小明 sits in the room and looks at it; somebody else sits there too and never answers."""

    def sit(room: Room) -> RoomSeat:
        seat = make_seat(room)
        let_sit(phone, seat, asgi_server)
        connect(make_seat(room))
        return seat

    return sit
