"""Which page of a PDF a place in its text stands on."""

from content.sources.domain.pages import PAGE_END


def page_of(text: str, place: int) -> int | None:
    """Counted from 1; None in a document without pages."""
    return text.count(PAGE_END, 0, place) + 1 if PAGE_END in text else None
