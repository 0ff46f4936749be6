"""Wayground, once Quizizz: a row of help below the header, the right answers by number."""

from content.exchange.layouts.base import Layout

QUIZIZZ = Layout(
    "quizizz",
    signs=("questiontext", "questiontype", "option1", "correctanswer"),
    numbered=True,
    help_row=("required", "optional", "defaultis", "textofthequestion", "textforoption"),
)
