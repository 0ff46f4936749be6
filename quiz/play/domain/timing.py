"""The moments of an attempt."""

from datetime import datetime, timedelta
from typing import Final

GRACE: Final = timedelta(seconds=2)  # a phone that sent in time may arrive late
_LONGEST_MS: Final = 2**31 - 1


def time_is_over(deadline_at: datetime | None, now: datetime) -> bool:
    return deadline_at is not None and now > deadline_at + GRACE


def hand_in_moment(deadline_at: datetime | None, now: datetime) -> datetime:
    """However late the sweep comes, time ends at the deadline."""
    return now if deadline_at is None else min(now, deadline_at)


def length_ms(start: datetime, end: datetime) -> int:
    return max(0, (end - start) // timedelta(milliseconds=1))


def believed_ms(claimed_ms: int, since: datetime, now: datetime) -> int:
    """What the phone says it took, but never more than the server saw pass, and never less than nothing."""
    return max(0, min(claimed_ms, length_ms(since, now), _LONGEST_MS))
