"""Text to document; what the caller says about its origin wins over what the text lets guess."""

from content.sources.domain.document import Document, Origin
from content.sources.domain.joining import split_passages
from content.sources.domain.origin import guess_origin


def load_document(
    text: str, *, title: str = "", year: int | None = None, place: str = "", publisher: str = ""
) -> Document:
    """`text` must be clean (see reading.clean_text)."""
    passages = split_passages(text)
    guessed = guess_origin(text, passages)
    origin = Origin(
        title=title or guessed.title,
        year=year or guessed.year,
        place=place or guessed.place,
        publisher=publisher or guessed.publisher,
    )
    return Document(text, origin, passages)
