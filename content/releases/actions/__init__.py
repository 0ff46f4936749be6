"""Composing quizzes and freezing releases: every verb in one transaction."""

from .composing import (
    add_quiz_items,
    copy_quiz,
    create_quiz,
    create_quiz_from_source,
    edit_quiz,
    move_quiz_item,
    place_quiz_item,
    remove_conflicting_items,
    remove_held_items,
    remove_quiz_items,
    set_quiz_items,
)
from .publishing import publish_quiz

__all__ = [
    "add_quiz_items",
    "copy_quiz",
    "create_quiz",
    "create_quiz_from_source",
    "edit_quiz",
    "move_quiz_item",
    "place_quiz_item",
    "publish_quiz",
    "remove_conflicting_items",
    "remove_held_items",
    "remove_quiz_items",
    "set_quiz_items",
]
