"""Reading documents."""

from content.sources.domain.document import Document
from content.sources.domain.loading import load_document
from content.sources.models import Source


def document_of(source: Source) -> Document:
    """The row as the plain value that extraction and generation understand."""
    return load_document(
        source.text,
        title=source.title,
        year=source.year,
        place=source.place,
        publisher=source.publisher,
    )


def source_by_digest(sha256: str) -> Source | None:
    return Source.objects.filter(sha256=sha256).first()
