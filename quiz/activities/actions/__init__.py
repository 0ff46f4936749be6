"""Writing activities: making and changing them, and playing in them."""

from .organising import (
    create_activity,
    edit_activity,
    publish_activity,
    replace_release,
    republish_activity,
    rules_of,
    withdraw_activity,
)
from .playing import answer_item, begin_attempt, hand_in, hand_in_overdue

__all__ = [
    "answer_item",
    "begin_attempt",
    "create_activity",
    "edit_activity",
    "hand_in",
    "hand_in_overdue",
    "publish_activity",
    "replace_release",
    "republish_activity",
    "rules_of",
    "withdraw_activity",
]
