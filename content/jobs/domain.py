"""How long work may take, how often it is tried, when it is forgotten. Pure."""

from datetime import datetime, timedelta

LEASE = timedelta(seconds=30)  # a worker that is silent for longer has lost its job
HOLD = timedelta(minutes=5)  # a command that keeps jobs of a key away, see actions.hold
MOST_ATTEMPTS = 5
WRITE_EVERY = timedelta(milliseconds=500)  # progress, at most twice a second
RING_AGAIN_AFTER = timedelta(seconds=5)  # the first ring gets this long before the sweep rings too
ALIVE_WITHIN = timedelta(seconds=30)
KEEP_FINISHED = timedelta(days=14)


def retry_delay(attempts: int) -> timedelta:
    """The wait after so many failed attempts: 2 s, 8 s, 32 s, 128 s."""
    return timedelta(seconds=2 * 4 ** (attempts - 1))


def is_worn_out(attempts: int) -> bool:
    """Whether a job that went wrong so often is given up."""
    return attempts >= MOST_ATTEMPTS


def write_is_due(written_at: datetime | None, now: datetime) -> bool:
    """Whether progress may be written again."""
    return written_at is None or now - written_at >= WRITE_EVERY
