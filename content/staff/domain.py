"""Links that let somebody in: how long they live and what is kept of them."""

import hashlib
from datetime import datetime, timedelta
from enum import StrEnum

INVITATION_LIFE = timedelta(days=7)
LOGIN_LINK_LIFE = timedelta(hours=24)


class LinkState(StrEnum):
    OPEN = "open"
    USED = "used"
    EXPIRED = "expired"


def token_hash(token: str) -> str:
    """What the table keeps: a stolen database opens no door. Tokens are long and random, so no salt."""
    return hashlib.sha256(token.encode()).hexdigest()


def link_state(*, used_at: datetime | None, expires_at: datetime, now: datetime) -> LinkState:
    if used_at is not None:
        return LinkState.USED
    return LinkState.OPEN if now < expires_at else LinkState.EXPIRED
