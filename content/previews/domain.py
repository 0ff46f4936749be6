"""How long a preview link opens, and what has become of one. Pure."""

from datetime import datetime
from enum import StrEnum
from typing import Final

# days that may be chosen, and the usual ones
LIVES: Final = (3, 14, 60)
USUAL_LIFE: Final = 14


class LinkState(StrEnum):
    OPEN = "open"
    REVOKED = "revoked"
    EXPIRED = "expired"
    ORPHANED = "orphaned"  # who made it works here no more


def link_state(*, revoked: bool, maker_is_here: bool, expires_at: datetime, now: datetime) -> LinkState:
    if revoked:
        return LinkState.REVOKED
    if not maker_is_here:
        return LinkState.ORPHANED
    return LinkState.OPEN if now < expires_at else LinkState.EXPIRED
