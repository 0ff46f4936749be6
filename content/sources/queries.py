"""Reading documents."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from content.sources.domain.document import Document
from content.sources.domain.likeness import MOSTLY, likeness, sentences
from content.sources.domain.loading import load_document
from content.sources.models import Source, SourceState

LOOKED_AT: Final = 200  # the newest documents; an edition comes soon after the one before
READ: Final = (SourceState.READY, SourceState.FAILED)


@dataclass(frozen=True)
class Resemblance:
    """A document that another may be a newer edition of, and why it seems so."""

    source: Source
    same_name: bool
    share: float

    @property
    def percent(self) -> int:
        return round(100 * self.share)


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


def resembling(source: Source) -> Resemblance | None:
    """The likeliest earlier edition: same title, year and publisher, or mostly the same sentences."""
    newest = Source.objects.filter(state__in=READ, kind=source.kind, replaced_by=None).exclude(pk=source.pk)
    found = resemblances(source, newest.order_by("-pk")[:LOOKED_AT])
    likely = [one for one in found if one.same_name or one.share >= MOSTLY]
    return max(likely, key=lambda one: (one.share, one.same_name), default=None)


def resemblances(source: Source, others: Iterable[Source]) -> list[Resemblance]:
    own, name = sentences(source.text), _name(source)
    return [
        Resemblance(other, _name(other) == name, likeness(sentences(other.text), own)) for other in others
    ]


def _name(source: Source) -> tuple[str, int | None, str]:
    return "".join(source.title.split()), source.year, source.publisher


def edition_before(source: Source) -> Source | None:
    """The nearest earlier edition that gave facts: one that gave none left the items where they were."""
    earlier = source.replaces
    while earlier is not None and earlier.state != SourceState.READY:
        earlier = earlier.replaces
    return earlier


def may_be_replaced(source: Source) -> bool:
    """It was read, and no newer edition has come yet."""
    return source.state in READ and newer_edition(source) is None


def newer_edition(source: Source) -> Source | None:
    return Source.objects.filter(replaces=source).first()
