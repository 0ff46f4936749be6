"""Bringing documents in. The text is kept first; facts and drafts are made by a job after."""

from datetime import datetime

from django.db import IntegrityError, transaction

from content.jobs.actions import enqueue
from content.sources.domain.decode import Decoded
from content.sources.domain.loading import load_document
from content.sources.domain.reading import clean_text, is_html, text_digest
from content.sources.errors import AlreadyLoaded, AlreadyReplaced, NotReadYet
from content.sources.models import Passage, Source, SourceKind, SourceState
from content.sources.queries import READ, newer_edition, source_by_digest
from content.sources.reading_apart import read_apart
from content.staff.models import User

INGEST = "ingest"
AT_ONCE = 500


def ingest_key(source: Source) -> str:
    return f"source:{source.pk}"


def add_source(
    *,
    now: datetime,
    owner: User | None = None,
    title: str = "",
    text: str | None = None,
    data: bytes | None = None,
    name: str = "",
    kind: str = SourceKind.ORIGINAL,
    year: int | None = None,
    place: str = "",
    publisher: str = "",
    replaces: Source | None = None,
    start: bool = True,
    instead_of: Source | None = None,
) -> Source:
    """Keep a document (`text`, or `data` with its file `name`) and queue its extraction.

    What is left empty is guessed from the text. Without `start` it waits until a person has seen the text
    (start_source); `instead_of` is one that waits and goes. Raises AlreadyLoaded, which carries the earlier
    source, or another SourceError that says what to do.
    """
    _refuse_replacing(replaces)
    decoded = _decoded(text or "", data, name)
    origin = load_document(decoded.text, title=title, year=year, place=place, publisher=publisher).origin
    source = Source(
        title=origin.title[:200],
        kind=kind,
        text=decoded.text,
        sha256=text_digest(decoded.text),
        year=origin.year,
        place=origin.place[:32],
        publisher=origin.publisher[:64],
        original_name=name[:200],
        encoding=decoded.encoding,
        owner=owner,
        created_at=now,
        replaces=replaces,
        state=SourceState.LOADED if start else SourceState.ARRIVED,
    )
    return _keep(source, now, instead_of)


def _refuse_replacing(earlier: Source | None) -> None:
    if earlier is None:
        return
    if newer_edition(earlier):
        raise AlreadyReplaced(earlier.title)
    if earlier.state not in READ:
        raise NotReadYet(earlier.title)


def _decoded(text: str, data: bytes | None, name: str) -> Decoded:
    """Text comes as it is; a file, or the markup of a page, is read in a child process."""
    if data is not None:
        return read_apart(data, name)
    return read_apart(text.encode(), "pasted.html") if is_html(text) else Decoded(clean_text(text), "")


def _keep(source: Source, now: datetime, instead_of: Source | None) -> Source:
    try:
        with transaction.atomic():
            if instead_of:
                discard_source(source=instead_of)
            if earlier := source_by_digest(source.sha256):
                raise AlreadyLoaded(earlier)
            source.save(force_insert=True)
            if source.state == SourceState.LOADED:
                _queue(source, now)
    except IntegrityError:  # somebody sent the same text, or another edition, a moment ago
        if earlier := source_by_digest(source.sha256):
            raise AlreadyLoaded(earlier) from None
        _refuse_replacing(source.replaces)
        raise
    return source


def start_source(*, source: Source, replaces: Source | None, now: datetime) -> None:
    """The text was seen and is right: queue its extraction. Raises AlreadyReplaced, NotReadYet."""
    _refuse_replacing(replaces)
    waiting = Source.objects.filter(pk=source.pk, state=SourceState.ARRIVED)
    try:
        with transaction.atomic():
            if waiting.update(state=SourceState.LOADED, replaces=replaces) == 1:
                _queue(source, now)
    except IntegrityError:  # another edition came a moment ago
        _refuse_replacing(replaces)
        raise


def discard_source(*, source: Source) -> None:
    """Forget a document that was not started; one that was stays."""
    Source.objects.filter(pk=source.pk, state=SourceState.ARRIVED).delete()


@transaction.atomic
def extract_again(*, source: Source, now: datetime) -> None:
    """Queue the extraction anew, after a failure or with newer rules. Items that exist stay as they are.

    Raises AlreadyReplaced: most items of an earlier edition have gone on to the newer one.
    """
    if newer_edition(source):
        raise AlreadyReplaced(source.title)
    started = Source.objects.filter(pk=source.pk).exclude(state=SourceState.ARRIVED)
    if started.update(state=SourceState.LOADED) == 1:
        _queue(source, now)


def _queue(source: Source, now: datetime) -> None:
    enqueue(kind=INGEST, key=ingest_key(source), payload={"source": source.pk}, now=now)


def write_passages(*, source: Source, passages: list[Passage]) -> None:
    """Upsert by number, so that running twice keeps the same rows. Numbers past the end stay for now."""
    for first in range(0, len(passages), AT_ONCE):
        Passage.objects.bulk_create(
            passages[first : first + AT_ONCE],
            update_conflicts=True,
            unique_fields=["source", "number"],
            update_fields=["section", "start", "end"],
        )


def drop_passages_after(*, source: Source, number: int) -> None:
    Passage.objects.filter(source=source, number__gt=number).delete()


def mark_source(*, source: Source, state: SourceState) -> None:
    Source.objects.filter(pk=source.pk).update(state=state)
