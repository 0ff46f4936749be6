"""An item as a phone shows it, in a frame of the desk."""

from typing import Any, cast

from django.conf import settings
from django.utils.csp import CSP

from content.items.domain import ItemContent

# the policy of a page that stands in a frame of this site
FRAMED: dict[str, list[str]] = {
    **cast(dict[str, list[str]], settings.SECURE_CSP),
    "frame-ancestors": [CSP.SELF],
}


def phone_page(content: ItemContent, *, topic: str = "", size: str = "", theme: str = "") -> dict[str, Any]:
    """The context of content/items/phone.html; `size` and `theme` as the phone's owner may set them."""
    return {
        **question_part(content),
        "topic": topic,
        "look": {
            "size": "large" if size == "large" else "",
            "theme": "dark" if theme == "dark" else "light",
        },
    }


def question_part(content: ItemContent) -> dict[str, Any]:
    """The template part of the format, and what it needs to show an unanswered question."""
    return {
        "part": f"quiz/play/formats/{content.format}.html",
        "question": {"stem": content.stem, "body": content.body, "answer": None},
    }
