"""People who play, and runs that they have finished."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from quiz.boards.posting import post_results
from quiz.people.models import Player
from quiz.play.models import Attempt, Paper

MONDAY = datetime(2026, 11, 23, 9, tzinfo=ZoneInfo("Asia/Shanghai"))

Finish = Callable[..., Attempt]


@pytest.fixture
def ming(db: None) -> Player:
    return Player.objects.create(nickname="小明", created_at=MONDAY)


@pytest.fixture
def hong(db: None) -> Player:
    return Player.objects.create(nickname="小红", created_at=MONDAY)


@pytest.fixture
def zhou(db: None) -> Player:
    return Player.objects.create(nickname="周老师", trial=True, created_at=MONDAY)


@pytest.fixture
def finish(db: None) -> Finish:
    """Finish an attempt: points, seconds and a moment; its results are posted as the activity does it."""
    paper = Paper.objects.create(created_at=MONDAY)

    def finish(
        player: Player, points: int, seconds: float = 60, *, at: datetime = MONDAY, **rest: object
    ) -> Attempt:
        attempt = Attempt.objects.create(
            player=player, paper=paper, scoring="official", feedback="each", item_count=10, started_at=at
        )
        activity_id = rest.setdefault("activity_id", 1)
        rest.setdefault("group", f"act:{activity_id}")
        rest.setdefault("counts", "first")
        post_results(
            attempt=attempt,
            player=player,
            points=points,
            elapsed_ms=round(seconds * 1000),
            finished_at=at,
            **rest,
        )
        return attempt

    return finish


@pytest.fixture
def monday() -> datetime:
    return MONDAY
