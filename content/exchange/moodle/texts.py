"""The texts of a Moodle question: HTML, plain or marked down, always taken as plain words."""

from typing import Any

from content.exchange.markup import has_image, text_of_html, without_markup

# defusedxml hands out elements of the standard library, whose type it does not name
Element = Any
_PLAIN = frozenset(["plain_text", "markdown"])


def text_of(node: Element | None, default: str = "moodle_auto_format") -> str:
    """What <text> inside the node says."""
    if node is None:
        return ""
    written = (node.findtext("text") or "").strip()
    kind = node.get("format", default)
    if kind in _PLAIN:
        return written
    return text_of_html(written) if kind == "html" else without_markup(written)


def child_text(question: Element, name: str, default: str = "moodle_auto_format") -> str:
    return text_of(question.find(name), default)


def flag(question: Element, name: str, default: bool) -> bool:
    said = (question.findtext(name) or "").strip().lower()
    return said in ("1", "true") if said else default


def fraction(answer: Element) -> float:
    try:
        return float(answer.get("fraction", "0"))
    except ValueError:
        return 0


def shows_pictures(question: Element) -> bool:
    return question.find(".//file") is not None or any(
        has_image(node.text or "") for node in question.iter("text")
    )
