"""When an activity can be played, counted in the days of Beijing time."""

from datetime import datetime, time, timedelta
from typing import Final, Literal
from zoneinfo import ZoneInfo

SHANGHAI: Final = ZoneInfo("Asia/Shanghai")
type WindowState = Literal["upcoming", "open", "closed"]


def window_state(opens_at: datetime, closes_at: datetime | None, now: datetime) -> WindowState:
    if now < opens_at:
        return "upcoming"
    return "closed" if closes_at is not None and now >= closes_at else "open"


def local_day(now: datetime) -> str:
    return now.astimezone(SHANGHAI).date().isoformat()


def end_of_day(now: datetime, *, days: int) -> datetime:
    """Midnight in Shanghai after `days` calendar days, the day of `now` being the first."""
    last = now.astimezone(SHANGHAI).date() + timedelta(days=days)
    return datetime.combine(last, time.min, SHANGHAI)


def attempt_deadline(now: datetime, limit_seconds: int | None, closes_at: datetime | None) -> datetime | None:
    """The limit, but never after the activity has closed."""
    limit = None if limit_seconds is None else now + timedelta(seconds=limit_seconds)
    return min(filter(None, (limit, closes_at)), default=None)
