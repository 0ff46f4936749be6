"""Kahoot: the header in row 8 or row 1, columns B to H, the right answers by number."""

from content.exchange.layouts.base import Layout

KAHOOT = Layout(
    "kahoot", signs=("question", "answer1", "answer2", "timelimit", "correctanswer"), numbered=True
)
