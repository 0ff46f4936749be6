"""Who appears in the tests, and the hour at which they do."""

from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from content.staff.models import Role, User
from quiz.people.actions import create_player
from quiz.people.models import Player

# A Tuesday morning in Hangzhou.
NOW: Final = datetime(2026, 11, 24, 9, 0, tzinfo=ZoneInfo("Asia/Shanghai"))


def teacher_zhou() -> User:
    """周老师 makes and owns what the others play."""
    defaults = {"display_name": "周老师", "role": Role.EDITOR}
    return User.objects.get_or_create(username="zhou", defaults=defaults)[0]


def make_player(nickname: str = "小明", *, trial: bool = False) -> Player:
    """小明 plays honestly, 小红 beside him; 路过的人 has no business here."""
    return create_player(nickname=nickname, now=NOW, trial=trial)
